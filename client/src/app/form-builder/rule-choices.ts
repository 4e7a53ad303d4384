import type { FormContent, FormQuestion, ShowIfRule } from '@api/form-templates/dto/form-content.dto';
import type { QuestionType, RuleTest } from '@api/form-templates/form-templates.vocabulary';
import { findQuestion, questionsOf } from './form-parts';

export type AnswerRule = Extract<ShowIfRule, { kind: 'answer' }>;

/** Questions whose answer a rule can look at, and how. The first test is the one that a new rule begins with. */
const TESTS: Partial<Record<QuestionType, readonly RuleTest[]>> = {
  choice: ['is', 'is_not'],
  multi: ['is', 'is_not'],
  yes_no: ['is'],
  number: ['at_least', 'at_most', 'is', 'is_not'],
  nrs: ['at_least', 'at_most', 'is', 'is_not'],
};

const TEST_WORDS: Record<RuleTest, string> = {
  is: $localize`is`,
  is_not: $localize`is not`,
  at_least: $localize`is at least`,
  at_most: $localize`is at most`,
};
const MULTI_WORDS: Partial<Record<RuleTest, string>> = {
  is: $localize`includes`,
  is_not: $localize`does not include`,
};

export const testsFor = (type: QuestionType): readonly RuleTest[] => TESTS[type] ?? [];

export function testWords(type: QuestionType, test: RuleTest): string {
  return (type === 'multi' ? MULTI_WORDS[test] : undefined) ?? TEST_WORDS[test];
}

/** The questions before this one that a rule of it can look at. */
export function askedBefore(content: FormContent, questionId: string): FormQuestion[] {
  const all = questionsOf(content).map(({ question }) => question);
  const at = all.findIndex(({ id }) => id === questionId);
  return all
    .slice(0, Math.max(at, 0))
    .filter(
      ({ type, isForTherapist, options }) =>
        TESTS[type] && !isForTherapist && (!hasWords(type) || options.length > 0),
    );
}

/** The ids of conditions that the form lets one tick. */
export function conditionsIn(content: FormContent): string[] {
  const lists = questionsOf(content).filter(({ question }) => question.type === 'conditions');
  return [...new Set(lists.flatMap(({ question }) => question.options))];
}

/** A rule as it begins, about this question. */
export function firstRule({ id, type, options }: FormQuestion): AnswerRule {
  const [test = 'is'] = testsFor(type);
  const value = type === 'yes_no' ? true : hasWords(type) ? (options[0] ?? '') : 5;
  return { kind: 'answer', questionId: id, test, value };
}

/** Why a rule can never hold as it stands, in words; empty when it can. */
export function ruleTrouble(content: FormContent, questionId: string, rule: ShowIfRule): string {
  if (rule.kind === 'minor') return '';
  if (rule.kind === 'condition') {
    if (rule.anyOf.length === 0) return $localize`Choose at least one condition.`;
    const asked = new Set(conditionsIn(content));
    return rule.anyOf.some((id) => asked.has(id)) ? '' : $localize`This form lets nobody tick it.`;
  }
  const question = findQuestion(content, rule.questionId)?.question;
  if (!question) return $localize`It looks at a question that is not in the form any more.`;
  if (!askedBefore(content, questionId).includes(question)) {
    return $localize`It looks at “${question.label}:question:”, which is asked later.`;
  }
  if (hasWords(question.type) && !question.options.includes(String(rule.value))) {
    return $localize`“${question.label}:question:” has no answer “${rule.value}:answer:”.`;
  }
  return '';
}

interface RuleNames {
  readonly content: FormContent;
  readonly conditionName: (id: string) => string;
}

/** “What brings you? is pain”, “the client is under age”. */
export function ruleWords(rule: ShowIfRule, { content, conditionName }: RuleNames): string {
  if (rule.kind === 'minor') return $localize`the client is under age`;
  if (rule.kind === 'condition') {
    return $localize`${rule.anyOf.map(conditionName).join(', ')}:conditions: is ticked`;
  }
  const question = findQuestion(content, rule.questionId)?.question;
  if (!question) return $localize`a question that is gone`;
  return `“${question.label}” ${testWords(question.type, rule.test)} ${valueWords(rule)}`;
}

/** The whole condition as one sentence. Answers to one question, any of which will do, share its words. */
export function showIfWords({ showIf }: FormQuestion, names: RuleNames): string {
  if (!showIf || showIf.rules.length === 0) return '';
  const and = showIf.match === 'all' ? $localize` and ` : $localize` or `;
  const rules = showIf.rules.map((rule, at) => {
    const before = showIf.rules[at - 1];
    const goesOn =
      showIf.match === 'any' &&
      rule.kind === 'answer' &&
      before?.kind === 'answer' &&
      before.questionId === rule.questionId &&
      before.test === rule.test;
    return goesOn ? valueWords(rule) : ruleWords(rule, names);
  });
  return $localize`Only if ${rules.join(and)}:rules:`;
}

function valueWords({ value }: AnswerRule): string {
  if (typeof value === 'boolean') return value ? $localize`yes` : $localize`no`;
  return String(value);
}

function hasWords(type: QuestionType): boolean {
  return type === 'choice' || type === 'multi';
}
