import type { Knowledge } from '../knowledge/knowledge.js';
import type { ScoredCause } from './cause-scores.js';
import type { Drafted } from './draft-choice.js';
import { isDraftable, type LimitsOf } from './exercise-limits.js';
import { FINDER } from './finder.constants.js';

/**
 * What to do instead: each cause in rank order gives one substitution, then the top one another. A cause whose first
 * allowed substitution is worked on already gives none. Adds what it takes to `used`.
 */
export function draftHabits(
  knowledge: Pick<Knowledge, 'findExercise'>,
  causes: readonly ScoredCause[],
  limitsOf: LimitsOf,
  worked: readonly Drafted[],
  used: Set<string>,
): Drafted[] {
  const giving = causes.filter(({ score }) => score >= FINDER.habitFrom);
  const drafted: Drafted[] = [];
  for (const { cause } of [...giving, ...giving.slice(0, 1)]) {
    if (drafted.length >= FINDER.habitAtMost) break;
    const allowed = cause.substitutions
      .flatMap((id) => knowledge.findExercise(id) ?? [])
      .filter((exercise) => isDraftable(limitsOf(exercise)));
    if (worked.some(({ exercise }) => exercise.id === allowed[0]?.id)) continue;
    const exercise = allowed.find(({ id }) => !used.has(id));
    if (!exercise) continue;
    used.add(exercise.id);
    drafted.push({ exercise, forMuscle: null, forCause: cause.id });
  }
  return drafted;
}
