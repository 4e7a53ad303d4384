import { CONSENT_KINDS } from '../consents/consents.vocabulary.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { FieldError } from '../platform/errors/problem-error.js';
import type { FormContent, FormQuestion, ShowIfRule } from './dto/form-content.dto.js';
import {
  ASKED_ONCE,
  CLIENT_FIELD_QUESTIONS,
  CLIENTS_OWN,
  CONDITIONS_PREFIX,
  NEVER_PREFILLED,
  SIGNATURES,
  type QuestionType,
  WITH_OPTIONS,
} from './form-templates.vocabulary.js';

interface Placed {
  readonly question: FormQuestion;
  readonly path: string;
}

type Known = Pick<Knowledge, 'findCondition'>;

/** What keeps a form from being published, in the order of the form. */
export function findFormProblems(content: FormContent, knowledge: Known): FieldError[] {
  const placed = placeQuestions(content);
  const before = new Map<string, FormQuestion>();
  const problems = [...structureProblems(content), ...wholeProblems(placed)];
  for (const { question, path } of placed) {
    if (before.has(question.id))
      problems.push({ path: `${path}.id`, message: 'This question is in the form twice.' });
    problems.push(
      ...questionProblems({ question, path }, knowledge),
      ...ruleProblems({ question, path }, before, knowledge),
    );
    before.set(question.id, question);
  }
  return problems;
}

export function placeQuestions({ pages }: FormContent): Placed[] {
  return pages.flatMap((page, p) =>
    page.groups.flatMap((group, g) =>
      group.questions.map((question, q) => ({ question, path: `pages.${p}.groups.${g}.questions.${q}` })),
    ),
  );
}

function structureProblems({ title, pages }: FormContent): FieldError[] {
  const problems: FieldError[] = [];
  if (title === '') problems.push({ path: 'title', message: 'Give the form a name.' });
  if (pages.length === 0) problems.push({ path: 'pages', message: 'Add a page with a question.' });
  const ids = new Set<string>();
  const isTwice = (id: string) => ids.has(id) || !ids.add(id);
  pages.forEach((page, p) => {
    if (page.title === '') problems.push({ path: `pages.${p}.title`, message: 'Give the page a title.' });
    if (page.groups.length === 0)
      problems.push({
        path: `pages.${p}`,
        message: 'This page asks nothing. Add a question, or take it out.',
      });
    if (isTwice(`page ${page.id}`))
      problems.push({ path: `pages.${p}.id`, message: 'This page is in the form twice.' });
    page.groups.forEach((group, g) => {
      const path = `pages.${p}.groups.${g}`;
      if (group.questions.length === 0)
        problems.push({ path, message: 'This screen asks nothing. Add a question, or take it out.' });
      if (isTwice(`group ${group.id}`))
        problems.push({ path: `${path}.id`, message: 'This screen is in the form twice.' });
    });
  });
  return problems;
}

function wholeProblems(placed: readonly Placed[]): FieldError[] {
  const problems: FieldError[] = [];
  for (const type of ASKED_ONCE) {
    const [, again] = placed.filter(({ question }) => question.type === type);
    if (again)
      problems.push({ path: again.path, message: 'A form asks this once. Take one of the two out.' });
  }
  const first = (types: readonly QuestionType[]) =>
    placed.find(({ question }) => types.includes(question.type));
  const needsSafety = first(['body_map', 'conditions']);
  if (needsSafety && !first(['red_flags'])) {
    problems.push({
      path: needsSafety.path,
      message: 'Add the safety questions: they follow from where it hurts and from the health history.',
    });
  }
  const safety = first(['red_flags']);
  if (needsSafety && safety?.question.showIf) {
    problems.push({
      path: `${safety.path}.showIf.rules.0`,
      message: 'Ask the safety questions always: take the rules out.',
    });
  }
  problems.push(...signatureProblems(placed));
  if (first(['causes']) && !first(['body_map'])) {
    problems.push({
      path: first(['causes'])?.path ?? '',
      message: 'Add the body map: which habits are asked follows from where it hurts.',
    });
  }
  return problems;
}

