import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedWords, searchKeysOf, sortNameOf, typedWordsOf } from './search-keys.js';

const nobody = { legalName: '', preferredName: null, email: null, phone: null };
const keysOf = (
  client: Partial<typeof nobody> | { phone?: string; email?: string; preferredName?: string },
) => searchKeysOf({ ...nobody, ...client }).map(({ key }) => key);

describe('folding words', () => {
  it.each([
    ['Ångström-Łuk', ['angstrom', 'luk']],
    ['  Zoë   MÜLLER ', ['zoe', 'muller']],
    ["O'Brien d’Arc", ['obrien', 'darc']],
    ['İpek Işık', ['ipek', 'isik']],
    ['Weiß Ørsted Þór', ['weiss', 'orsted', 'thor']],
    ['Ｆｕｌｌ ﬁne', ['full', 'fine']],
    ['李小龙 Мария', ['李小龙', 'мария']],
    ['— * %', []],
  ])('folds %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('orders by family name', () => {
    expect(sortNameOf('Anna Maria Öberg')).toBe('oberg anna maria');
    expect(sortNameOf('Cher')).toBe('cher');
    expect(sortNameOf('…')).toBe('');
  });
});

describe('the keys of a client', () => {
  it('holds each word, its first six letters, and these with one left out', () => {
    expect(searchKeysOf({ ...nobody, legalName: 'Lindqvist' })).toEqual(
      ['lindqvist', '~lindqv', '~indqv', '~lndqv', '~lidqv', '~linqv', '~lindv', '~lindq'].map((key) => ({
        key,
        word: 'lindqvist',
      })),
    );
  });

  it('holds a name with a hyphen in parts and joined', () => {
    expect(keysOf({ legalName: 'Al-Rashid' })).toEqual(expect.arrayContaining(['al', 'rashid', 'alrashid']));
  });

  it('holds the whole e-mail and the words before its @, not its domain', () => {
    const keys = keysOf({ email: 'Jo.Berg@post.example' });
    expect(keys).toEqual(expect.arrayContaining(['jo.berg@post.example', 'jo', 'berg']));
    expect(keys).not.toContain('post');
  });

  it('holds a phone number from each of its digits on, down to the last four', () => {
    expect(keysOf({ phone: '+1 503 555 0142' })).toEqual([
      '15035550142',
      '5035550142',
      '035550142',
      '35550142',
      '5550142',
      '550142',
      '50142',
      '0142',
      '~5550142',
    ]);
  });

  it('names no key twice for a word', () => {
    const keys = searchKeysOf({ ...nobody, legalName: 'Aaron Aaaaaa', preferredName: 'Aaron' });
    expect(new Set(keys.map(({ key, word }) => `${key} ${word}`)).size).toBe(keys.length);
  });
});

describe('what somebody typed', () => {
  const wordsOf = (text: string) => typedWordsOf(text).map(({ word }) => word);

  it.each([
    ['  jonas  LIND ', ['jonas', 'lind']],
    ['+1 (503) 555-0142', ['15035550142']],
    ['503 555 jonas 01', ['503555', 'jonas', '01']],
    ['0170 123 4567', ['1701234567']],
    ['Jo.Berg@Post', ['jo.berg@post']],
    ['jo.berg', ['jo', 'berg']],
    ['—', []],
    ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('reads %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('shares a spelling with every word of three letters or more that is one letter away', () => {
    const letters = 'abcdefgh';
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...letters), fc.nat(3), (right, position, letter, kind) => {
        const at = position % right.length;
        const typed = [
          right.slice(0, at) + right.slice(at + 1),
          right.slice(0, at) + letter + right.slice(at),
          right.slice(0, at) + letter + right.slice(at + 1),
          right.slice(0, at) +
            right
              .slice(at, at + 2)
              .split('')
              .reverse()
              .join('') +
            right.slice(at + 2),
        ][kind];
        const stored = new Set(keysOf({ legalName: right }));
        const { spellings = [] } = typedWordsOf(typed ?? '')[0] ?? {};
        return spellings.some((spelling) => stored.has(spelling));
      }),
    );
  });
});
