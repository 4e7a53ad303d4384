import { describe, expect, it } from '@jest/globals';
import { type ShowIfRule, type ShowIfRules, shownQuestions } from './show-if.vocabulary.js';

const answer = (
  test: 'is' | 'is_not' | 'at_least' | 'at_most',
  value: string | number | boolean,
): ShowIfRule => ({
  kind: 'answer',
  questionId: 'a',
  test,
  value,
});
const isShown = (showIf: ShowIfRules | null, value: unknown = null, isMinor = false) =>
  shownQuestions([HEAD, { id: 'b', type: 'text', showIf }], {
    valueOf: (id) => (id === 'a' ? value : id === 'cond_head' ? ['migraine'] : null),
    isMinor,
  }).length === 2;
const HEAD = { id: 'cond_head', type: 'conditions', showIf: null };
const all = (...rules: ShowIfRule[]): ShowIfRules => ({ match: 'all', rules });
const any = (...rules: ShowIfRule[]): ShowIfRules => ({ match: 'any', rules });

describe('when a question is asked', () => {
  it('is always without a rule', () => {
    expect(isShown(null)).toBe(true);
    expect(isShown(any())).toBe(true);
  });

  it.each<[ShowIfRule, unknown, boolean]>([
    [answer('is', 'yes'), 'yes', true],
    [answer('is', 'yes'), 'no', false],
    [answer('is', true), true, true],
    [answer('is', 'neck'), ['back', 'neck'], true],
    [answer('is_not', 'yes'), 'no', true],
    [answer('is_not', 'neck'), ['neck'], false],
    [answer('at_least', 5), 5, true],
    [answer('at_least', 5), 4, false],
    [answer('at_most', 5), 6, false],
    [answer('at_most', 5), '3', false],
  ])('follows %j after %j: %s', (rule, value, expected) => {
    expect(isShown(all(rule), value)).toBe(expected);
  });

  it('takes no answer for nothing, neither yes nor no', () => {
    for (const rule of [answer('is', 'yes'), answer('is_not', 'yes'), answer('at_most', 5)]) {
      expect(isShown(all(rule), null)).toBe(false);
    }
  });

  it('needs all rules, or any of them', () => {
    const rules: ShowIfRule[] = [{ kind: 'minor' }, { kind: 'condition', anyOf: ['migraine'] }];
    expect(isShown(all(...rules))).toBe(false);
    expect(isShown(all(...rules), null, true)).toBe(true);
    expect(isShown(any(...rules))).toBe(true);
  });

  it('takes away what a hidden question had brought up', () => {
    const chain = [
      { id: 'first', type: 'yes_no', showIf: all({ kind: 'minor' }) },
      {
        id: 'second',
        type: 'yes_no',
        showIf: all({ kind: 'answer', questionId: 'first', test: 'is', value: true }),
      },
      { ...HEAD, showIf: all({ kind: 'minor' }) },
      { id: 'third', type: 'text', showIf: all({ kind: 'condition', anyOf: ['migraine'] }) },
    ];
    const facts = { valueOf: (id: string) => (id === HEAD.id ? ['migraine'] : true), isMinor: false };
    expect(shownQuestions(chain, facts)).toEqual([]);
    expect(shownQuestions(chain, { ...facts, isMinor: true })).toHaveLength(4);
  });
});