/** A consent is signed by somebody, whatever is answered. */
function signatureProblems(placed: readonly Placed[]): FieldError[] {
  const consent = placed.find(({ question: { type } }) => type === 'consent' || type === 'per_area_consent');
  if (!consent) return [];
  const signatures = placed.filter(
    ({ question: { id, type } }) => type === 'signature' && SIGNATURES.some((known) => known === id),
  );
  const [first] = signatures;
  if (!first) return [{ path: consent.path, message: 'Add a signature: a consent is signed.' }];
  if (signatures.some(({ question }) => question.isRequired && !question.showIf)) return [];
  const message = 'Ask everybody to sign, and need an answer: a consent is signed.';
  return [{ path: first.path, message }];
}

function questionProblems({ question, path }: Placed, knowledge: Known): FieldError[] {
  const { id, type, label, options, prefill, isForTherapist, min, max } = question;
  const problems: FieldError[] = [];
  const refuse = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  const isRead = type === 'info' || type === 'consent';
  if (label === '') refuse('label', isRead ? 'Write a title.' : 'Write the question.');
  if (WITH_OPTIONS.includes(type) && options.length === 0)
    refuse('options', 'Give at least one answer to choose.');
  if (options.some((option) => option === ''))
    refuse('options', 'An answer is empty. Write it, or take it out.');
  const written = options.filter((option) => option !== '');
  if (new Set(written).size !== written.length) refuse('options', 'The same answer stands there twice.');
  if (type === 'conditions') {
    if (!id.startsWith(CONDITIONS_PREFIX))
      refuse('id', `The id of a list of conditions begins with “${CONDITIONS_PREFIX}”.`);
    if (options.some((option) => !knowledge.findCondition(option)))
      refuse('options', 'The library does not have one of these conditions.');
  }
  if (prefill !== 'none' && NEVER_PREFILLED.includes(type))
    refuse('prefill', 'This is answered anew each time.');
  if (prefill === 'client' && !CLIENT_FIELD_QUESTIONS.some((known) => known === id))
    refuse('prefill', 'The profile has no such field.');
  if (isForTherapist && CLIENTS_OWN.includes(type))
    refuse('isForTherapist', 'Only the client can answer this.');
  if (min !== null && max !== null && min >= max)
    refuse('max', 'The largest number must be above the smallest.');
  const isShipped = CONSENT_KINDS.some((kind) => kind === id);
  if (
    (type === 'info' || (type === 'consent' && !isShipped)) &&
    question.paragraphs.every((text) => text === '')
  ) {
    refuse('paragraphs', 'Write what is to be read.');
  }
  return problems;
}

function ruleProblems(
  { question: { showIf }, path }: Placed,
  before: ReadonlyMap<string, FormQuestion>,
  knowledge: Known,
): FieldError[] {
  return (showIf?.rules ?? []).flatMap((rule, index) => {
    const message = ruleProblem(rule, before, knowledge);
    return message === null ? [] : [{ path: `${path}.showIf.rules.${index}`, message }];
  });
}

function ruleProblem(
  rule: ShowIfRule,
  before: ReadonlyMap<string, FormQuestion>,
  knowledge: Known,
): string | null {
  if (rule.kind === 'minor') return null;
  if (rule.kind === 'condition') {
    if (rule.anyOf.length === 0) return 'Choose at least one condition.';
    return rule.anyOf.every((id) => knowledge.findCondition(id))
      ? null
      : 'The library does not have one of these conditions.';
  }
  const asked = before.get(rule.questionId);
  if (!asked) return 'The rule looks at a question that does not come before this one.';
  if (asked.isForTherapist) return `The client is not asked “${asked.label}”.`;
  const isWord = typeof rule.value === 'string';
  if (isWord && asked.options.length > 0 && !asked.options.includes(String(rule.value))) {
    return `“${asked.label}” has no such answer.`;
  }
  return (rule.test === 'at_least' || rule.test === 'at_most') && typeof rule.value !== 'number'
    ? 'Compare with a number.'
    : null;
}
