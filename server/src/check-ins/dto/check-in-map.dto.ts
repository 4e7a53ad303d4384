import { z } from 'zod';
import { ClientMarksSchema } from '../../body-map/dto/mark.dto.js';
import { DATED_MAP_KINDS } from '../../body-history/body-history.vocabulary.js';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';

export const CheckInIdSchema = z.strictObject({ checkInId: IdSchema });
export type CheckInId = z.infer<typeof CheckInIdSchema>;

/** Where it hurts now; none where nothing does. */
export const CheckInMapFormSchema = z
  .strictObject({ marks: ClientMarksSchema })
  .meta({ id: 'CheckInMapForm' });
export type CheckInMapForm = z.infer<typeof CheckInMapFormSchema>;

export const CheckInMapSchema = z
  .object({ checkInId: IdSchema, marks: ClientMarksSchema, drawnAt: InstantSchema })
  .meta({ id: 'CheckInMap' });
export type CheckInMap = z.infer<typeof CheckInMapSchema>;

/** The signed-in client's own newest map; without a date when she never marked one. */
export const OwnBodyMapSchema = z
  .object({
    /** Of the check-in, or of the request behind the form. */
    id: IdSchema.nullable(),
    kind: z.enum(DATED_MAP_KINDS).nullable(),
    at: InstantSchema.nullable(),
    marks: ClientMarksSchema,
  })
  .meta({ id: 'OwnBodyMap' });
export type OwnBodyMap = z.infer<typeof OwnBodyMapSchema>;
