import type { CheckIn } from '@api/check-ins/dto/check-in.dto';
import { linePoints, painSummary } from './pain-points';

const checkIn = (day: string, pain: number): CheckIn => ({
  id: `${day}/${pain}`,
  day,
  pain,
  habit: null,
  newSigns: [],
  note: null,
  at: `${day}T18:00:00.000Z`,
});

describe('painSummary', () => {
  it.each([
    [[checkIn('2026-03-12', 4)], '4 of 10, your first number'],
    [[checkIn('2026-03-12', 3), checkIn('2026-02-22', 6)], 'From 6 down to 3 in 18 days'],
    [[checkIn('2026-03-12', 7), checkIn('2026-03-11', 6)], 'From 6 up to 7 in 1 day'],
    [[checkIn('2026-03-12', 2), checkIn('2026-03-12', 4)], 'From 4 down to 2 today'],
    [[checkIn('2026-03-12', 5), checkIn('2026-03-10', 5)], '5 of 10 at first and now, in 2 days'],
  ])('says %# in a sentence', (newestFirst, words) => {
    expect(painSummary(newestFirst)).toBe(words);
  });
});

describe('linePoints', () => {
  const frame = { left: 0, right: 100, zero: 100, perScore: 10 };

  it('lays the check-ins out by time, oldest first', () => {
    const points = linePoints(
      [checkIn('2026-03-11', 0), checkIn('2026-03-02', 10), checkIn('2026-03-01', 5)],
      frame,
    );
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [10, 0],
      [100, 100],
    ]);
  });

  it('puts a single check-in at the beginning', () => {
    expect(linePoints([checkIn('2026-03-11', 4)], frame)).toMatchObject([{ x: 0, y: 60 }]);
  });
});
