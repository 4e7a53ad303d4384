import { z } from 'zod';
import { IdSchema, InstantSchema, PainSchema } from '../../platform/http/fields.dto.js';
import { RedFlagEventSchema } from '../../red-flags/dto/red-flag.dto.js';
import { InboxSchema } from '../../messages/dto/message.dto.js';
import { ClientMatchSchema } from '../../duplicates/dto/match.dto.js';
import { ALERT_KINDS } from '../dashboard.vocabulary.js';

const client = { clientId: IdSchema, clientName: z.string() };

export const AlertSchema = z.object({
  ...client,
  kind: z.enum(ALERT_KINDS),
  painFrom: PainSchema.nullable(),
  painTo: PainSchema.nullable(),
  itemName: z.string().nullable(),
  quietDays: z.int().nullable(),
  since: InstantSchema.nullable(),
});
export type Alert = z.infer<typeof AlertSchema>;

/** What the therapist sees first: who needs her, what waits, and what came in. */
export const DashboardSchema = z
  .object({
    day: z.string(),
    redFlags: z.array(RedFlagEventSchema),
    /** Gravest kind first. */
    alerts: z.array(AlertSchema),
    questions: InboxSchema.shape.items,
    unsignedNotes: z.array(
      z.object({ ...client, noteId: IdSchema, startedAt: InstantSchema, writtenParts: z.int() }),
    ),
    intakesToReview: z.array(z.object({ ...client, requestId: IdSchema, submittedAt: InstantSchema })),
    /** The last check-in of each client since yesterday, newest first. */
    checkIns: z.array(
      z.object({
        ...client,
        id: IdSchema,
        pain: PainSchema,
        painBefore: PainSchema.nullable(),
        at: InstantSchema,
      }),
    ),
    /** Clients who may be one person, for those who may join records. */
    matches: z.array(ClientMatchSchema),
    activePlans: z.int(),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof DashboardSchema>;
