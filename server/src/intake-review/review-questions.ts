import { shownQuestions } from '../form-templates/show-if.vocabulary.js';
import type { IntakeQuestion } from '../intake/dto/intake-form.dto.js';
import type { SignedIntake } from '../intake/dto/signed-intake.dto.js';
import type { ReviewQuestion } from './dto/review-answer.dto.js';
import type { ReviewAnswerRow } from './review-answer-rows.js';

/**
 * A form's questions for the therapist that this client's answers bring up, with what was answered last. One that was answered
 * before its rule counted stays.
 */
export function reviewQuestions(
  questions: readonly IntakeQuestion[],
  signed: SignedIntake,
  rows: readonly ReviewAnswerRow[],
): ReviewQuestion[] {
  const asked = new Set(shownQuestions(questions, factsOf(signed)).map(({ id }) => id));
  return questions
    .map((question) => withAnswer(question, rows))
    .filter(({ question, answer }) => asked.has(question.id) || answer !== null);
}

export function withAnswer(question: IntakeQuestion, rows: readonly ReviewAnswerRow[]): ReviewQuestion {
  const row = rows.find(({ questionId }) => questionId === question.id);
  if (!row || row.value === null) return { question, answer: null };
  const { value, words, answeredByName, answeredAt } = row;
  return {
    question,
    answer: { value, words, answeredByName, answeredAt: new Date(answeredAt).toISOString() },
  };
}

/** What was signed holds answers to questions that were asked, and no others. */
function factsOf({ pages, conditions, isMinor }: SignedIntake) {
  const answers = pages.flatMap((page) => page.answers);
  const values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  return {
    valueOf: (id: string) => values.get(id) ?? null,
    conditionIds: conditions.map(({ conditionId }) => conditionId),
    isMinor,
  };
}
