import { z } from 'zod';
import { DaySchema, IdSchema, InstantSchema, longText, PainSchema } from '../../platform/http/fields.dto.js';
import {
  CHECK_IN_LIMITS,
  HABIT_RANGE,
  ITEM_RESULTS,
  NEW_SIGNS,
  SKIP_REASONS,
} from '../check-ins.vocabulary.js';

/** What became of one item on one day. The phone makes the id and keeps its own time, also offline. */
export const ItemLogFormSchema = z
  .strictObject({
    id: IdSchema,
    itemId: IdSchema,
    day: DaySchema,
    result: z.enum(ITEM_RESULTS),
    skipReason: z.enum(SKIP_REASONS).nullable(),
    painAfter: PainSchema.nullable(),
    at: InstantSchema,
  })
  .refine((log) => log.result === 'skipped' || log.skipReason === null, {
    path: ['skipReason'],
    message: 'Only a skipped item has a reason.',
  })
  .meta({ id: 'ItemLogForm' });
export type ItemLogForm = z.infer<typeof ItemLogFormSchema>;

export const ItemLogSchema = z
  .object({
    id: IdSchema,
    itemId: IdSchema,
    day: z.string(),
    result: z.enum(ITEM_RESULTS),
    skipReason: z.enum(SKIP_REASONS).nullable(),
    painAfter: PainSchema.nullable(),
    at: InstantSchema,
  })
  .meta({ id: 'ItemLog' });
export type ItemLog = z.infer<typeof ItemLogSchema>;

export const CheckInFormSchema = z
  .strictObject({
    id: IdSchema,
    day: DaySchema,
    pain: PainSchema,
    /** How often the habit was caught, 0–4; null when the plan has no habit. */
    habit: z.int().min(HABIT_RANGE.min).max(HABIT_RANGE.max).nullable(),
    /** Empty: none of these. Silence is never taken for no, so the field is always sent. */
    newSigns: z.array(z.enum(NEW_SIGNS)).max(NEW_SIGNS.length),
    note: longText(CHECK_IN_LIMITS.note).nullable(),
    at: InstantSchema,
  })
  .meta({ id: 'CheckInForm' });
export type CheckInForm = z.infer<typeof CheckInFormSchema>;

export const CheckInSchema = z
  .object({
    id: IdSchema,
    day: z.string(),
    pain: PainSchema,
    habit: z.int().nullable(),
    newSigns: z.array(z.enum(NEW_SIGNS)),
    note: z.string().nullable(),
    at: InstantSchema,
  })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof CheckInSchema>;

/** What to do now about each new sign, and the number to call: shown at once, whatever else happens. */
export const CheckInAnswerSchema = z
  .object({
    checkIn: CheckInSchema,
    advice: z.array(z.object({ sign: z.enum(NEW_SIGNS), action: z.string(), isEmergency: z.boolean() })),
    emergencyNumber: z.string(),
    isPlanPaused: z.boolean(),
    /** Once a week the check-in goes on with the body map; never where a sign is worrying. */
    asksMap: z.boolean(),
  })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswer = z.infer<typeof CheckInAnswerSchema>;

/** The portal's day: what was logged today and the check-ins so far. */
export const PortalDaySchema = z
  .object({
    day: z.string(),
    logs: z.array(ItemLogSchema),
    /** Newest first, at most 200 days back. */
    checkIns: z.array(CheckInSchema),
    hasHabit: z.boolean(),
    /** What the therapist asks besides, and nobody answered yet; null when nothing. */
    openQuestions: z.object({ count: z.int(), askedByName: z.string() }).nullable(),
  })
  .meta({ id: 'PortalDay' });
export type PortalDay = z.infer<typeof PortalDaySchema>;

/** A client's progress as the therapist sees it. */
export const ClientProgressSchema = z
  .object({
    checkIns: z.array(CheckInSchema),
    items: z.array(
      z.object({
        itemId: IdSchema,
        name: z.string(),
        done: z.int(),
        partly: z.int(),
        skipped: z.int(),
        /** The reason given most often, when any was. */
        skipReason: z.enum(SKIP_REASONS).nullable(),
      }),
    ),
    /** Days of the last fourteen on which anything was done. */
    activeDays: z.int(),
  })
  .meta({ id: 'ClientProgress' });
export type ClientProgress = z.infer<typeof ClientProgressSchema>;
