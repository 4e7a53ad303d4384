import { z } from 'zod';
import { CONDITION_CATEGORIES, HANDLINGS } from '../../knowledge/conditions.vocabulary.js';
import { IdSchema, InstantSchema, longText } from '../../platform/http/fields.dto.js';
import {
  CONDITION_SOURCES,
  CONDITION_STATUSES,
  HEALTH_HISTORY_LIMITS,
} from '../health-history.vocabulary.js';

const note = longText(HEALTH_HISTORY_LIMITS.note);

/** A condition of a client with what it means for massage; for staff alone. */
export const ClientConditionSchema = z
  .object({
    id: IdSchema,
    conditionId: z.string(),
    label: z.string(),
    category: z.enum(CONDITION_CATEGORIES),
    handling: z.enum(HANDLINGS),
    massageNote: z.string(),
    /** Whose clearance is needed, such as `doctor`. */
    clearanceFrom: z.string().nullable(),
    status: z.enum(CONDITION_STATUSES),
    source: z.enum(CONDITION_SOURCES),
    note: z.string(),
    version: z.int(),
    recordedAt: InstantSchema,
    updatedAt: InstantSchema,
  })
  .meta({ id: 'ClientCondition' });
export type ClientCondition = z.infer<typeof ClientConditionSchema>;

/** Active ones first, then unsure, then past. */
export const ClientConditionListSchema = z
  .object({ items: z.array(ClientConditionSchema) })
  .meta({ id: 'ClientConditionList' });
export type ClientConditionList = z.infer<typeof ClientConditionListSchema>;

/** `POST /api/clients/:clientId/conditions`, with an Idempotency-Key. */
export const NewClientConditionSchema = z
  .strictObject({ conditionId: z.string().max(60), status: z.enum(CONDITION_STATUSES), note })
  .meta({ id: 'NewClientCondition' });
export type NewClientCondition = z.infer<typeof NewClientConditionSchema>;

/** `PUT /api/clients/:clientId/conditions/:clientConditionId`. */
export const ClientConditionChangeSchema = z
  .strictObject({ status: z.enum(CONDITION_STATUSES), note, version: z.int().min(1) })
  .meta({ id: 'ClientConditionChange' });
export type ClientConditionChange = z.infer<typeof ClientConditionChangeSchema>;

export const ClientConditionPathSchema = z.strictObject({ clientId: IdSchema, clientConditionId: IdSchema });
export type ClientConditionPath = z.infer<typeof ClientConditionPathSchema>;
