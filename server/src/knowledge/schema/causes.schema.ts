import { z } from 'zod';
import { CAUSE_ANSWER_TYPES, CAUSE_GROUPS, CAUSE_SIDE_RULES, HOURS_LIMITS } from '../causes.vocabulary.js';
import { DataIdSchema, fileFields, listOf, TextSchema, WeightSchema } from './fields.js';

const QuestionSchema = z
  .strictObject({
    id: DataIdSchema,
    text: TextSchema,
    answerType: z.enum(CAUSE_ANSWER_TYPES),
    /** Hours a day from which the load counts fully; for `hours` alone. */
    fullAtHours: z.number().positive().max(HOURS_LIMITS.max).nullable(),
    /** The question for the side, where the side matters. */
    askSide: TextSchema.nullable(),
    help: TextSchema.nullable(),
    answeredBy: z.enum(['client', 'therapist']),
  })
  .readonly();

/** A load or habit that may feed pain: one question, the muscles it loads, what to do instead. */
export const CauseSchema = z
  .strictObject({
    id: DataIdSchema,
    group: z.enum(CAUSE_GROUPS),
    label: TextSchema,
    layLabel: TextSchema,
    question: QuestionSchema,
    muscles: listOf(
      z
        .strictObject({
          muscle: DataIdSchema,
          weight: WeightSchema,
          sideRule: z.enum(CAUSE_SIDE_RULES),
        })
        .readonly(),
    ),
    /** Exercise ids, best first. */
    substitutions: listOf(DataIdSchema),
    /** 1 is asked first. */
    askPriority: z.int().min(1).max(5),
    modifiable: z.boolean(),
    note: TextSchema.nullable(),
  })
  .readonly();
export type Cause = z.infer<typeof CauseSchema>;

export const CausesFileSchema = z.strictObject({ ...fileFields, causes: listOf(CauseSchema) });
