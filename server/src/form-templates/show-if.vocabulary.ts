/** One condition under which a question is asked. */
export type ShowIfRule =
  | {
      readonly kind: 'answer';
      readonly questionId: string;
      readonly test: 'is' | 'is_not' | 'at_least' | 'at_most';
      readonly value: string | number | boolean;
    }
  | { readonly kind: 'condition'; readonly anyOf: readonly string[] }
  | { readonly kind: 'minor' };

export interface ShowIfRules {
  readonly match: 'all' | 'any';
  readonly rules: readonly ShowIfRule[];
}

/** What was said so far, as far as it decides what is asked. */
export interface FormFacts {
  /** Null when it is not answered. */
  readonly valueOf: (questionId: string) => unknown;
  readonly isMinor: boolean;
}

/**
 * The questions that are asked, in their order. The answer to a question that is not asked counts as none, so what it
 * brought up goes with it.
 */
export function shownQuestions<
  Question extends { readonly id: string; readonly type: string; readonly showIf: ShowIfRules | null },
>(questions: readonly Question[], { valueOf, isMinor }: FormFacts): Question[] {
  const hidden = new Set<string>();
  const lists = questions.filter(({ type }) => type === 'conditions').map(({ id }) => id);
  const facts: RuleFacts = {
    isMinor,
    valueOf: (id) => (hidden.has(id) ? null : valueOf(id)),
    hasTicked: (condition) => lists.some((id) => isAmong(condition, facts.valueOf(id))),
  };
  return questions.filter(({ id, showIf }) => {
    const isAsked = holds(showIf, facts);
    if (!isAsked) hidden.add(id);
    return isAsked;
  });
}

interface RuleFacts extends FormFacts {
  readonly hasTicked: (conditionId: string) => boolean;
}

const isAmong = (choice: unknown, answer: unknown) => Array.isArray(answer) && answer.includes(choice);

function holds(showIf: ShowIfRules | null, facts: RuleFacts): boolean {
  if (!showIf || showIf.rules.length === 0) return true;
  return showIf.match === 'all'
    ? showIf.rules.every((rule) => ruleHolds(rule, facts))
    : showIf.rules.some((rule) => ruleHolds(rule, facts));
}

function ruleHolds(rule: ShowIfRule, { valueOf, hasTicked, isMinor }: RuleFacts): boolean {
  switch (rule.kind) {
    case 'minor':
      return isMinor;
    case 'condition':
      return rule.anyOf.some(hasTicked);
    case 'answer':
      return answerHolds(rule, valueOf(rule.questionId));
  }
}

/** A question that is not answered says nothing, neither that it is nor that it is not. */
function answerHolds({ test, value }: Extract<ShowIfRule, { kind: 'answer' }>, answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  const isIt = answer === value || isAmong(value, answer);
  switch (test) {
    case 'is':
      return isIt;
    case 'is_not':
      return !isIt;
    case 'at_least':
      return typeof answer === 'number' && typeof value === 'number' && answer >= value;
    case 'at_most':
      return typeof answer === 'number' && typeof value === 'number' && answer <= value;
  }
}
