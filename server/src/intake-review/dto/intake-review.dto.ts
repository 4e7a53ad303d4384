import { z } from 'zod';
import { ClientMarkSchema } from '../../body-map/dto/mark.dto.js';
import { CONSENT_SIGNERS } from '../../consents/consents.vocabulary.js';
import { HANDLINGS } from '../../knowledge/conditions.vocabulary.js';
import { CONDITION_STATUSES } from '../../health-history/health-history.vocabulary.js';
import { IntakeFileSchema } from '../../intake-files/dto/intake-file.dto.js';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { RedFlagEventSchema } from '../../red-flags/dto/red-flag.dto.js';
import { SignatureSchema } from '../../intake/dto/intake-answer.dto.js';
import { ReviewQuestionSchema } from './review-answer.dto.js';
import { IntakeChangesSchema } from './intake-changes.dto.js';

/** A question and its answer in words, as signed. */
export const AnswerInWordsSchema = z.object({
  questionId: z.string(),
  question: z.string(),
  answer: z.string(),
});
export type AnswerInWords = z.infer<typeof AnswerInWordsSchema>;

/** A condition the client ticked and what it means for massage. */
export const ReviewedConditionSchema = z.object({
  conditionId: z.string(),
  label: z.string(),
  handling: z.enum(HANDLINGS),
  massageNote: z.string(),
  clearanceFrom: z.string().nullable(),
  /** What the client answered to the condition's own questions. */
  followUps: z.array(AnswerInWordsSchema),
  /** As it stands in the health history today; null when it is not there. */
  status: z.enum(CONDITION_STATUSES).nullable(),
});
export type ReviewedCondition = z.infer<typeof ReviewedConditionSchema>;

export const SignedConsentSchema = z.object({
  kind: z.string(),
  title: z.string(),
  version: z.int(),
  isGiven: z.boolean(),
  paragraphs: z.array(z.string()),
  textHash: z.string(),
});
export type SignedConsent = z.infer<typeof SignedConsentSchema>;

/** An intake as it was sent in: what stops the therapist first. Conditions come strictest handling first. */
export const IntakeReviewSchema = z
  .object({
    requestId: IdSchema,
    clientId: IdSchema,
    submittedAt: InstantSchema,
    reviewedAt: InstantSchema.nullable(),
    reviewedByName: z.string().nullable(),
    isMinor: z.boolean(),
    /** Since the form before; null for a first one. */
    changes: IntakeChangesSchema.nullable(),
    /** Questions that the client is not asked. */
    forTherapist: z.array(ReviewQuestionSchema),
    redFlags: z.array(RedFlagEventSchema),
    conditions: z.array(ReviewedConditionSchema),
    /** The form asked where it hurts: without marks, nothing hurt. */
    hasMap: z.boolean(),
    marks: z.array(ClientMarkSchema),
    /** The answers of each page that has any; safety, habits and consents stand apart. */
    pages: z.array(z.object({ id: z.string(), title: z.string(), answers: z.array(AnswerInWordsSchema) })),
    /** Which are read one by one, by their ids. */
    files: z.array(IntakeFileSchema.omit({ savedAt: true })),
    safety: z.array(AnswerInWordsSchema),
    habits: z.array(AnswerInWordsSchema),
    consents: z.array(SignedConsentSchema),
    /** The client's, and for a minor the guardian's too. */
    signatures: z.array(
      z.object({ signer: z.enum(CONSENT_SIGNERS), signerName: z.string(), signature: SignatureSchema }),
    ),
    /** SHA-256 of everything that was signed. */
    contentHash: z.string(),
  })
  .meta({ id: 'IntakeReview' });
export type IntakeReview = z.infer<typeof IntakeReviewSchema>;

/** `GET /api/clients/:clientId/intakes/latest`: null before the first one was sent in. */
export const LatestIntakeSchema = z
  .object({ intake: IntakeReviewSchema.nullable() })
  .meta({ id: 'LatestIntake' });
export type LatestIntake = z.infer<typeof LatestIntakeSchema>;
