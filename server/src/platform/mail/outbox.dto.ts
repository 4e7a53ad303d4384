import { z } from 'zod';
import { IdSchema, InstantSchema } from '../http/fields.dto.js';

export const OutboxSchema = z
  .object({
    items: z.array(
      z.object({
        id: IdSchema,
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        sentAt: InstantSchema,
      }),
    ),
  })
  .meta({ id: 'Outbox' });
export type Outbox = z.infer<typeof OutboxSchema>;
