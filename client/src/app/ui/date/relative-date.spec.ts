import { exactDate, relativeDate } from './relative-date';

const amsterdam = { locale: 'en-GB', timeZone: 'Europe/Amsterdam' };
const now = new Date('2026-03-12T11:00:00+01:00'); // a Thursday

describe('relativeDate', () => {
  it.each([
    ['2026-03-12T08:30:00+01:00', 'today'],
    ['2026-03-11T23:59:00+01:00', 'yesterday'],
    ['2026-03-13T07:00:00+01:00', 'tomorrow'],
    ['2026-03-10T16:00:00+01:00', 'Tuesday'],
    ['2026-03-06T16:00:00+01:00', 'Friday'],
    ['2026-03-05T16:00:00+01:00', '5 March'],
    ['2025-12-01T16:00:00+01:00', '1 December 2025'],
  ])('calls %s "%s"', (at, expected) => {
    expect(relativeDate(at, now, amsterdam)).toBe(expected);
  });

  it('adds the time while the day is near', () => {
    expect(relativeDate('2026-03-10T16:00:00+01:00', now, amsterdam, 'minute')).toBe('Tuesday 16:00');
    expect(relativeDate('2026-03-01T16:00:00+01:00', now, amsterdam, 'minute')).toBe('1 March');
  });

  it.each([
    ['2026-03-12T10:59:40+01:00', 'just now'],
    ['2026-03-12T10:55:00+01:00', '5 minutes ago'],
    ['2026-03-12T08:00:00+01:00', '3 hours ago'],
    ['2026-03-11T20:00:00+01:00', '15 hours ago'],
    ['2026-03-09T08:00:00+01:00', '3 days ago'],
    ['2026-02-12T08:00:00+01:00', '12 February'],
  ])('says how long ago %s was: "%s"', (at, expected) => {
    expect(relativeDate(at, now, amsterdam, 'ago')).toBe(expected);
  });

  it('counts days on the calendar of the viewer, not in 24 hours', () => {
    const at = '2026-03-12T04:00:00Z';
    expect(relativeDate(at, now, amsterdam)).toBe('today');
    expect(relativeDate(at, now, { locale: 'en-GB', timeZone: 'America/Los_Angeles' })).toBe('yesterday');
  });

  it('keeps a plain date on its day in every zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Amsterdam']) {
      expect(relativeDate('2026-01-03', now, { locale: 'en-GB', timeZone })).toBe('3 January');
    }
  });

  it('writes months as the viewer does', () => {
    expect(relativeDate('2026-01-03', now, { ...amsterdam, locale: 'en-US' })).toBe('January 3');
  });
});

describe('exactDate', () => {
  it('tells day, year and time in the zone of the viewer', () => {
    expect(exactDate('2026-03-10T15:00:00Z', amsterdam)).toBe('Tuesday, 10 March 2026 at 16:00');
  });

  it('gives a plain date no time', () => {
    expect(exactDate('2026-03-10', amsterdam)).toBe('Tuesday, 10 March 2026');
  });
});
