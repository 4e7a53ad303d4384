import { z } from 'zod';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';

/** `GET /api/portal/forms`: what the client sent in, newest first. */
export const OwnFormsSchema = z
  .object({
    items: z.array(z.object({ requestId: IdSchema, formTitle: z.string(), submittedAt: InstantSchema })),
  })
  .meta({ id: 'OwnForms' });
export type OwnForms = z.infer<typeof OwnFormsSchema>;
