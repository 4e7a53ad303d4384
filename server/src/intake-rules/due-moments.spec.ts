import { describe, expect, it } from '@jest/globals';
import type { IntakeRulesForm } from './dto/intake-rules.dto.js';
import { afterQuietHours, isQuiet, isReminderDue, minutesOf, ruleFor, sameTimeOn } from './due-moments.js';

const AMSTERDAM = 'Europe/Amsterdam';
const NIGHT = { from: '20:00', until: '08:00' };

const rules = (change: Partial<IntakeRulesForm> = {}): IntakeRulesForm => ({
  firstVisit: { isOn: true, form: 'first_visit', daysBefore: 7 },
  longAgo: { isOn: true, form: 'follow_up', daysBefore: 3, months: 6 },
  reminders: { isOn: true, afterDays: 2, againAfterDays: 3, atMost: 2 },
  quietHours: NIGHT,
  ...change,
});

describe('quiet hours', () => {
  it.each([
    [NIGHT, '19:59', false],
    [NIGHT, '20:00', true],
    [NIGHT, '00:00', true],
    [NIGHT, '07:59', true],
    [NIGHT, '08:00', false],
    [{ from: '13:00', until: '15:00' }, '14:59', true],
    [{ from: '13:00', until: '15:00' }, '15:00', false],
    [{ from: '08:00', until: '08:00' }, '08:00', false],
    [{ from: '00:00', until: '07:00' }, '23:59', false],
  ])('%j hold at %s: %s', (quiet, time, expected) => {
    expect(isQuiet(quiet, time)).toBe(expected);
  });

  it.each([
    [NIGHT, 720],
    [{ from: '08:00', until: '08:00' }, 0],
    [{ from: '08:00', until: '07:59' }, 1439],
  ])('%j take %i minutes', (quiet, minutes) => {
    expect(minutesOf(quiet)).toBe(minutes);
  });

  it.each([
    ['before midnight', '2026-11-24T22:30:00Z', '2026-11-25T07:00:00.000Z'],
    ['after midnight', '2026-11-25T02:30:00Z', '2026-11-25T07:00:00.000Z'],
    ['in the night in which the clock goes forward', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['in the night in which it goes back', '2026-10-24T22:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['by day', '2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z'],
  ])('end in the morning: %s', (_when, moment, expected) => {
    expect(afterQuietHours(NIGHT, AMSTERDAM, new Date(moment)).toISOString()).toBe(expected);
  });

  it('that end in the hour that comes twice do not end in the past', () => {
    const second = new Date('2026-10-25T01:10:00Z'); // the clock shows 02:10 for the second time
    expect(afterQuietHours({ from: '22:00', until: '02:30' }, AMSTERDAM, second)).toEqual(second);
  });
});

describe('the same time of day', () => {
  it.each([
    ['2026-03-28T09:00:00Z', 1, '2026-03-29T08:00:00.000Z'],
    ['2026-10-26T09:00:00Z', -1, '2026-10-25T09:00:00.000Z'],
    ['2026-10-26T09:00:00Z', -2, '2026-10-24T08:00:00.000Z'],
    ['2026-03-28T01:30:00Z', 1, '2026-03-29T01:30:00.000Z'], // 02:30 does not come: an hour later
  ])('of %s, %i days on, is %s', (moment, days, expected) => {
    expect(sameTimeOn(AMSTERDAM, new Date(moment), days).toISOString()).toBe(expected);
  });
});

describe('a form before a visit', () => {
  const visit = { startsAt: new Date('2026-11-24T10:00:00Z'), isFirst: true, lastSubmittedAt: null };
  const at = (now: string, change = {}, form = rules()) =>
    ruleFor({ ...visit, ...change }, form, { timeZone: AMSTERDAM, now: new Date(now) });

  it('goes out so many days before a first one, and not a minute earlier', () => {
    expect(at('2026-11-17T09:59:00Z')).toBeNull();
    expect(at('2026-11-17T10:00:00Z')).toBe('first_visit');
    expect(at('2026-11-24T10:00:00Z')).toBeNull();
  });

  it('waits for the morning, unless the visit begins before that', () => {
    expect(at('2026-11-17T22:00:00Z')).toBeNull();
    expect(at('2026-11-18T07:00:00Z')).toBe('first_visit');
    const early = { startsAt: new Date('2026-11-24T06:30:00Z') };
    expect(at('2026-11-23T20:00:00Z', early)).toBe('first_visit');
  });

  it('is none for a visit that is no first one, and none while the rule is off', () => {
    expect(at('2026-11-20T10:00:00Z', { isFirst: false })).toBeNull();
    const off = rules({ firstVisit: { isOn: false, form: 'first_visit', daysBefore: 7 } });
    expect(at('2026-11-20T10:00:00Z', {}, off)).toBeNull();
  });

  it.each([
    ['2026-05-24T21:00:00Z', 'long_ago'], // that day in Amsterdam
    ['2026-05-24T22:30:00Z', null], // the next day there
    ['2026-05-25T10:00:00Z', null],
  ])('is asked again half a year after %s: %s', (submitted, expected) => {
    const known = { isFirst: false, lastSubmittedAt: new Date(submitted) };
    expect(at('2026-11-23T10:00:00Z', known)).toBe(expected);
  });

  it.each([
    ['2027-02-28T10:00:00Z', 'long_ago'],
    ['2027-02-27T10:00:00Z', null],
  ])('counts months from the end of a long one: the visit on %s, %s', (starts, expected) => {
    const known = {
      startsAt: new Date(starts),
      isFirst: false,
      lastSubmittedAt: new Date('2026-08-31T10:00:00Z'),
    };
    expect(at('2027-02-26T10:00:00Z', known)).toBe(expected);
  });
});

describe('a reminder', () => {
  const isDue = (now: string, told: { lastAt: Date; count: number }, form = rules()) =>
    isReminderDue(told, form, { timeZone: AMSTERDAM, now: new Date(now) });

  it('is due at the same time of day when the clock changed between', () => {
    const told = { lastAt: new Date('2026-10-23T12:00:00Z'), count: 0 };
    const form = rules({ reminders: { isOn: true, afterDays: 2, againAfterDays: 3, atMost: 2 } });
    expect(isDue('2026-10-25T12:59:00Z', told, form)).toBe(false);
    expect(isDue('2026-10-25T13:00:00Z', told, form)).toBe(true);
  });

  it('that falls into the night is due in the morning', () => {
    const told = { lastAt: new Date('2026-11-20T22:00:00Z'), count: 0 };
    expect(isDue('2026-11-22T22:00:00Z', told)).toBe(false);
    expect(isDue('2026-11-23T06:59:00Z', told)).toBe(false);
    expect(isDue('2026-11-23T07:00:00Z', told)).toBe(true);
  });

  it('comes again after its own days, and never once more than was chosen', () => {
    const told = { lastAt: new Date('2026-11-20T12:00:00Z'), count: 1 };
    expect(isDue('2026-11-22T12:00:00Z', told)).toBe(false);
    expect(isDue('2026-11-23T12:00:00Z', told)).toBe(true);
    expect(isDue('2026-11-28T12:00:00Z', { ...told, count: 2 })).toBe(false);
  });
});
