import { z } from 'zod';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { MATCH_REASONS, MATCH_STRENGTHS } from '../duplicates.vocabulary.js';
import { ClientMergeSchema } from './merge.dto.js';

const PersonSchema = z.object({
  clientId: IdSchema,
  name: z.string(),
  birthDate: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: InstantSchema,
  isArchived: z.boolean(),
});
export type MatchedPerson = z.infer<typeof PersonSchema>;

/** Two clients who may be one person. Only staff who may join records ever see one. */
export const ClientMatchSchema = z
  .object({
    id: IdSchema,
    strength: z.enum(MATCH_STRENGTHS),
    reasons: z.array(z.enum(MATCH_REASONS)),
    foundAt: InstantSchema,
    /** The client whose form brought it up, or the one who was asked about. */
    client: PersonSchema,
    other: PersonSchema,
    /** Somebody said that they are two people: it is not asked again. */
    isDecided: z.boolean(),
  })
  .meta({ id: 'ClientMatch' });
export type ClientMatch = z.infer<typeof ClientMatchSchema>;

/** `GET /api/clients/:clientId/duplicates` */
export const DuplicatesSchema = z
  .object({
    /** What waits for a decision. */
    matches: z.array(ClientMatchSchema),
    /** Newest first, those that were undone among them. */
    merges: z.array(ClientMergeSchema),
  })
  .meta({ id: 'Duplicates' });
export type Duplicates = z.infer<typeof DuplicatesSchema>;

/** `PUT /api/client-matches/:matchId`: remembered for the pair, and taken back with `false`. */
export const MatchDecisionSchema = z
  .strictObject({ isSomebodyElse: z.boolean() })
  .meta({ id: 'MatchDecision' });
export type MatchDecision = z.infer<typeof MatchDecisionSchema>;

export const MatchIdSchema = z.strictObject({ matchId: IdSchema });
export type MatchId = z.infer<typeof MatchIdSchema>;
