import { describe, expect, it } from '@jest/globals';
import { alertOf, byGravity } from './alert-rules.js';
import type { Case } from './dashboard.repository.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const given = (change: Partial<Case> = {}): Case => ({
  clientId: '01a20d38-4d12-73ae-b6a3-a8813e834c00',
  clientName: 'Elin Marsh',
  painFrom: 5,
  painTo: 5,
  lastCheckInAt: daysAgo(1),
  lastSeenAt: daysAgo(1),
  hurtAt: null,
  hurtBy: null,
  ...change,
});

describe('who needs the therapist', () => {
  it.each<[string, Partial<Case>, string | null]>([
    ['nobody whose pain moved by one', { painTo: 6 }, null],
    ['pain up by two', { painTo: 7 }, 'pain_up'],
    ['pain down by two', { painTo: 3 }, 'pain_down'],
    ['an item that hurts', { hurtAt: daysAgo(2), hurtBy: 'Wall push-up plus' }, 'hurt_by_item'],
    ['six quiet days: not yet', { lastSeenAt: daysAgo(6.9) }, null],
    ['seven quiet days', { lastSeenAt: daysAgo(7) }, 'quiet'],
    [
      'quiet from the start',
      { painFrom: null, painTo: null, lastCheckInAt: null, lastSeenAt: daysAgo(9) },
      'quiet',
    ],
    [
      'pain up before all else',
      { painTo: 8, hurtAt: daysAgo(1), hurtBy: 'Row', lastSeenAt: daysAgo(9) },
      'pain_up',
    ],
    ['quiet before better: good news may be old', { painTo: 2, lastSeenAt: daysAgo(8) }, 'quiet'],
  ])('%s', (_who, change, kind) => {
    expect(alertOf(given(change), NOW)?.kind ?? null).toBe(kind);
  });

  it('puts the gravest first', () => {
    const alerts = [given({ painTo: 3 }), given({ lastSeenAt: daysAgo(8) }), given({ painTo: 9 })].flatMap(
      (found) => alertOf(found, NOW) ?? [],
    );
    expect(byGravity(alerts).map((alert) => alert.kind)).toEqual(['pain_up', 'quiet', 'pain_down']);
  });
});
