import { z } from 'zod';
import { ClientMarksSchema } from '../../body-map/dto/mark.dto.js';
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
