/** What became of an answer, a mark or a condition since the form before. */
export const CHANGES = ['new', 'changed', 'gone'] as const;
export type Change = (typeof CHANGES)[number];

/** Where in a form an answer stands. */
export const ANSWER_PARTS = ['safety', 'condition', 'page', 'habit', 'consent'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

export const COPY_LIMITS = {
  /** Characters of the id of a question or a condition. */
  id: 80,
  ids: 300,
} as const;

/** A question and its answer on one line. A question that is none, a statement or a list, ends in a colon. */
export function answerLine(question: string, answer: string): string {
  const words = question.trim();
  return /[\p{L}\p{N})”"’]$/u.test(words) ? `${words}: ${answer}` : `${words} ${answer}`;
}
