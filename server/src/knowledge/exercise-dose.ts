import { type Dose } from './dto/dose.dto.js';
import { type Knowledge } from './knowledge.js';
import { type Exercise } from './schema/exercises.schema.js';

/** What a repetition takes when nothing is held. */
const SECONDS_PER_REP = 3;

/** The dose to start from; whether it is done on each side stands in `exercise.dosage.perSide`. */
export function defaultDose({ dosage: { perSide: _perSide, ...dose } }: Exercise): Dose {
  return dose;
}

/** When the client must stop; every item has such a rule. */
export function stopRuleOf(knowledge: Pick<Knowledge, 'defaultStopRule'>, exercise: Exercise): string {
  return exercise.stopRule === 'default' ? knowledge.defaultStopRule : exercise.stopRule;
}

/**
 * Minutes a day that a dose takes on one or two sides, to a tenth:
 * sets × (reps × seconds a rep + rest) × sides × times a day, where a rep lasts as long as its hold, or 3 s. A habit
 * without sets, reps and hold is done along with something else and takes no time of its own.
 */
export function minutesPerDay(dose: Dose, sides: 1 | 2): number {
  const { sets, reps, holdSeconds, restSeconds, timesPerDay } = dose;
  if (sets === null && reps === null && holdSeconds === null) return 0;
  const seconds = (reps ?? 1) * (holdSeconds ?? SECONDS_PER_REP) + (restSeconds ?? 0);
  return Math.round(((sets ?? 1) * seconds * sides * timesPerDay) / 6) / 10;
}
