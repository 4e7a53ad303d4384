import { z } from 'zod';
import { DoseSchema } from '../dto/dose.dto.js';
import { DOSE_LIMITS, EXERCISE_KINDS, EXERCISE_LEVELS, PLAN_PHASES } from '../exercises.vocabulary.js';
import { DataIdSchema, fileFields, listOf, TextSchema } from './fields.js';

export const ExerciseSchema = z
  .strictObject({
    id: DataIdSchema,
    kind: z.enum(EXERCISE_KINDS),
    phase: z.enum(PLAN_PHASES),
    name: TextSchema,
    purpose: TextSchema,
    /** Muscle ids. */
    targets: z.strictObject({ primary: listOf(DataIdSchema), secondary: listOf(DataIdSchema) }).readonly(),
    equipment: listOf(TextSchema),
    position: TextSchema,
    steps: listOf(TextSchema).refine((steps) => steps.length > 0, 'needs a step'),
    feel: TextSchema.nullable(),
    dosage: DoseSchema.extend({ perSide: z.boolean() }).readonly(),
    level: z.enum(EXERCISE_LEVELS),
    easierId: DataIdSchema.nullable(),
    harderId: DataIdSchema.nullable(),
    cautions: listOf(TextSchema),
    movementTags: listOf(DataIdSchema),
    /** Conditions that forbid it, or ask for care, whatever its tags. */
    extraExclude: listOf(DataIdSchema),
    extraCaution: listOf(DataIdSchema),
    /** Only after the therapist has shown it. */
    needsTeaching: z.boolean(),
    partner: z.boolean(),
    /** Minutes after which to rate the pain again. */
    recheckMinutes: z
      .int()
      .min(DOSE_LIMITS.recheckMinutes.min)
      .max(DOSE_LIMITS.recheckMinutes.max)
      .nullable(),
    progressRule: TextSchema.nullable(),
    /** From knees to head. */
    chainOrder: z.int().min(1).max(8).nullable(),
    /** When to stop, or `default` for the rule that all share. */
    stopRule: TextSchema,
    /** 1 is to be reviewed by a practitioner first. */
    reviewPriority: z.int().min(1).max(2),
  })
  .readonly();
export type Exercise = z.infer<typeof ExerciseSchema>;

export const ExercisesFileSchema = z.strictObject({
  ...fileFields,
  /** Where the items of a kind and their doses come from. */
  sources: z.record(z.enum(EXERCISE_KINDS), listOf(TextSchema)).readonly(),
  defaultStopRule: TextSchema,
  exercises: listOf(ExerciseSchema),
});
