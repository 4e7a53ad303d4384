import {
  addQuestions,
  addScreen,
  changeQuestion,
  dependentsOf,
  movePage,
  moveQuestion,
  removePart,
  renameOption,
  stepPart,
} from './form-edits';
import { hasPart, questionsOf } from './form-parts';
import { aForm, aGroup, aPage, aQuestion, rule } from './testing/a-form';

const form = aForm(
  aPage('one', aGroup('s1', aQuestion('a'), aQuestion('b')), aGroup('s2', aQuestion('c'))),
  aPage('two', aGroup('s3', aQuestion('d'))),
);

/** `one(s1(a b) s2(c)) two(s3(d))` */
const shape = ({ pages }: typeof form) =>
  pages
    .map(
      ({ id, groups }) =>
        `${id}(${groups.map((group) => `${group.id}(${group.questions.map((question) => question.id).join(' ')})`).join(' ')})`,
    )
    .join(' ');

describe('edits of a form', () => {
  it('leave the form they begin with as it was', () => {
    const before = JSON.stringify(form);
    stepPart(form, { kind: 'question', id: 'a' }, 1);
    removePart(form, { kind: 'page', id: 'one' });
    addQuestions(form, 's2', [aQuestion('x')]);
    expect(JSON.stringify(form)).toBe(before);
  });

  it('add where they are told, at the end else', () => {
    expect(shape(addQuestions(form, 's1', [aQuestion('x')], 1))).toBe('one(s1(a x b) s2(c)) two(s3(d))');
    expect(shape(addQuestions(form, 's1', [aQuestion('x')]))).toBe('one(s1(a b x) s2(c)) two(s3(d))');
    expect(shape(addScreen(form, 'two', aGroup('new'), 0))).toBe('one(s1(a b) s2(c)) two(new() s3(d))');
  });

  it.each([
    ['question', 'b', 'one(s1(a) s2(c)) two(s3(d))'],
    ['screen', 's1', 'one(s2(c)) two(s3(d))'],
    ['page', 'one', 'two(s3(d))'],
  ] as const)('take a %s out', (kind, id, expected) => {
    const without = removePart(form, { kind, id });
    expect(shape(without)).toBe(expected);
    expect(hasPart(without, { kind, id })).toBe(false);
  });

  it('change one question and no other', () => {
    const changed = changeQuestion(form, 'b', { label: 'Other words' });
    const labels = questionsOf(changed).map(({ question }) => question.label);
    expect(labels).toEqual(['About a', 'Other words', 'About c', 'About d']);
  });

  it.each([
    ['down in its screen', 'a', 1, 'one(s1(b a) s2(c)) two(s3(d))'],
    ['down into the next screen', 'b', 1, 'one(s1(a) s2(b c)) two(s3(d))'],
    ['down into the next page', 'c', 1, 'one(s1(a b) s2()) two(s3(c d))'],
    ['up into the screen before, at its end', 'd', -1, 'one(s1(a b) s2(c d)) two(s3())'],
    ['up in its screen', 'b', -1, 'one(s1(b a) s2(c)) two(s3(d))'],
    ['nowhere above the first place', 'a', -1, shape(form)],
    ['nowhere below the last place', 'd', 1, shape(form)],
  ] as const)('move a question %s', (_, id, step, expected) => {
    expect(shape(stepPart(form, { kind: 'question', id }, step))).toBe(expected);
  });

  it.each([
    ['screen', 's1', 1, 'one(s2(c) s1(a b)) two(s3(d))'],
    ['screen', 's2', 1, 'one(s1(a b)) two(s2(c) s3(d))'],
    ['screen', 's3', -1, 'one(s1(a b) s2(c) s3(d)) two()'],
    ['page', 'two', -1, 'two(s3(d)) one(s1(a b) s2(c))'],
    ['page', 'two', 1, shape(form)],
  ] as const)('move a %s with all that is in it: %s by %i', (kind, id, step, expected) => {
    expect(shape(stepPart(form, { kind, id }, step))).toBe(expected);
  });

  it('move to a place, counted without what is moved', () => {
    expect(shape(moveQuestion(form, 'a', 's1', 1))).toBe('one(s1(b a) s2(c)) two(s3(d))');
    expect(shape(moveQuestion(form, 'a', 's3', 0))).toBe('one(s1(b) s2(c)) two(s3(a d))');
    expect(shape(movePage(form, 'one', 1))).toBe('two(s3(d)) one(s1(a b) s2(c))');
    expect(moveQuestion(form, 'a', 'gone')).toBe(form);
  });
});

describe('rules', () => {
  const withRule = aForm(
    aPage(
      'one',
      aGroup(
        's1',
        aQuestion('pets', { type: 'choice', options: ['cat', 'dog'] }),
        aQuestion('name', { showIf: rule('pets', 'dog') }),
      ),
    ),
  );
  const ruleOf = (content: typeof form) =>
    questionsOf(content).find(({ question }) => question.id === 'name')?.question.showIf?.rules[0];

  it('follow an answer that gets other words, letter by letter', () => {
    const typed = ['do', 'd', '', 'h', 'hound'].reduce(
      (content, words) => renameOption(content, 'pets', 1, words),
      withRule,
    );
    expect(ruleOf(typed)).toMatchObject({ value: 'hound' });
  });

  it('stay with the other answer when two are the same for a moment', () => {
    const same = renameOption(withRule, 'pets', 0, 'dog');
    expect(ruleOf(renameOption(same, 'pets', 0, 'dogfish'))).toMatchObject({ value: 'dog' });
  });

  it('stay when they lose their question, so that nobody is asked more than before without notice', () => {
    const without = removePart(withRule, { kind: 'question', id: 'pets' });
    expect(ruleOf(without)).toMatchObject({ questionId: 'pets' });
    expect(dependentsOf(withRule, new Set(['pets'])).map(({ id }) => id)).toEqual(['name']);
    expect(dependentsOf(withRule, new Set(['pets', 'name']))).toEqual([]);
  });
});
