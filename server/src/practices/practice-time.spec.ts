import { describe, expect, it } from '@jest/globals';
import { momentIn, timeIn } from './practice-time.js';

describe('the moment of a day and a time of day', () => {
  it.each([
    ['UTC', '2026-11-24', '10:30', '2026-11-24T10:30:00.000Z'],
    ['America/Los_Angeles', '2026-11-24', '23:15', '2026-11-25T07:15:00.000Z'],
    ['Asia/Kathmandu', '2026-11-24', '00:00', '2026-11-23T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-24', '08:00', '2026-11-23T18:00:00.000Z'],
    ['Europe/Amsterdam', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Amsterdam', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // skipped: 03:30
    ['Europe/Amsterdam', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Amsterdam', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // shown twice: the first
    ['Europe/Amsterdam', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'], // skips half an hour
  ])('in %s, %s at %s', (zone, day, time, expected) => {
    expect(momentIn(zone, day, time).toISOString()).toBe(expected);
  });
});

describe('the time of day', () => {
  it.each([
    ['America/Los_Angeles', '2026-11-24T08:00:00Z', '00:00'],
    ['Asia/Kathmandu', '2026-11-24T08:00:00Z', '13:45'],
  ])('in %s at %s is %s', (zone, moment, expected) => {
    expect(timeIn(zone, new Date(moment))).toBe(expected);
  });
});
