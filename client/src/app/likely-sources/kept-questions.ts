/**
 * The questions to show: those asked before keep their place, as long as they are still open or were answered in this
 * visit; new ones stand at the end. Nothing moves under the finger.
 */
export function keepQuestions<Question>(
  before: readonly Question[],
  open: readonly Question[],
  by: { idOf(question: Question): string; isAnswered(question: Question): boolean },
): Question[] {
  const openNow = new Map(open.map((question) => [by.idOf(question), question]));
  const kept = before.flatMap((question) => {
    const now = openNow.get(by.idOf(question));
    return now ? [now] : by.isAnswered(question) ? [question] : [];
  });
  const known = new Set(kept.map((question) => by.idOf(question)));
  return [...kept, ...open.filter((question) => !known.has(by.idOf(question)))];
}
