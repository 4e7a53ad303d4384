import { z } from 'zod';
import { HabitAnswerSchema, HabitQuestionSchema } from '../../intake/dto/intake-answer.dto.js';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { LIKELY_SOURCES_LIMITS, SENT_QUESTION_STATES } from '../likely-sources.vocabulary.js';

/** `POST /api/clients/:clientId/sent-questions`, with an Idempotency-Key: habit questions that the list still asks. */
export const SentQuestionsFormSchema = z
  .strictObject({
    /** Of what she looked at; when the answers changed meanwhile, nothing is sent. */
    fingerprint: z.string().length(64),
    causeIds: z
      .array(z.string().min(1).max(LIKELY_SOURCES_LIMITS.id))
      .min(1)
      .max(LIKELY_SOURCES_LIMITS.questions)
      .refine((ids) => new Set(ids).size === ids.length, 'Send each question once.'),
  })
  .meta({ id: 'SentQuestionsForm' });
export type SentQuestionsForm = z.infer<typeof SentQuestionsFormSchema>;

export const SentQuestionPathSchema = z.strictObject({ clientId: IdSchema, sentQuestionId: IdSchema });
export type SentQuestionPath = z.infer<typeof SentQuestionPathSchema>;

export const OwnQuestionPathSchema = z.strictObject({ sentQuestionId: IdSchema });
export type OwnQuestionPath = z.infer<typeof OwnQuestionPathSchema>;

/** A question that was sent, as the therapist reads it: who asked when, and what the client said when. */
export const SentQuestionSchema = z.object({
  id: IdSchema,
  causeId: z.string(),
  question: z.string(),
  state: z.enum(SENT_QUESTION_STATES),
  /** The answer, such as “6 hours a day”; empty without one. */
  words: z.string(),
  sentByName: z.string(),
  sentAt: InstantSchema,
  /** When it was answered, skipped or taken back. */
  settledAt: InstantSchema.nullable(),
});
export type SentQuestion = z.infer<typeof SentQuestionSchema>;

/** A question to the signed-in client, and what she said to it. */
export const OwnQuestionSchema = z
  .object({
    id: IdSchema,
    question: HabitQuestionSchema,
    askedByName: z.string(),
    state: z.enum(SENT_QUESTION_STATES),
    answer: HabitAnswerSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'OwnQuestion' });
export type OwnQuestion = z.infer<typeof OwnQuestionSchema>;

/** What the signed-in client is asked now, in the order in which it was sent. */
export const OwnQuestionListSchema = z
  .object({ items: z.array(OwnQuestionSchema) })
  .meta({ id: 'OwnQuestionList' });
export type OwnQuestionList = z.infer<typeof OwnQuestionListSchema>;

/** `PUT /api/portal/questions/:sentQuestionId`: the same again changes nothing. */
export const OwnAnswerFormSchema = z
  .strictObject({
    /** Null skips the question. */
    answer: HabitAnswerSchema.nullable(),
    /** Of the question as it was on the screen. */
    version: z.int().min(1),
  })
  .meta({ id: 'OwnAnswerForm' });
export type OwnAnswerForm = z.infer<typeof OwnAnswerFormSchema>;
