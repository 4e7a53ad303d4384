import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Known, matchOf } from './match-rules.js';

const known = (change: Partial<Known> = {}): Known => ({
  legalNames: ['Anna Lindqvist'],
  preferredNames: [],
  birthDates: ['1988-04-02'],
  emails: ['anna@post.example'],
  phones: ['+46 70 123 45 67'],
  ...change,
});
const nothing: Known = { legalNames: [], preferredNames: [], birthDates: [], emails: [], phones: [] };

describe('two clients', () => {
  it.each([
    ['the same in all', {}, ['same_birth_date', 'same_name', 'same_email', 'same_phone']],
    [
      'with accents and case',
      { legalNames: ['ÁNNA LINDQVIST'], emails: ['ANNA@Post.example'] },
      ['same_birth_date', 'same_name', 'same_email', 'same_phone'],
    ],
    [
      'one letter apart',
      { legalNames: ['Anna Lindkvist'], emails: [], phones: [] },
      ['same_birth_date', 'near_name'],
    ],
    [
      'after a wedding',
      { legalNames: ['Anna Berg'], phones: [] },
      ['same_birth_date', 'same_given_name', 'same_email'],
    ],
    [
      'with a double name',
      { legalNames: ['Anna Lindqvist-Berg'], emails: [], phones: [] },
      ['same_birth_date', 'same_given_name', 'same_family_name'],
    ],
    [
      'by what she is called',
      { legalNames: ['Johanna Berg'], preferredNames: ['Anna'], emails: [] },
      ['same_birth_date', 'same_given_name', 'same_phone'],
    ],
    [
      'by a number without its codes',
      { legalNames: ['Anna Berg'], emails: [], phones: ['070-123 45 67'] },
      ['same_birth_date', 'same_given_name', 'same_phone'],
    ],
  ] as const)('%s are strong', (_, change, reasons) => {
    expect(matchOf(known(), known(change))).toEqual({ strength: 'strong', reasons });
  });

  it.each([
    [
      'twins',
      { legalNames: ['Erik Lindqvist'] },
      ['same_birth_date', 'same_family_name', 'same_email', 'same_phone'],
    ],
    [
      'twins of almost one name',
      { legalNames: ['Hanna Lindqvist'] },
      ['same_birth_date', 'near_name', 'same_email', 'same_phone'],
    ],
    [
      'with a new name and new contacts',
      { legalNames: ['Anna Berg'], emails: [], phones: [] },
      ['same_birth_date', 'same_given_name'],
    ],
    [
      'of whom one has no birth date',
      { birthDates: [] },
      ['birth_date_unknown', 'same_name', 'same_email', 'same_phone'],
    ],
    [
      'of one name alone',
      { ...nothing, legalNames: ['Anna Lindqvist'] },
      ['birth_date_unknown', 'same_name'],
    ],
  ] as const)('%s are possible', (_, change, reasons) => {
    expect(matchOf(known(), known(change))).toEqual({ strength: 'possible', reasons });
  });

  it.each([
    [
      'parent and child with one e-mail and phone',
      { legalNames: ['Anna Lindqvist'], birthDates: ['2015-01-01'] },
    ],
    ['mother and son, the birth date unknown', { legalNames: ['Erik Lindqvist'], birthDates: [] }],
    [
      'siblings born on one day, with contacts of their own',
      { legalNames: ['Erik Lindqvist'], emails: [], phones: [] },
    ],
    [
      'strangers born on one day',
      { legalNames: ['Omar Haddad'], emails: ['o@post.example'], phones: ['+1 503 555 0100'] },
    ],
    ['namesakes of the first name', { legalNames: ['Anna Berg'], birthDates: [], emails: [], phones: [] }],
    ['numbers that end alike', { legalNames: ['Omar Haddad'], emails: [], phones: ['+46 8 999 123 45 67'] }],
  ] as const)('%s are no match', (_, change) => {
    expect(matchOf(known(), known(change))).toBeNull();
  });

  it('take the form for as good as the record', () => {
    const form = known({
      legalNames: ['A. Lind', 'Anna Berg'],
      emails: ['old@post.example', 'new@post.example'],
    });
    expect(
      matchOf(form, known({ legalNames: ['Anna Berg'], phones: [], emails: ['new@post.example'] })),
    ).toMatchObject({
      strength: 'strong',
    });
  });

  it('match alike from either side, and are strong with the same birth date and given name alone', () => {
    const some = <T>(...values: T[]) => fc.subarray(values);
    const anybody = fc.record({
      legalNames: fc.subarray(['Anna Lindqvist', 'Hanna Lindqvist', 'Anna Berg', 'Erik Lindqvist'], {
        minLength: 1,
      }),
      preferredNames: some('Annie', 'Erik'),
      birthDates: some('1988-04-02', '1990-01-01'),
      emails: some('a@post.example', 'b@post.example'),
      phones: some('+46 70 123 45 67', '070 999 99 99'),
    });
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const match = matchOf(one, other);
        expect(matchOf(other, one)).toEqual(match);
        if (match?.strength !== 'strong') return;
        expect(match.reasons).toContain('same_birth_date');
        expect(one.birthDates.some((day) => other.birthDates.includes(day))).toBe(true);
      }),
    );
  });
});
