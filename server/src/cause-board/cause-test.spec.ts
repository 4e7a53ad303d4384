import { daysAfter } from '../practices/practice-day.js';
import { toCauseTest } from './cause-test.js';

const START = '2026-03-03';
const since = new Date('2026-03-03T17:00:00Z');
const series = (from: string, ...pains: (number | null)[]) =>
  pains.flatMap((pain, index) => (pain === null ? [] : [{ day: daysAfter(from, index), pain }]));
const test = (before: (number | null)[], after: (number | null)[], days = 10) =>
  toCauseTest(
    {
      since,
      pains: [...series(daysAfter(START, -before.length), ...before), ...series(START, ...after)],
      doneDays: [daysAfter(START, -1), START, daysAfter(START, 2)],
    },
    'UTC',
    new Date(`${daysAfter(START, days - 1)}T20:00:00Z`),
  );

describe('the test of a cause', () => {
  it('shows each day since it began, those without a check-in as empty, until today', () => {
    const { since: first, until, days, doneDays } = test([6, 6, 5], [6, 5, null, 4], 5);
    expect({ first, until, doneDays }).toEqual({ first: START, until: '2026-03-16', doneDays: 2 });
    expect(days.map(({ pain }) => pain)).toEqual([6, 5, null, 4, null]);
  });

  it('ends after two weeks', () => {
    expect(
      test(
        [5],
        Array.from({ length: 20 }, () => 4),
        20,
      ).days,
    ).toHaveLength(14);
  });

  it('compares with the two weeks before, with spread and number of days', () => {
    const { before, after } = test([1, 1, ...Array.from({ length: 14 }, () => 6)], [4, 5, 4, 3, 4]);
    expect(before).toEqual({ mean: 6, min: 6, max: 6, n: 14 });
    expect(after).toEqual({ mean: 4, min: 3, max: 5, n: 5 });
  });

  it.each([
    [[6, 6, 6, 6, 6], [4, 4, 4, 4, 4], 'lower'],
    [[4, 4, 4, 4, 4], [6, 6, 6, 6, 6], 'higher'],
    [[5, 5, 5, 5, 5], [4, 5, 4, 5, 4], 'same'],
    [[6, 6, 6, 6], [2, 2, 2, 2, 2], 'too_little'],
    [[6, 6, 6, 6, 6], [2, null, 2, 2, 2], 'too_little'],
    [[], [], 'too_little'],
  ])('of %j before and %j since says “%s”', (before, after, verdict) => {
    expect(test(before, after).verdict).toBe(verdict);
  });
});
