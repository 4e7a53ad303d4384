import { z } from 'zod';
import { NEW_SIGNS } from '../../check-ins/check-ins.vocabulary.js';
import { listOf } from '../../platform/http/fields.dto.js';
import { RED_FLAG_GATES, RED_FLAG_SEVERITIES, RED_FLAG_TIMES } from '../conditions.vocabulary.js';
import { NamedSchema, shippedFields } from './library.dto.js';

export const LibraryRedFlagSchema = z.object({
  id: z.string(),
  label: z.string(),
  severity: z.enum(RED_FLAG_SEVERITIES),
  /** As the client reads it, to be answered yes or no. */
  question: z.string(),
  /** What she is told at once after a yes. */
  clientAction: z.string(),
  therapistAction: z.string(),
  /** What a yes does to the likely sources, until a clinician's answer is recorded. */
  gate: z.enum(RED_FLAG_GATES),
  askWhen: z.enum(RED_FLAG_TIMES),
  /** Everyday names of the areas whose marks make it asked. */
  areas: z.array(z.string()),
  /** Conditions that make it asked when they are ticked, of a question that not everybody is asked. */
  conditions: z.array(NamedSchema),
  /** Answers to “Anything new or worrying?” in a check-in that count as a yes. */
  checkInSigns: z.array(z.enum(NEW_SIGNS)),
});
export type LibraryRedFlag = z.infer<typeof LibraryRedFlagSchema>;

export const LibraryRedFlagListSchema = listOf(LibraryRedFlagSchema)
  .extend({ ...shippedFields, sources: z.array(z.string()) })
  .meta({ id: 'LibraryRedFlagList' });
export type LibraryRedFlagList = z.infer<typeof LibraryRedFlagListSchema>;

/** A consent with the practice's words in it: as clients read and sign it. */
export const LibraryConsentSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Of this text alone; raised whenever its words change. */
  textVersion: z.int(),
  isRequired: z.boolean(),
  paragraphs: z.array(z.string()),
});
export type LibraryConsent = z.infer<typeof LibraryConsentSchema>;

export const LibraryConsentListSchema = listOf(LibraryConsentSchema)
  .extend({
    ...shippedFields,
    /** The practice's own words that stand in the texts. */
    filledIn: z.object({
      practice: z.string(),
      retention: z.string(),
      emergencyNumber: z.string(),
      replyTime: z.string(),
    }),
  })
  .meta({ id: 'LibraryConsentList' });
export type LibraryConsentList = z.infer<typeof LibraryConsentListSchema>;
