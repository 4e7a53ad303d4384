import type { IntakeQuestion } from '../intake/dto/intake-form.dto.js';
import type { ReviewQuestion } from './dto/review-answer.dto.js';
import type { ReviewAnswerRow } from './review-answer-rows.js';

/** A form's questions for the therapist with what was answered last. */
export function reviewQuestions(
  questions: readonly IntakeQuestion[],
  rows: readonly ReviewAnswerRow[],
): ReviewQuestion[] {
  return questions.map((question) => {
    const row = rows.find(({ questionId }) => questionId === question.id);
    if (!row || row.value === null) return { question, answer: null };
    const { value, words, answeredByName, answeredAt } = row;
    return {
      question,
      answer: { value, words, answeredByName, answeredAt: new Date(answeredAt).toISOString() },
    };
  });
}
