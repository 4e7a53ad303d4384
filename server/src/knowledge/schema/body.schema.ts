import { z } from 'zod';
import { MUSCLE_GROUPS, MUSCLE_SELF_CARE, POSTURE_STATES } from '../muscles.vocabulary.js';
import { DataIdSchema, fileFields, listOf, TextSchema, WeightSchema } from './fields.js';

const CodeSchema = z.strictObject({ system: z.url(), code: z.string().regex(/^\d+$/), display: TextSchema });

/** What the knowledge adds to a region of the body map, whose names and neighbours stand in `body-map`. */
export const RegionKnowledgeSchema = z
  .strictObject({
    id: DataIdSchema,
    /** Muscles under the region or often felt there. */
    muscles: listOf(DataIdSchema),
    /** An optional mapping for exports; our ids are the keys. */
    snomed: CodeSchema.extend({
      match: z.enum(['exact', 'broader', 'bone']),
      evidence: z.enum(['dicom', 'repos', 'single']),
      laterality: CodeSchema.readonly().nullable(),
    })
      .readonly()
      .nullable(),
  })
  .readonly();
export type RegionKnowledge = z.infer<typeof RegionKnowledgeSchema>;

const PostureSchema = z.enum(POSTURE_STATES).nullable();

export const MuscleSchema = z
  .strictObject({
    id: DataIdSchema,
    latin: TextSchema,
    commonName: TextSchema,
    layName: TextSchema,
    group: z.enum(MUSCLE_GROUPS),
    face: z.enum(['front', 'side', 'back']),
    paired: z.boolean(),
    actions: listOf(TextSchema),
    localRegions: listOf(DataIdSchema),
    /** Areas where pain from this muscle is often felt. */
    referral: listOf(z.strictObject({ region: DataIdSchema, weight: WeightSchema }).readonly()),
    /** Muscles that it makes sore. */
    drives: listOf(DataIdSchema),
    strengthenPartners: listOf(DataIdSchema),
    posture: z.strictObject({ upperCrossed: PostureSchema, lowerCrossed: PostureSchema }).readonly(),
    /** 1 tight front, 2 side and deep, 3 back: the front is released first. */
    releaseTier: z.int().min(1).max(3),
    releaseAfter: listOf(DataIdSchema),
    chainLevel: z.int().min(1).max(8).nullable(),
    selfCare: z.enum(MUSCLE_SELF_CARE),
    cautions: listOf(TextSchema),
    snomed: CodeSchema.readonly().nullable(),
  })
  .readonly();
export type Muscle = z.infer<typeof MuscleSchema>;

export const RegionsFileSchema = z.strictObject({
  ...fileFields,
  codeSystemNote: TextSchema,
  regions: listOf(RegionKnowledgeSchema),
});

export const MusclesFileSchema = z.strictObject({
  ...fileFields,
  referralNote: TextSchema,
  muscles: listOf(MuscleSchema),
});
