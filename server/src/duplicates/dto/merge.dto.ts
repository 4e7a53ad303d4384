import { z } from 'zod';
import type { ClientForm } from '../../clients/dto/client.dto.js';
import { IdSchema, InstantSchema, longText } from '../../platform/http/fields.dto.js';
import {
  MERGE_BLOCKS,
  MERGE_FIELDS,
  MERGE_LIMITS,
  MERGE_MEETINGS,
  MERGE_SIDES,
} from '../duplicates.vocabulary.js';

const SideSchema = z.enum(MERGE_SIDES);

/** What the profile of one record says, as far as it was changed. */
export type MergedFields = Partial<ClientForm>;

const MergeChoicesSchema = z.strictObject({
  /** For each field that the two records say differently, which one stays. */
  fields: z.partialRecord(z.enum(MERGE_FIELDS), SideSchema),
  /** Whose home-care plan goes on where both have one. */
  plan: SideSchema.nullable(),
});
export type MergeChoices = z.infer<typeof MergeChoicesSchema>;

/** `POST /api/clients/:clientId/merge-preview`: the client of the path stays. */
export const MergeWithSchema = z.strictObject({ mergedId: IdSchema }).meta({ id: 'MergeWith' });
export type MergeWith = z.infer<typeof MergeWithSchema>;

/** `POST /api/clients/:clientId/merges`, with an Idempotency-Key. */
export const MergeFormSchema = MergeWithSchema.extend({
  reason: longText(MERGE_LIMITS.reason).min(MERGE_LIMITS.reasonMin, 'Write down why, in a few words.'),
  choices: MergeChoicesSchema,
  /** The versions that the preview showed: a newer one of either answers 409. */
  versions: z.strictObject({ stays: z.int().min(1), merged: z.int().min(1) }),
}).meta({ id: 'MergeForm' });
export type MergeForm = z.infer<typeof MergeFormSchema>;

export const RecordCountsSchema = z.object({
  signedNotes: z.int(),
  draftNotes: z.int(),
  forms: z.int(),
  openForms: z.int(),
  sharedPlans: z.int(),
  conditions: z.int(),
  checkIns: z.int(),
  messages: z.int(),
  comingVisits: z.int(),
  openRedFlags: z.int(),
});
export type RecordCounts = z.infer<typeof RecordCountsSchema>;

const PlanFactsSchema = z.object({
  title: z.string(),
  items: z.int(),
  sharedAt: InstantSchema.nullable(),
});

const RecordSchema = z.object({
  clientId: IdSchema,
  name: z.string(),
  version: z.int(),
  createdAt: InstantSchema,
  isArchived: z.boolean(),
  counts: RecordCountsSchema,
  plan: PlanFactsSchema.nullable(),
});

/** What will come together, before anything is done. */
export const MergePreviewSchema = z
  .object({
    stays: RecordSchema,
    merged: RecordSchema,
    /** What the two say differently. */
    differences: z.array(
      z.object({
        field: z.enum(MERGE_FIELDS),
        stays: z.string(),
        merged: z.string(),
      }),
    ),
    /** What the record that stays does not know yet, and takes over. */
    takenOver: z.array(z.object({ field: z.enum(MERGE_FIELDS), value: z.string() })),
    meetings: z.array(z.enum(MERGE_MEETINGS)),
    /** Both have a home-care plan: one goes on. */
    needsPlanChoice: z.boolean(),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreviewSchema>;

const AddedSchema = z.object({
  notes: z.int(),
  forms: z.int(),
  plans: z.int(),
  checkIns: z.int(),
  messages: z.int(),
});
export type Added = z.infer<typeof AddedSchema>;

export const ClientMergeSchema = z
  .object({
    id: IdSchema,
    /** Of the client who stays, also when that record was merged on later. */
    clientId: IdSchema,
    mergedName: z.string(),
    mergedByName: z.string(),
    mergedAt: InstantSchema,
    reason: z.string(),
    undoUntil: InstantSchema,
    partedAt: InstantSchema.nullable(),
    partedByName: z.string().nullable(),
    /** Null while it can be undone. */
    block: z.enum(MERGE_BLOCKS).nullable(),
    /** Fields of the profile that go back to what they were. */
    restores: z.array(z.enum(MERGE_FIELDS)),
    /** What was written since: it stays with the record that it was written under. */
    addedSince: z.object({ stays: AddedSchema, merged: AddedSchema }),
  })
  .meta({ id: 'ClientMerge' });
export type ClientMerge = z.infer<typeof ClientMergeSchema>;

export const MergeIdSchema = z.strictObject({ mergeId: IdSchema });
export type MergeId = z.infer<typeof MergeIdSchema>;
