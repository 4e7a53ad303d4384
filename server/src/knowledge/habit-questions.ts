import { MAX_HABIT_QUESTIONS } from './causes.vocabulary.js';
import { type Cause } from './schema/causes.schema.js';

/** The habits that an intake asks a client about: the most telling first, then in the order of the data. */
export function findHabitQuestions(causes: readonly Cause[], max = MAX_HABIT_QUESTIONS): Cause[] {
  return causes
    .filter(({ question }) => question.answeredBy === 'client')
    .sort((a, b) => a.askPriority - b.askPriority)
    .slice(0, max);
}
