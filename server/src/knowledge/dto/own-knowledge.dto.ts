import { z } from 'zod';
import { IdSchema, InstantSchema, lineOfText } from '../../platform/http/fields.dto.js';
import { HANDLINGS } from '../conditions.vocabulary.js';
import { DOSE_LIMITS, EXERCISE_KINDS, EXERCISE_LEVELS, PLAN_PHASES } from '../exercises.vocabulary.js';
import { OWN_TEXT_LIMITS } from '../own/own-knowledge.vocabulary.js';
import { DoseSchema } from './dose.dto.js';

const line = lineOfText(OWN_TEXT_LIMITS.line).min(1, 'Write something, or take the line out.');
const lines = z.array(line).max(OWN_TEXT_LIMITS.lines);
const someLines = lines.min(1, 'Write at least one step.');
const knownId = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const ids = z.array(knownId).max(OWN_TEXT_LIMITS.words);
const name = lineOfText(OWN_TEXT_LIMITS.name).min(1, 'Give it a name.');
const purpose = lineOfText(OWN_TEXT_LIMITS.line).min(1, 'Say what it is for.');
const version = z.int().min(0);

/** A home-care item of the practice's own. */
export const OwnItemSchema = z.strictObject({
  name,
  purpose,
  kind: z.enum(EXERCISE_KINDS),
  phase: z.enum(PLAN_PHASES),
  /** Muscle ids. */
  targets: z.strictObject({
    primary: z
      .array(knownId)
      .min(1, 'Choose at least one muscle that it is for.')
      .max(OWN_TEXT_LIMITS.targets),
    secondary: z.array(knownId).max(OWN_TEXT_LIMITS.targets),
  }),
  equipment: z.array(lineOfText(OWN_TEXT_LIMITS.words).min(1)).max(OWN_TEXT_LIMITS.lines),
  position: lineOfText(OWN_TEXT_LIMITS.words).min(1, 'Say in which position it is done.'),
  steps: someLines,
  feel: line.nullable(),
  dosage: DoseSchema,
  isPerSide: z.boolean(),
  level: z.enum(EXERCISE_LEVELS),
  cautions: lines,
  /** What it asks of the body: conditions limit it by these. */
  movementTags: ids,
  /** Conditions that forbid it, or ask for care, whatever its tags. */
  extraExclude: ids,
  extraCaution: ids,
  needsTeaching: z.boolean(),
  needsHelper: z.boolean(),
  recheckMinutes: z.int().min(DOSE_LIMITS.recheckMinutes.min).max(DOSE_LIMITS.recheckMinutes.max).nullable(),
  progressRule: line.nullable(),
  /** Null: the rule that all items share. */
  stopRule: line.nullable(),
});
export type OwnItem = z.infer<typeof OwnItemSchema>;

/** The same as it leaves the server, to be edited. */
export const StoredOwnItemSchema = OwnItemSchema.extend({
  targets: z.object({ primary: z.array(z.string()), secondary: z.array(z.string()) }),
}).strip();

export const NewOwnItemSchema = OwnItemSchema.meta({ id: 'NewOwnItem' });
export type NewOwnItem = z.infer<typeof NewOwnItemSchema>;

export const OwnItemChangeSchema = OwnItemSchema.extend({ version }).meta({ id: 'OwnItemChange' });
export type OwnItemChange = z.infer<typeof OwnItemChangeSchema>;

/** Whether an own item is still offered; plans that hold it keep it either way. */
export const OwnItemArchivingSchema = z
  .strictObject({ isArchived: z.boolean(), version })
  .meta({ id: 'OwnItemArchiving' });
export type OwnItemArchiving = z.infer<typeof OwnItemArchivingSchema>;

/** The fields of a shipped item that a practice may put its own words and dose in. */
export const ExerciseChangesSchema = z.strictObject({
  name: name.optional(),
  purpose: purpose.optional(),
  steps: someLines.optional(),
  feel: line.nullable().optional(),
  cautions: lines.optional(),
  dosage: DoseSchema.optional(),
});
export type ExerciseChanges = z.infer<typeof ExerciseChangesSchema>;

export const ConditionChangesSchema = z.strictObject({
  handling: z.enum(HANDLINGS).optional(),
  massageNote: lineOfText(OWN_TEXT_LIMITS.note).min(1, 'Say what massage does about it.').optional(),
});
export type ConditionChanges = z.infer<typeof ConditionChangesSchema>;

/** Why, in her words. Needed where a condition is handled less strictly than shipped. */
const reason = lineOfText(OWN_TEXT_LIMITS.reason).min(1).nullable();

/** `version` is the one that the change was made on; 0 where the practice has changed nothing yet. */
export const ExerciseOverrideSchema = z
  .strictObject({ changes: ExerciseChangesSchema, reason, version })
  .meta({ id: 'ExerciseOverride' });
export type ExerciseOverride = z.infer<typeof ExerciseOverrideSchema>;

export const ConditionOverrideSchema = z
  .strictObject({ changes: ConditionChangesSchema, reason, version })
  .meta({ id: 'ConditionOverride' });
export type ConditionOverride = z.infer<typeof ConditionOverrideSchema>;

export const OverrideVersionSchema = z.strictObject({ version: z.coerce.number().int().min(1) });
export type OverrideVersion = z.infer<typeof OverrideVersionSchema>;

export const ConditionIdSchema = z.strictObject({ conditionId: z.string().max(100) });
export type ConditionId = z.infer<typeof ConditionIdSchema>;

/** Who in the practice changed or made a row of the library, and beside which shipped version. */
export const PracticeChangeSchema = z.object({
  version: z.int(),
  changedAt: InstantSchema,
  changedBy: z.object({ id: IdSchema, name: z.string() }),
  reason: z.string().nullable(),
  dataVersion: z.string(),
  isArchived: z.boolean(),
});
export type PracticeChange = z.infer<typeof PracticeChangeSchema>;
