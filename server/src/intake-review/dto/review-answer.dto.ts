import { z } from 'zod';
import { AnswerValueSchema } from '../../intake/dto/intake-answer.dto.js';
import { IntakeQuestionSchema } from '../../intake/dto/intake-form.dto.js';
import { InstantSchema } from '../../platform/http/fields.dto.js';
import { COPY_LIMITS } from '../intake-review.vocabulary.js';

/** `PUT /api/intakes/:requestId/review-answers`: what a therapist says to a question for her; null takes it back. */
export const ReviewAnswerChangeSchema = z
  .strictObject({ questionId: z.string().max(COPY_LIMITS.id), value: AnswerValueSchema.nullable() })
  .meta({ id: 'ReviewAnswerChange' });
export type ReviewAnswerChange = z.infer<typeof ReviewAnswerChangeSchema>;

/** A question of the form that the client never sees, and what was answered last. */
export const ReviewQuestionSchema = z
  .object({
    question: IntakeQuestionSchema,
    answer: z
      .object({
        value: AnswerValueSchema,
        words: z.string(),
        answeredByName: z.string(),
        answeredAt: InstantSchema,
      })
      .nullable(),
  })
  .meta({ id: 'ReviewQuestion' });
export type ReviewQuestion = z.infer<typeof ReviewQuestionSchema>;
