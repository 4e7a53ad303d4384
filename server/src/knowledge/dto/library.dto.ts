import { z } from 'zod';
import { BODY_GROUPS } from '../../body-map/body.vocabulary.js';
import { IdSchema, InstantSchema, listOf } from '../../platform/http/fields.dto.js';
import { CONDITION_CATEGORIES, HANDLINGS } from '../conditions.vocabulary.js';
import { EXERCISE_KINDS, EXERCISE_LEVELS, PLAN_PHASES } from '../exercises.vocabulary.js';
import { REVIEW_AREAS } from '../library.vocabulary.js';
import { ORIGINS } from '../own/own-knowledge.vocabulary.js';
import { DoseSchema } from './dose.dto.js';
import { PracticeChangeSchema, StoredOwnItemSchema } from './own-knowledge.dto.js';

/** Which knowledge it is, and whether nobody in the practice has reviewed its area in this version. */
export const shippedFields = { version: z.string(), isDraft: z.boolean() };

/** An item as the library lists it: enough to search, filter and choose from. */
export const LibraryExerciseRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(EXERCISE_KINDS),
  phase: z.enum(PLAN_PHASES),
  purpose: z.string(),
  /** Everyday names of the muscles it is for. */
  targets: z.array(z.string()),
  /** What colleagues call the same muscles, for who searches by those names. */
  muscles: z.array(z.string()),
  /** Where on the body those muscles lie, from head to foot. */
  areas: z.array(z.enum(BODY_GROUPS)),
  equipment: z.array(z.string()),
  position: z.string(),
  level: z.enum(EXERCISE_LEVELS),
  dosage: DoseSchema,
  isPerSide: z.boolean(),
  /** With the dose as shipped, on both sides where it is done on each. */
  minutesPerDay: z.number(),
  needsTeaching: z.boolean(),
  needsHelper: z.boolean(),
  easierId: z.string().nullable(),
  harderId: z.string().nullable(),
  movementTags: z.array(z.string()),
  origin: z.enum(ORIGINS),
  /** Of an own item: no longer offered, and known for the plans that hold it. */
  isArchived: z.boolean(),
});
export type LibraryExerciseRow = z.infer<typeof LibraryExerciseRowSchema>;

export const LibraryExerciseListSchema = listOf(LibraryExerciseRowSchema)
  .extend(shippedFields)
  .meta({ id: 'LibraryExerciseList' });
export type LibraryExerciseList = z.infer<typeof LibraryExerciseListSchema>;

export const NamedSchema = z.object({ id: z.string(), name: z.string() });

export const LibraryExerciseSchema = LibraryExerciseRowSchema.extend({
  ...shippedFields,
  secondaryTargets: z.array(z.string()),
  steps: z.array(z.string()),
  feel: z.string().nullable(),
  cautions: z.array(z.string()),
  stopRule: z.string(),
  recheckMinutes: z.int().nullable(),
  progressRule: z.string().nullable(),
  easier: NamedSchema.nullable(),
  harder: NamedSchema.nullable(),
  /** What it asks of the body, in words. */
  movements: z.array(z.string()),
  /** Habits and loads that it answers. */
  forCauses: z.array(NamedSchema),
  /** Conditions with which it must not be assigned, and with which it asks for care. */
  blockedBy: z.array(NamedSchema),
  cautionWith: z.array(NamedSchema),
  /** Where the item and its dose come from. */
  sources: z.array(z.string()),
  /** What the practice did to it, or that it made it; null as shipped. */
  change: PracticeChangeSchema.nullable(),
  /** What is shipped, where the practice has changed it. */
  shipped: z
    .object({
      name: z.string(),
      purpose: z.string(),
      steps: z.array(z.string()),
      feel: z.string().nullable(),
      cautions: z.array(z.string()),
      dosage: DoseSchema,
    })
    .nullable(),
  /** An own item as it is edited. */
  ownItem: StoredOwnItemSchema.nullable(),
}).meta({ id: 'LibraryExercise' });
export type LibraryExercise = z.infer<typeof LibraryExerciseSchema>;

export const LibraryConditionSchema = z.object({
  id: z.string(),
  category: z.enum(CONDITION_CATEGORIES),
  label: z.string(),
  layLabel: z.string(),
  handling: z.enum(HANDLINGS),
  massageNote: z.string(),
  askMore: z.array(z.string()),
  clearanceFrom: z.string().nullable(),
  expiresDays: z.int().nullable(),
  /** Movements to leave out, and to take care with, in words. */
  excludes: z.array(z.string()),
  cautions: z.array(z.string()),
  /** Ids of items that must not be assigned with it, and of those that ask for care. */
  blocksItems: z.array(z.string()),
  cautionItems: z.array(z.string()),
  /** What the practice did to it, with what is shipped; null as shipped. */
  change: PracticeChangeSchema.nullable(),
  shipped: z.object({ handling: z.enum(HANDLINGS), massageNote: z.string() }).nullable(),
});
export type LibraryCondition = z.infer<typeof LibraryConditionSchema>;

export const LibraryConditionListSchema = listOf(LibraryConditionSchema)
  .extend({ ...shippedFields, sources: z.array(z.string()) })
  .meta({ id: 'LibraryConditionList' });
export type LibraryConditionList = z.infer<typeof LibraryConditionListSchema>;

/** Something that a movement or position asks of the body. */
export const MovementListSchema = listOf(NamedSchema).meta({ id: 'MovementList' });
export type MovementList = z.infer<typeof MovementListSchema>;

/** Any text: what is no id of an item is not found, rather than malformed. */
export const ExerciseIdSchema = z.strictObject({ exerciseId: z.string().max(100) });
export type ExerciseId = z.infer<typeof ExerciseIdSchema>;

/** That the caller has read an area in this version and stands by it for her practice. */
export const ReviewFormSchema = z
  .strictObject({ area: z.enum(REVIEW_AREAS), version: z.string().min(1).max(80) })
  .meta({ id: 'ReviewForm' });
export type ReviewForm = z.infer<typeof ReviewFormSchema>;

export const ReviewSchema = z.object({
  id: IdSchema,
  reviewedAt: InstantSchema,
  reviewedBy: z.object({ id: IdSchema, name: z.string() }),
});
export type Review = z.infer<typeof ReviewSchema>;

/** An area with the latest review of the version now shipped; a draft has none. */
export const ReviewedAreaSchema = z
  .object({ area: z.enum(REVIEW_AREAS), ...shippedFields, review: ReviewSchema.nullable() })
  .meta({ id: 'ReviewedArea' });
export type ReviewedArea = z.infer<typeof ReviewedAreaSchema>;

export const ReviewedAreaListSchema = listOf(ReviewedAreaSchema).meta({ id: 'ReviewedAreaList' });
export type ReviewedAreaList = z.infer<typeof ReviewedAreaListSchema>;
