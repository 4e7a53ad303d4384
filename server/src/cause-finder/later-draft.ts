import type { Knowledge } from '../knowledge/knowledge.js';
import type { Drafted } from './draft-choice.js';
import { isDraftable, type LimitsOf } from './exercise-limits.js';
import type { MuscleRow } from './muscle-scores.js';

/** What stands the body up again, from the knees to the head: for each step the items that train it, best first. */
const STEPS: readonly (readonly string[])[] = [
  ['sth_sit_to_stand', 'sth_heel_dig'],
  ['sth_bridge', 'sth_glute_squeeze'],
  ['sth_hip_hinge', 'sth_bird_dog', 'sth_wall_reach'],
  ['sth_chest_lift', 'sth_wall_tall'],
  ['sth_band_row', 'sth_scap_squeeze', 'sth_pocket_squeeze'],
  ['sth_chin_tuck_wall', 'mob_chin_nod'],
];

const LOOKED_AT_PICKS = 4;
const PATTERNED_PICKS = 2;

/** One item for each step, where the best picks show a posture pattern. Adds what it takes to `used`. */
export function draftLater(
  knowledge: Pick<Knowledge, 'findExercise'>,
  picks: readonly MuscleRow[],
  limitsOf: LimitsOf,
  used: Set<string>,
): Drafted[] {
  const patterned = picks
    .slice(0, LOOKED_AT_PICKS)
    .filter(({ muscle }) => muscle.posture.upperCrossed !== null || muscle.posture.lowerCrossed !== null);
  if (patterned.length < PATTERNED_PICKS) return [];
  return STEPS.flatMap((step): Drafted[] => {
    const allowed = step
      .flatMap((id) => knowledge.findExercise(id) ?? [])
      .filter((exercise) => !used.has(exercise.id) && isDraftable(limitsOf(exercise)));
    const exercise = allowed.find((each) => limitsOf(each).cautionedBy.length === 0) ?? allowed[0];
    if (!exercise) return [];
    used.add(exercise.id);
    return [{ exercise, forMuscle: null, forCause: null }];
  });
}
