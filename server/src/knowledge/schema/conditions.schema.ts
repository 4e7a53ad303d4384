import { z } from 'zod';
import {
  CONDITION_CATEGORIES,
  HANDLINGS,
  RED_FLAG_SEVERITIES,
  RED_FLAG_TIMES,
} from '../conditions.vocabulary.js';
import { DataIdSchema, fileFields, listOf, TextSchema } from './fields.js';

/** Something an exercise asks of the body; a new exercise gets its limits from its tags. */
export const MovementTagSchema = z.strictObject({ id: DataIdSchema, label: TextSchema }).readonly();
export type MovementTag = z.infer<typeof MovementTagSchema>;

export const ConditionSchema = z
  .strictObject({
    id: DataIdSchema,
    category: z.enum(CONDITION_CATEGORIES),
    label: TextSchema,
    layLabel: TextSchema,
    handling: z.enum(HANDLINGS),
    massageNote: TextSchema,
    /** Where massage must not go: an area, or `client_marks` where only the client can say. */
    localWhere: DataIdSchema.nullable(),
    excludeTags: listOf(DataIdSchema),
    cautionTags: listOf(DataIdSchema),
    /** Questions to ask when it is ticked. */
    askMore: listOf(TextSchema),
    linksRedFlags: listOf(DataIdSchema),
    clearanceFrom: TextSchema.nullable(),
    /** Days after which an answer is asked again. */
    expiresDays: z.int().min(1).nullable(),
    checkMuscles: listOf(DataIdSchema),
    askCauses: listOf(DataIdSchema),
  })
  .readonly();
export type Condition = z.infer<typeof ConditionSchema>;

/** A sign of possible serious disease: one yes-or-no question, and what to do after a yes. */
export const RedFlagSchema = z
  .strictObject({
    id: DataIdSchema,
    severity: z.enum(RED_FLAG_SEVERITIES),
    label: TextSchema,
    question: TextSchema,
    askWhen: z.enum(RED_FLAG_TIMES),
    clientAction: TextSchema,
    therapistAction: TextSchema,
    /** Areas whose marks make the question required; for `regions` alone. */
    regions: listOf(DataIdSchema).nullable(),
  })
  .readonly();
export type RedFlag = z.infer<typeof RedFlagSchema>;

export const ConditionsFileSchema = z.strictObject({
  ...fileFields,
  sources: listOf(TextSchema),
  redFlagSources: listOf(TextSchema),
  movementTags: listOf(MovementTagSchema),
  conditions: listOf(ConditionSchema),
  redFlags: listOf(RedFlagSchema),
});
