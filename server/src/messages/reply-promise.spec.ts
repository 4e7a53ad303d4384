import { describe, expect, it } from '@jest/globals';
import { promisedBy } from './reply-promise.js';

describe('the promise to reply', () => {
  it.each([
    ['Monday', '2026-11-23T15:00:00Z', 2, '2026-11-25T15:00:00.000Z'],
    ['Friday', '2026-11-27T15:00:00Z', 2, '2026-12-01T15:00:00.000Z'],
    ['Saturday', '2026-11-28T15:00:00Z', 1, '2026-11-30T15:00:00.000Z'],
  ])('counts working days from a %s', (_day, since, days, by) => {
    expect(promisedBy(new Date(since), days, 'UTC').toISOString()).toBe(by);
  });

  it('takes the weekday of the practice, not of the server', () => {
    // Friday evening in Auckland is Friday morning in UTC: two working days later is Tuesday there.
    expect(promisedBy(new Date('2026-11-27T08:00:00Z'), 2, 'Pacific/Auckland').toISOString()).toBe(
      '2026-12-01T08:00:00.000Z',
    );
    // Sunday afternoon in Honolulu is Monday in UTC already.
    expect(promisedBy(new Date('2026-11-30T02:00:00Z'), 1, 'Pacific/Honolulu').toISOString()).toBe(
      '2026-12-01T02:00:00.000Z',
    );
  });
});
