import { z } from 'zod';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { CONSENT_SIGNERS, SIGNATURE_KINDS } from '../consents.vocabulary.js';

/** One yes or no to one text; of a kind the newest counts. */
export const ConsentSchema = z
  .object({
    id: IdSchema,
    /** One of the shipped kinds, or the id of a practice's own consent. */
    kind: z.string(),
    title: z.string(),
    textVersion: z.int(),
    textHash: z.string(),
    isGiven: z.boolean(),
    signer: z.enum(CONSENT_SIGNERS),
    signerName: z.string(),
    signature: z.enum(SIGNATURE_KINDS),
    saidAt: InstantSchema,
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof ConsentSchema>;

/** Newest first. */
export const ConsentListSchema = z.object({ items: z.array(ConsentSchema) }).meta({ id: 'ConsentList' });
export type ConsentList = z.infer<typeof ConsentListSchema>;
