import { z } from 'zod';
import { ClientMarkSchema } from '../../body-map/dto/mark.dto.js';
import { MAX_MARKS } from '../../body-map/marks.vocabulary.js';
import { INTAKE_LIMITS } from '../intake.vocabulary.js';
import { AnswerValueSchema, HabitQuestionSchema, SafetyQuestionSchema } from './intake-answer.dto.js';

/**
 * `POST /api/form-templates/:formRef/preview`: what was tried out so far, as far as it decides what is asked: birth date,
 * ticked conditions, habits, marks. Nothing of it is kept.
 */
export const FormPreviewEntriesSchema = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({ questionId: z.string().max(INTAKE_LIMITS.questionId), value: AnswerValueSchema }),
      )
      .max(INTAKE_LIMITS.previewAnswers),
    marks: z.array(ClientMarkSchema).max(MAX_MARKS),
  })
  .meta({ id: 'FormPreviewEntries' });
export type FormPreviewEntries = z.infer<typeof FormPreviewEntriesSchema>;

export const FormPreviewEffectsSchema = z
  .object({
    safetyQuestions: z.array(SafetyQuestionSchema),
    habitQuestions: z.array(HabitQuestionSchema),
    isMinor: z.boolean(),
  })
  .meta({ id: 'FormPreviewEffects' });
export type FormPreviewEffects = z.infer<typeof FormPreviewEffectsSchema>;
