import { type Dose, DoseSchema } from './dto/dose.dto.js';
import { defaultDose, minutesPerDay, stopRuleOf } from './exercise-dose.js';
import { loadKnowledge } from './knowledge.js';

const knowledge = loadKnowledge();
const dose = (change: Partial<Dose>): Dose => ({
  sets: 1,
  reps: 10,
  holdSeconds: null,
  restSeconds: null,
  timesPerDay: 1,
  daysPerWeek: 7,
  trigger: null,
  ...change,
});

describe('minutes a day', () => {
  it.each<[string, Partial<Dose>, 1 | 2, number]>([
    ['3 s a rep where nothing is held', {}, 1, 0.5],
    ['the hold where there is one', { holdSeconds: 12 }, 1, 2],
    ['rest after each set', { sets: 2, restSeconds: 60 }, 1, 3],
    ['both sides', { sets: 2, restSeconds: 60 }, 2, 6],
    ['every time of the day', { timesPerDay: 4 }, 1, 2],
    ['a rest pose', { reps: 1, holdSeconds: 900, timesPerDay: 2 }, 1, 30],
    ['a hold without sets', { sets: null, reps: null, holdSeconds: 20, timesPerDay: 3 }, 1, 1],
    ['no time for a habit', { sets: null, reps: null, timesPerDay: 8, trigger: 'Each call' }, 1, 0],
  ])('count %s', (_what, change, sides, minutes) => {
    expect(minutesPerDay(dose(change), sides)).toBe(minutes);
  });

  it('are plausible for every item of the library', () => {
    for (const exercise of knowledge.exercises) {
      const minutes = minutesPerDay(defaultDose(exercise), exercise.dosage.perSide ? 2 : 1);
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(30);
    }
  });
});

describe('the default dose', () => {
  it('is a dose that a plan item may have, for every item', () => {
    for (const exercise of knowledge.exercises) {
      expect(DoseSchema.parse(defaultDose(exercise))).toEqual(defaultDose(exercise));
    }
  });
});

describe('the stop rule', () => {
  it('is the shared one unless the item has its own', () => {
    for (const exercise of knowledge.exercises)
      expect(stopRuleOf(knowledge, exercise)).toMatch(/^Stop and tell/);
    const [first] = knowledge.exercises;
    expect(first && stopRuleOf(knowledge, { ...first, stopRule: 'Stop at once.' })).toBe('Stop at once.');
  });
});
