import { z } from 'zod';
import { INTAKE_REQUEST_STATES } from '../../intake-requests/intake-requests.vocabulary.js';
import { DaySchema, IdSchema, InstantSchema, TimeSchema } from '../../platform/http/fields.dto.js';

/** `POST /api/clients/:clientId/visits`, with an Idempotency-Key. Day and time as the practice's clock shows them. */
export const VisitFormSchema = z
  .strictObject({ day: DaySchema, time: TimeSchema, therapistId: IdSchema })
  .meta({ id: 'VisitForm' });
export type VisitForm = z.infer<typeof VisitFormSchema>;

export const VisitChangeSchema = VisitFormSchema.extend({ version: z.int().min(1) }).meta({
  id: 'VisitChange',
});
export type VisitChange = z.infer<typeof VisitChangeSchema>;

/** Cancels a visit, or puts it back. */
export const VisitCancelSchema = z
  .strictObject({ isCancelled: z.boolean(), version: z.int().min(1) })
  .meta({ id: 'VisitCancel' });
export type VisitCancel = z.infer<typeof VisitCancelSchema>;

export const PlannedVisitSchema = z
  .object({
    id: IdSchema,
    clientId: IdSchema,
    startsAt: InstantSchema,
    /** On the practice's calendar, as is `time` on its clock. */
    day: z.string(),
    time: z.string(),
    therapistId: IdSchema,
    therapistName: z.string(),
    isCancelled: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'PlannedVisit' });
export type PlannedVisit = z.infer<typeof PlannedVisitSchema>;

/** `GET /api/clients/:clientId/visits`: from today on, the next first, and with whom one can be planned. */
export const VisitsOfClientSchema = z
  .object({
    today: z.string(),
    items: z.array(PlannedVisitSchema),
    therapists: z.array(z.object({ id: IdSchema, name: z.string() })),
  })
  .meta({ id: 'VisitsOfClient' });
export type VisitsOfClient = z.infer<typeof VisitsOfClientSchema>;

/** `GET /api/visits`: the practice's visits of today and the days after, the next first. */
export const VisitListSchema = z
  .object({
    today: z.string(),
    items: z.array(
      PlannedVisitSchema.extend({
        clientName: z.string(),
        /** Where the client's newest form stands; null without one. */
        form: z.enum(INTAKE_REQUEST_STATES).nullable(),
        /** A rule made the link, and no mail could bring it: somebody has to hand it over. */
        isToHandOver: z.boolean(),
        /** There is no session note of this client yet. */
        isNew: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'VisitList' });
export type VisitList = z.infer<typeof VisitListSchema>;

export const VisitPathSchema = z.strictObject({ clientId: IdSchema, visitId: IdSchema });
export type VisitPath = z.infer<typeof VisitPathSchema>;
