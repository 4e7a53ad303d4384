import { daysAfter } from '../practices/practice-day.js';
import { toCauseTest } from './cause-test.js';

const START = '2026-03-03';
const since = new Date('2026-03-03T17:00:00Z');
const series = (from: string, ...pains: (number | null)[]) =>
  pains.flatMap((pain, index) => (pain === null ? [] : [{ day: daysAfter(from, index), pain }]));
const test = (before: (number | null)[], after: (number | null)[], days = 10, length = 14) =>
  toCauseTest(
    {
      since,
      length,
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

  describe('made longer', () => {
    const few = [5, null, 4];
    const longerBy = (days: number, length = 14) =>
      test([6], few, days, length).longerBy.map((one) => [one.days, one.until]);

    it('counts every day of the longer span, and says when it ends', () => {
      const longer = test([6, 6, 6, 6, 6], [...few, ...Array.from({ length: 16 }, () => 4)], 21, 21);
      expect(longer).toMatchObject({ until: '2026-03-23', length: 21, isOver: false, verdict: 'lower' });
      expect(longer.days).toHaveLength(21);
      expect(longer.after?.n).toBe(18);
    });

    it('may be by one week or two from four days before the end on', () => {
      expect(longerBy(9)).toEqual([]);
      expect(longerBy(10)).toEqual([
        [7, '2026-03-23'],
        [14, '2026-03-30'],
      ]);
    });

    it('goes on from today where the end has passed', () => {
      expect(test([6], few, 18).isOver).toBe(true);
      expect(longerBy(18)).toEqual([
        [7, '2026-03-27'],
        [14, '2026-04-03'],
      ]);
    });

    it('takes eight weeks at most', () => {
      expect(longerBy(42, 42).map(([days]) => days)).toEqual([7, 14]);
      expect(longerBy(49, 49).map(([days]) => days)).toEqual([7]);
      expect(longerBy(80)).toEqual([]);
    });

    it('is not offered where the numbers say something', () => {
      expect(test([6, 6, 6, 6, 6], [5, 6, 6, 6, 6], 14)).toMatchObject({ verdict: 'same', longerBy: [] });
    });
  });
});
