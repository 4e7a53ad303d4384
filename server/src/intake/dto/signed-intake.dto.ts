import { z } from 'zod';
import { ClientMarkSchema } from '../../body-map/dto/mark.dto.js';
import { CONSENT_SIGNERS } from '../../consents/consents.vocabulary.js';
import { IntakeFileSchema } from '../../intake-files/dto/intake-file.dto.js';
import { InstantSchema } from '../../platform/http/fields.dto.js';
import { AnswerValueSchema, SignatureSchema } from './intake-answer.dto.js';

/** A question as it was asked, the answer as data and in words. */
export const SignedAnswerSchema = z.strictObject({
  questionId: z.string(),
  question: z.string(),
  value: AnswerValueSchema,
  words: z.string(),
});
export type SignedAnswer = z.infer<typeof SignedAnswerSchema>;

export const SignedFileSchema = IntakeFileSchema.omit({ savedAt: true }).strict();
export type SignedFile = z.infer<typeof SignedFileSchema>;

/** Everything a client signed and sent in, readable the same in ten years: questions, answers, marks and texts. */
export const SignedIntakeSchema = z.strictObject({
  form: z.strictObject({ title: z.string(), version: z.int(), knowledgeVersion: z.string() }),
  practiceName: z.string(),
  emergencyNumber: z.string(),
  signedAt: InstantSchema,
  isMinor: z.boolean(),
  /** Pages with at least one answer; safety, conditions, habits, consents and signatures stand apart. */
  pages: z.array(z.strictObject({ id: z.string(), title: z.string(), answers: z.array(SignedAnswerSchema) })),
  safety: z.array(SignedAnswerSchema.extend({ clientAction: z.string() })),
  conditions: z.array(
    z.strictObject({
      conditionId: z.string(),
      label: z.string(),
      followUps: z.array(SignedAnswerSchema),
    }),
  ),
  /** The lists of conditions that were answered, also with nothing ticked. Left out by forms from before it was kept. */
  conditionLists: z.array(z.string()).default([]),
  habits: z.array(SignedAnswerSchema),
  /** Whether the form asked where it hurts. Left out by forms from before there were others. */
  hasBodyMap: z.boolean().default(true),
  marks: z.array(ClientMarkSchema),
  /** What was added: name, type, size and the hash of the bytes. Left out by forms from before one could. */
  files: z.array(SignedFileSchema).default([]),
  consents: z.array(
    z.strictObject({
      /** One of the shipped kinds, or the id of a practice's own consent. */
      kind: z.string(),
      title: z.string(),
      version: z.int(),
      isGiven: z.boolean(),
      paragraphs: z.array(z.string()),
      textHash: z.string(),
    }),
  ),
  signatures: z.array(
    z.strictObject({ signer: z.enum(CONSENT_SIGNERS), signerName: z.string(), signature: SignatureSchema }),
  ),
});
export type SignedIntake = z.infer<typeof SignedIntakeSchema>;
