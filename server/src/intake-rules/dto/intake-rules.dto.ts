import { z } from 'zod';
import { FormRefSchema } from '../../form-templates/dto/form-template.dto.js';
import { SENDING_RULES } from '../../intake-requests/intake-requests.vocabulary.js';
import { InstantSchema, TimeSchema } from '../../platform/http/fields.dto.js';
import { RULE_LIMITS } from '../intake-rules.vocabulary.js';

const daysUpTo = (max: number) => z.int().min(1).max(max);

/** Sends a form so many days before a visit; for one that is planned later than that, at once. */
const RuleSchema = z.strictObject({
  isOn: z.boolean(),
  form: FormRefSchema,
  daysBefore: daysUpTo(RULE_LIMITS.daysBefore),
});

/** On the practice's clock; `from` and `until` alike are no quiet hours. */
export const QuietHoursSchema = z.strictObject({ from: TimeSchema, until: TimeSchema });
export type QuietHours = z.infer<typeof QuietHoursSchema>;

export const IntakeRulesFormSchema = z.strictObject({
  firstVisit: RuleSchema,
  /** Before a visit at which the newest form that asks where it hurts is so many months old. */
  longAgo: RuleSchema.extend({ months: daysUpTo(RULE_LIMITS.months) }),
  /** Of a form sent by e-mail that has not come in: after so many days, and again so many days after that. */
  reminders: z.strictObject({
    isOn: z.boolean(),
    afterDays: daysUpTo(RULE_LIMITS.remindAfterDays),
    againAfterDays: daysUpTo(RULE_LIMITS.remindAfterDays),
    atMost: z.int().min(1).max(RULE_LIMITS.remindAtMost),
  }),
  quietHours: QuietHoursSchema,
});
export type IntakeRulesForm = z.infer<typeof IntakeRulesFormSchema>;

/** `PUT /api/intake-rules`: on the version that was read, 0 where nothing was chosen yet. */
export const IntakeRulesChangeSchema = IntakeRulesFormSchema.extend({ version: z.int().min(0) }).meta({
  id: 'IntakeRulesChange',
});
export type IntakeRulesChange = z.infer<typeof IntakeRulesChangeSchema>;

/** `GET /api/intake-rules`: what was chosen; before that a proposal with all of it off, in version 0. */
export const IntakeRulesSchema = z
  .object({
    firstVisit: z.object(IntakeRulesFormSchema.shape.firstVisit.shape),
    longAgo: z.object(IntakeRulesFormSchema.shape.longAgo.shape),
    reminders: z.object(IntakeRulesFormSchema.shape.reminders.shape),
    quietHours: z.object(QuietHoursSchema.shape),
    version: z.int(),
    timeZone: z.string(),
    /** Rules that send nothing, since their form was put away. */
    stuck: z.array(z.enum(SENDING_RULES)),
    changedAt: InstantSchema.nullable(),
    changedByName: z.string().nullable(),
  })
  .meta({ id: 'IntakeRules' });
export type IntakeRules = z.infer<typeof IntakeRulesSchema>;

/** Whether the client is to be reminded of a form by itself. */
export const RemindersStopSchema = z.strictObject({ isStopped: z.boolean() }).meta({ id: 'RemindersStop' });
export type RemindersStop = z.infer<typeof RemindersStopSchema>;
