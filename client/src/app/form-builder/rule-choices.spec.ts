import { askedBefore, conditionsIn, firstRule, ruleTrouble, showIfWords } from './rule-choices';
import { aForm, aGroup, aPage, aQuestion, rule } from './testing/a-form';

const form = aForm(
  aPage(
    'one',
    aGroup(
      's1',
      aQuestion('words'),
      aQuestion('pets', { type: 'multi', label: 'Which pets?', options: ['cat', 'dog'] }),
      aQuestion('mine', { type: 'yes_no', isForTherapist: true }),
      aQuestion('stress', { type: 'nrs' }),
    ),
    aGroup(
      's2',
      aQuestion('here', { showIf: rule('pets', 'dog') }),
      aQuestion('later', { type: 'yes_no', label: 'Later?' }),
      aQuestion('cond_head', { type: 'conditions', options: ['migraine'] }),
    ),
  ),
);
const names = { content: form, conditionName: (id: string) => id };

describe('a rule', () => {
  it('can look at what is asked of the client before, where the answer is one of a few', () => {
    expect(askedBefore(form, 'here').map(({ id }) => id)).toEqual(['pets', 'stress']);
    expect(askedBefore(form, 'words')).toEqual([]);
  });

  it('begins with an answer that there is', () => {
    const [pets, stress] = askedBefore(form, 'here');
    expect(pets && firstRule(pets)).toMatchObject({ questionId: 'pets', test: 'is', value: 'cat' });
    expect(stress && firstRule(stress)).toMatchObject({ test: 'at_least', value: 5 });
  });

  it.each([
    ['holds for an answer that there is', rule('pets', 'dog'), ''],
    ['is about a question that is gone', rule('gone', 'x'), 'not in the form any more'],
    ['is about a question that is asked later', rule('later', true), 'asked later'],
    ['names an answer that is gone', rule('pets', 'cow'), 'has no answer “cow”'],
  ])('%s', (_, { rules: [first] }, trouble) => {
    expect(ruleTrouble(form, 'here', first!)).toContain(trouble);
    if (trouble === '') expect(ruleTrouble(form, 'here', first!)).toBe('');
  });

  it('about a condition needs one that the form asks', () => {
    expect(conditionsIn(form)).toEqual(['migraine']);
    expect(ruleTrouble(form, 'here', { kind: 'condition', anyOf: ['migraine'] })).toBe('');
    expect(ruleTrouble(form, 'here', { kind: 'condition', anyOf: ['epilepsy'] })).not.toBe('');
    expect(ruleTrouble(form, 'here', { kind: 'condition', anyOf: [] })).not.toBe('');
  });

  it('is said in words', () => {
    const question = aQuestion('x', {
      showIf: { match: 'any', rules: [...rule('pets', 'dog').rules, { kind: 'minor' }] },
    });
    expect(showIfWords(question, names)).toBe(
      'Only if “Which pets?” includes dog or the client is under age',
    );
    expect(showIfWords(aQuestion('x'), names)).toBe('');
    const either = aQuestion('x', {
      showIf: { match: 'any', rules: [...rule('pets', 'dog').rules, ...rule('pets', 'cat').rules] },
    });
    expect(showIfWords(either, names)).toBe('Only if “Which pets?” includes dog or cat');
  });
});
