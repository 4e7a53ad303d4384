import type { Dose } from '@api/knowledge/dto/dose.dto';
import { doseWords, frequencyWords } from './dose-words';

const dose = (change: Partial<Dose>): Dose => ({
  sets: null,
  reps: null,
  holdSeconds: null,
  restSeconds: null,
  timesPerDay: 1,
  daysPerWeek: 7,
  trigger: null,
  ...change,
});

describe('a dose in words', () => {
  it.each<[Partial<Dose>, string]>([
    [{ sets: 2, reps: 1, holdSeconds: 25 }, '2 × 25 s'],
    [{ sets: 1, reps: 1, holdSeconds: 60 }, '60 s'],
    [{ sets: 2, reps: 10, holdSeconds: 5 }, '2 × 10, 5 s each'],
    [{ sets: 1, reps: 8 }, '8 times'],
    [{ sets: 3, reps: 12 }, '3 × 12'],
    [{ sets: 1, reps: 1, holdSeconds: 900 }, '15 min'],
    [{ trigger: 'After each call' }, 'After each call'],
    [{}, 'During the day'],
  ])('%j', (change, words) => {
    expect(doseWords(dose(change))).toBe(words);
  });

  it('says how often', () => {
    expect(frequencyWords(dose({}))).toBe('once a day');
    expect(frequencyWords(dose({ timesPerDay: 2, daysPerWeek: 5 }))).toBe('2 times a day, 5 days a week');
  });
});
