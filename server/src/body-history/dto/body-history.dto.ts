import { z } from 'zod';
import { ClientMarksSchema, TherapistMarkSchema } from '../../body-map/dto/mark.dto.js';
import { MARK_LAYERS } from '../../body-map/marks.vocabulary.js';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { DATED_MAP_KINDS, OWN_MAP_KINDS } from '../body-history.vocabulary.js';

/** The marks of one form, one session or one check-in. */
export const DatedMapSchema = z
  .object({
    /** Of the request behind a form, of the note, or of the check-in. */
    id: IdSchema,
    kind: z.enum(DATED_MAP_KINDS),
    layer: z.enum(MARK_LAYERS),
    at: InstantSchema,
    marks: z.array(TherapistMarkSchema),
  })
  .meta({ id: 'DatedMap' });
export type DatedMap = z.infer<typeof DatedMapSchema>;

/** `GET /api/clients/:clientId/body-history`: newest first, at most 60. A form or note without a mark is none; a check-in without says that nothing hurts. */
export const BodyHistorySchema = z
  .object({ items: z.array(DatedMapSchema), isCut: z.boolean() })
  .meta({ id: 'BodyHistory' });
export type BodyHistory = z.infer<typeof BodyHistorySchema>;

/** `GET /api/clients/:clientId/body-map`: what the client marked last herself, in a form or at a check-in. */
export const OwnBodyMapSchema = z
  .object({
    /** Of the request behind the form, or of the check-in; null where she never marked one. */
    id: IdSchema.nullable(),
    kind: z.enum(OWN_MAP_KINDS).nullable(),
    at: InstantSchema.nullable(),
    marks: ClientMarksSchema,
  })
  .meta({ id: 'OwnBodyMap' });
export type OwnBodyMap = z.infer<typeof OwnBodyMapSchema>;
