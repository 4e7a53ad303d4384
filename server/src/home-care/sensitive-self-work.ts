import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import { SENSITIVE_SELF_WORK } from './sensitive-self-work.vocabulary.js';

/** Self-massage that works on a sensitive place first of all, whoever teaches or does it. */
export function isSensitiveSelfWork({ kind, targets }: Pick<Exercise, 'kind' | 'targets'>): boolean {
  if (kind !== 'release') return false;
  const sensitive = SENSITIVE_SELF_WORK.flatMap(({ muscles }): readonly string[] => muscles);
  return targets.primary.some((muscle) => sensitive.includes(muscle));
}
