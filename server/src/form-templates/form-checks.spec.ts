import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../knowledge/knowledge.js';
import type { FormContent, FormQuestion } from './dto/form-content.dto.js';
import { findFormProblems } from './form-checks.js';
import type { QuestionType } from './form-templates.vocabulary.js';
import { blankQuestion } from './blank-question.vocabulary.js';

const knowledge = loadKnowledge();
const ask = (id: string, type: QuestionType, change: Partial<FormQuestion> = {}) =>
  blankQuestion(id, type, { label: `About ${id}`, ...change });
const aForm = (...questions: FormQuestion[]): FormContent => ({
  title: 'A form',
  minutes: 2,
  pages: [{ id: 'page', title: 'Page', groups: [{ id: 'group', heading: null, lead: null, questions }] }],
});
const problemsOf = (...questions: FormQuestion[]) =>
  findFormProblems(aForm(...questions), knowledge).map(({ path }) => path);
const at = (question: number, field: string) => `pages.0.groups.0.questions.${question}.${field}`;

describe('what keeps a form from being published', () => {
  it('is nothing for a form that asks one thing', () => {
    expect(problemsOf(ask('name', 'text'))).toEqual([]);
  });

  it('is a form, a page or a screen without a question', () => {
    expect(findFormProblems({ title: '', minutes: 1, pages: [] }, knowledge).map(({ path }) => path)).toEqual(
      ['title', 'pages'],
    );
    expect(problemsOf()).toEqual(['pages.0.groups.0']);
  });

  it.each<[string, FormQuestion, string]>([
    ['a question without words', ask('a', 'text', { label: '' }), 'label'],
    ['a choice without answers', ask('a', 'choice'), 'options'],
    ['the same answer twice', ask('a', 'multi', { options: ['x', 'x'] }), 'options'],
    [
      'a condition that the library does not have',
      ask('cond_a', 'conditions', { options: ['gone'] }),
      'options',
    ],
    ['a consent that starts with a yes', ask('consent_treat', 'consent', { prefill: 'last' }), 'prefill'],
    ['a profile field that there is not', ask('shoe_size', 'text', { prefill: 'client' }), 'prefill'],
    ['a largest number below the smallest', ask('a', 'number', { min: 5, max: 5 }), 'max'],
    ['a text to read that is empty', ask('a', 'info'), 'paragraphs'],
    ['an own consent without a text', ask('photo_ok', 'consent'), 'paragraphs'],
    ['a signature asked of the therapist', ask('a', 'signature', { isForTherapist: true }), 'isForTherapist'],
  ])('is %s', (_, question, field) => {
    expect(problemsOf(question)).toContain(at(0, field));
  });

  it('is two empty answers, named once', () => {
    expect(problemsOf(ask('a', 'choice', { options: ['', ''] }))).toEqual([at(0, 'options')]);
  });

  it('is a question that stands there twice', () => {
    expect(problemsOf(ask('a', 'text'), ask('a', 'text'))).toEqual([at(1, 'id')]);
  });

  it('is a map or a health history without the safety questions', () => {
    expect(problemsOf(ask('body_map', 'body_map'))).toEqual(['pages.0.groups.0.questions.0']);
    expect(problemsOf(ask('body_map', 'body_map'), ask('red_flags', 'red_flags'))).toEqual([]);
  });

  it('is a consent that nobody signs', () => {
    const consent = ask('photo_ok', 'consent', { paragraphs: ['Photos stay in my record.'] });
    expect(problemsOf(consent)).toEqual(['pages.0.groups.0.questions.0']);
    const signature = ask('signature', 'signature', { isRequired: true });
    expect(problemsOf(consent, signature)).toEqual([]);
    const minor = { match: 'all' as const, rules: [{ kind: 'minor' as const }] };
    for (const left of [{ isRequired: false }, { showIf: minor }, { id: 'q_signature' }]) {
      expect(problemsOf(consent, { ...signature, ...left })).toHaveLength(1);
    }
    expect(
      problemsOf(consent, { ...signature, id: 'guardian_sign' }, { ...signature, isRequired: false }),
    ).toEqual([]);
  });

  it('is safety questions that are not asked of everybody', () => {
    const minor = { match: 'all' as const, rules: [{ kind: 'minor' as const }] };
    expect(problemsOf(ask('body_map', 'body_map'), ask('red_flags', 'red_flags', { showIf: minor }))).toEqual(
      [at(1, 'showIf.rules.0')],
    );
  });

  it('is a rule about a question that comes later, an answer that there is not, words compared with a number, or what the therapist answers', () => {
    const rule = (questionId: string, test: 'is' | 'at_least', value: string | number) =>
      ask('b', 'text', {
        showIf: { match: 'all', rules: [{ kind: 'answer', questionId, test, value }] },
      });
    const first = ask('a', 'choice', { options: ['yes', 'no'] });
    const problem = at(1, 'showIf.rules.0');
    expect(problemsOf(first, rule('a', 'is', 'yes'))).toEqual([]);
    expect(problemsOf(first, rule('b', 'is', 'yes'))).toEqual([problem]);
    expect(problemsOf(first, rule('a', 'is', 'perhaps'))).toEqual([problem]);
    expect(problemsOf(first, rule('a', 'at_least', 'yes'))).toEqual([problem]);
    expect(problemsOf({ ...first, isForTherapist: true }, rule('a', 'is', 'yes'))).toEqual([problem]);
  });
});
