import { z } from 'zod';
import { MAX_MARKS } from '../../body-map/marks.vocabulary.js';
import { IdSchema } from '../../platform/http/fields.dto.js';
import { COPY_LIMITS } from '../intake-review.vocabulary.js';

/** `POST /api/intakes/:requestId/copy-to-note`, with an Idempotency-Key: what of the form goes into today's draft. */
export const NoteCopyFormSchema = z
  .strictObject({
    markIds: z.array(z.uuid()).max(MAX_MARKS),
    conditionIds: z.array(z.string().max(COPY_LIMITS.id)).max(COPY_LIMITS.ids),
    /** Of any part of the form. */
    questionIds: z.array(z.string().max(COPY_LIMITS.id)).max(COPY_LIMITS.ids),
  })
  .refine((chosen) => Object.values(chosen).some((ids) => ids.length > 0), 'Choose what to copy.')
  .meta({ id: 'NoteCopyForm' });
export type NoteCopyForm = z.infer<typeof NoteCopyFormSchema>;

export const NoteCopySchema = z
  .object({
    noteId: IdSchema,
    /** Lines that were not in the note yet. */
    added: z.int(),
  })
  .meta({ id: 'NoteCopy' });
export type NoteCopy = z.infer<typeof NoteCopySchema>;
