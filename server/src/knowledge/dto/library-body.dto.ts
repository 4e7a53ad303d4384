import { z } from 'zod';
import { listOf } from '../../platform/http/fields.dto.js';
import { CAUSE_ANSWER_TYPES, CAUSE_GROUPS, CAUSE_SIDE_RULES } from '../causes.vocabulary.js';
import { MUSCLE_GROUPS, MUSCLE_SELF_CARE, POSTURE_STATES } from '../muscles.vocabulary.js';
import { NamedSchema, shippedFields } from './library.dto.js';

const WeightSchema = z.int().min(1).max(3);

/** An area of the body as it is drawn: both sides where the body has two. */
const DrawnAreaSchema = z.object({ area: z.string(), name: z.string(), regionIds: z.array(z.string()) });

export const LibraryMuscleSchema = z.object({
  id: z.string(),
  commonName: z.string(),
  latin: z.string(),
  layName: z.string(),
  group: z.enum(MUSCLE_GROUPS),
  actions: z.array(z.string()),
  /** Where the muscle itself lies. */
  localAreas: z.array(DrawnAreaSchema),
  /** Where its pain is often felt, the strongest first. 3 mainly, 2 often, 1 sometimes. */
  referral: z.array(DrawnAreaSchema.extend({ weight: WeightSchema })),
  /** Causes that load it, the strongest first. */
  loadedBy: z.array(NamedSchema.extend({ weight: WeightSchema })),
  /** Muscles that it makes sore. */
  drives: z.array(NamedSchema),
  strengthenPartners: z.array(NamedSchema),
  /** 1 tight front, 2 side and deep, 3 back. */
  releaseTier: z.int().min(1).max(3),
  /** Muscles to release before it. */
  releaseAfter: z.array(NamedSchema),
  selfCare: z.enum(MUSCLE_SELF_CARE),
  cautions: z.array(z.string()),
  posture: z.object({
    upperCrossed: z.enum(POSTURE_STATES).nullable(),
    lowerCrossed: z.enum(POSTURE_STATES).nullable(),
  }),
  /** Home-care items that work on it first of all. */
  items: z.array(NamedSchema),
});
export type LibraryMuscle = z.infer<typeof LibraryMuscleSchema>;

export const LibraryMuscleListSchema = listOf(LibraryMuscleSchema)
  .extend({
    ...shippedFields,
    /** What the weights mean and how sure they are. */
    referralNote: z.string(),
  })
  .meta({ id: 'LibraryMuscleList' });
export type LibraryMuscleList = z.infer<typeof LibraryMuscleListSchema>;

export const LibraryCauseSchema = z.object({
  id: z.string(),
  group: z.enum(CAUSE_GROUPS),
  label: z.string(),
  layLabel: z.string(),
  question: z.object({
    text: z.string(),
    answerType: z.enum(CAUSE_ANSWER_TYPES),
    askSide: z.string().nullable(),
    help: z.string().nullable(),
    answeredBy: z.enum(['client', 'therapist']),
  }),
  /** Muscles that it loads, as in the data; `sideRule` says on which side of the answer. */
  muscles: z.array(NamedSchema.extend({ weight: WeightSchema, sideRule: z.enum(CAUSE_SIDE_RULES) })),
  /** Home-care items that answer it, best first. */
  substitutions: z.array(NamedSchema),
  /** 1 is asked first. */
  askPriority: z.int().min(1).max(5),
  modifiable: z.boolean(),
  note: z.string().nullable(),
});
export type LibraryCause = z.infer<typeof LibraryCauseSchema>;

export const LibraryCauseListSchema = listOf(LibraryCauseSchema)
  .extend(shippedFields)
  .meta({ id: 'LibraryCauseList' });
export type LibraryCauseList = z.infer<typeof LibraryCauseListSchema>;
