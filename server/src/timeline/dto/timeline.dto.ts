import { z } from 'zod';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { TIMELINE_KINDS } from '../timeline.vocabulary.js';

const base = { id: IdSchema, at: InstantSchema };

export const TimelineEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('intake'),
    requestId: IdSchema,
    marks: z.int(),
    conditions: z.int(),
    reviewedAt: InstantSchema.nullable(),
    /** Set when it was marked as an error: it counts for nothing, and can still be read. */
    errorReason: z.string().nullable(),
    errorAt: InstantSchema.nullable(),
    errorByName: z.string().nullable(),
  }),
  z.object({
    ...base,
    kind: z.literal('note'),
    noteId: IdSchema,
    author: z.string(),
    painBefore: z.int().nullable(),
    painAfter: z.int().nullable(),
    excerpt: z.string(),
    addenda: z.int(),
  }),
  z.object({
    ...base,
    kind: z.literal('plan'),
    number: z.int(),
    title: z.string(),
    itemNames: z.array(z.string()),
    message: z.string().nullable(),
  }),
  z.object({
    ...base,
    kind: z.literal('check_in'),
    pain: z.int(),
    painBefore: z.int().nullable(),
    /** How many spots were marked on the map; null where none was asked. */
    spots: z.int().nullable(),
    newSigns: z.array(z.string()),
    note: z.string().nullable(),
    done: z.int(),
    skipped: z.int(),
  }),
  z.object({
    ...base,
    kind: z.literal('message'),
    author: z.enum(['client', 'staff']),
    authorName: z.string(),
    text: z.string(),
    itemName: z.string().nullable(),
    isWaiting: z.boolean(),
  }),
  z.object({
    ...base,
    kind: z.literal('red_flag'),
    label: z.string(),
    closedAt: InstantSchema.nullable(),
    answer: z.string().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;

/** Newest first. */
export const TimelineSchema = z
  .object({ items: z.array(TimelineEntrySchema), next: z.string().nullable() })
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof TimelineSchema>;

export const ListTimelineSchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.string().max(400).optional(),
  kind: z.enum(TIMELINE_KINDS).optional(),
});
export type ListTimeline = z.infer<typeof ListTimelineSchema>;
