import { describe, expect, it } from '@jest/globals';
import { ageOn, dayIn, daysAfter, monthsAfter } from './practice-day.js';

describe('the day in a time zone', () => {
  it('is another one on each side of the world at the same moment', () => {
    const moment = new Date('2026-11-24T10:30:00Z');
    expect(dayIn('Pacific/Kiritimati', moment)).toBe('2026-11-25');
    expect(dayIn('Pacific/Honolulu', moment)).toBe('2026-11-24');
    expect(dayIn('Pacific/Honolulu', new Date('2026-11-24T09:59:00Z'))).toBe('2026-11-23');
  });

  it('counts across months and leap days', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-12-31', 14)).toBe('2027-01-14');
  });
});

describe('a day so many months later', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-28', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-15', 11, '2026-12-15'],
    ['2026-11-30', 1, '2026-12-30'],
  ])('than %s, by %i, is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});

describe('an age', () => {
  it.each([
    ['2008-11-25', '2026-11-24', 17],
    ['2008-11-24', '2026-11-24', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-01-01', '2026-01-01', 0],
  ])('of somebody born on %s is on %s %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });
});
