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
  const asked = idsAsked(questions, signed);
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

/** What was signed holds answers to questions that were asked, and no others; ticked conditions stand apart from them. */
function idsAsked(
  questions: readonly IntakeQuestion[],
  { pages, conditions, conditionLists, isMinor }: SignedIntake,
): ReadonlySet<string> {
  const ticked = conditions.map(({ conditionId }) => conditionId);
  const lists = conditionLists.map((id) => ({ id, type: 'conditions', showIf: null }));
  const values = new Map<string, unknown>([
    ...pages.flatMap(({ answers }) => answers.map(({ questionId, value }) => [questionId, value] as const)),
    ...conditionLists.map((id) => [id, ticked] as const),
  ]);
  const facts = { valueOf: (id: string) => values.get(id) ?? null, isMinor };
  return new Set(shownQuestions([...lists, ...questions], facts).map(({ id }) => id));
}
