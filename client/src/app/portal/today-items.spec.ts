import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import type { SharedItem } from '@api/home-care/dto/plan.dto';
import { plainDoseWords, rowWords } from './item-words';
import { timerSteps } from './timer-steps';
import { itemsOfDay, minutesOnce } from './today-items';

const item = (change: Partial<SharedItem> = {}, dose: Partial<SharedItem['dose']> = {}): SharedItem => ({
  id: 'item-1',
  exerciseId: 'rel_pec_ball_wall',
  kind: 'release',
  phase: 'release',
  name: 'Ball on the wall',
  purpose: '',
  steps: [],
  feel: null,
  cautions: [],
  stopRule: '',
  equipment: [],
  recheckMinutes: null,
  side: null,
  minutes: 1.3,
  why: '',
  ...change,
  dose: {
    sets: 1,
    reps: 3,
    holdSeconds: 25,
    restSeconds: null,
    timesPerDay: 1,
    daysPerWeek: 7,
    trigger: null,
    ...dose,
  },
});

const log = (change: Partial<ItemLogForm>): ItemLogForm => ({
  id: 'log-1',
  itemId: 'item-1',
  day: '2026-03-12',
  result: 'done',
  skipReason: null,
  painAfter: null,
  at: '2026-03-12T08:00:00.000Z',
  ...change,
});

describe('itemsOfDay', () => {
  it('lets the latest word about an item count, wherever it came from', () => {
    const late = log({ id: 'log-2', result: 'partly', at: '2026-03-12T09:00:00.000Z' });
    expect(itemsOfDay([item()], [late, log({})], '2026-03-12')).toMatchObject([
      { log: { result: 'partly' } },
    ]);
  });

  it('opens an item again whose last word was taken back', () => {
    const cleared = log({ id: 'log-2', result: 'cleared', at: '2026-03-12T09:00:00.000Z' });
    expect(itemsOfDay([item()], [log({}), cleared], '2026-03-12')).toMatchObject([{ log: null }]);
  });

  it('begins each day anew', () => {
    expect(itemsOfDay([item()], [log({})], '2026-03-13')).toMatchObject([{ log: null }]);
  });
});

describe('minutesOnce', () => {
  it('tells the time of one go, at least a minute, and none for a habit', () => {
    expect(minutesOnce(item({ minutes: 6 }, { timesPerDay: 3 }))).toBe(2);
    expect(minutesOnce(item({ minutes: 0.3 }))).toBe(1);
    expect(minutesOnce(item({ minutes: 0 }))).toBe(0);
  });
});

describe('words of a dose', () => {
  it.each([
    [item(), '3 holds of 25 seconds'],
    [item({}, { sets: 1, reps: 1, holdSeconds: 180 }), '3 minutes'],
    [item({}, { sets: 2, reps: 10, holdSeconds: null }), '2 rounds of 10'],
    [item({}, { sets: 1, reps: 6, holdSeconds: 3 }), '6 times, hold each 3 seconds'],
    [item({}, { sets: null, reps: null, holdSeconds: null, trigger: 'After each call' }), 'After each call'],
  ])('say %# plainly', (of, words) => {
    expect(plainDoseWords(of)).toBe(words);
  });

  it('are short under a name', () => {
    expect(rowWords(item({ side: 'right', minutes: 2 }))).toBe('Right side, 2 minutes');
    expect(rowWords(item({}, { sets: 2, reps: 10, holdSeconds: 3 }))).toBe('2 rounds of 10, 1 minute');
  });
});

describe('timerSteps', () => {
  const short = ({ kind, seconds, hold, side }: ReturnType<typeof timerSteps>[number]) =>
    [kind, seconds, hold, side].join(' ');

  it('counts holds with a rest between, and ends with a hold', () => {
    const steps = timerSteps(item({ side: 'right' }, { sets: 2, reps: 1, restSeconds: 10 })).map(short);
    expect(steps).toEqual(['hold 25 1 right', 'rest 10 2 right', 'hold 25 2 right']);
  });

  it('does one side after the other, with time to change', () => {
    expect(timerSteps(item({ side: 'both' }, { reps: 1 })).map(short)).toEqual([
      'hold 25 1 left',
      'rest 5 1 right',
      'hold 25 1 right',
    ]);
  });
});
