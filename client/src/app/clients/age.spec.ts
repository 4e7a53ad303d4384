import { ageOn } from './age';

describe('age', () => {
  it.each([
    ['2026-05-13', '1991-05-14', 34],
    ['2026-05-14', '1991-05-14', 35],
    ['2027-02-28', '2008-02-29', 18],
    ['2027-03-01', '2008-02-29', 19],
  ])('on %s of somebody born %s', (day, born, years) => {
    expect(ageOn(day, born)).toBe(years);
  });
});
