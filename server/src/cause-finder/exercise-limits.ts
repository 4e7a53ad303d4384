import { checkExercise, type SafetyReason } from '../knowledge/contraindications.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import type { FinderInput } from './finder-input.js';

/** Equipment that a client may well not own; the rest is in every home. */
export const SPECIAL_EQUIPMENT: readonly string[] = [
  'tennis ball',
  'two tennis balls in a sock',
  'ball or bottle',
  'foam roller',
  'band',
  'light weight',
  'rolling pin',
  'strap',
  'stick',
  'warm pack',
  'cold pack',
];

/** What stands against an item for this client; conditions in the order of the input. */
export interface ExerciseLimits {
  readonly excludedBy: readonly SafetyReason[];
  readonly isExcludedByNerves: boolean;
  readonly cautionedBy: readonly SafetyReason[];
  readonly lacksHelper: boolean;
  readonly lacksEquipment: boolean;
  readonly lacksTeaching: boolean;
}

export type LimitsOf = (exercise: Exercise) => ExerciseLimits;

/** Works out what each item may be used for; rule 9. A clearance takes no exclusion away. */
export function limiter(
  knowledge: Pick<Knowledge, 'findCondition' | 'findMovementTag'>,
  input: Pick<FinderInput, 'conditions' | 'hasHelper' | 'taught' | 'equipment'>,
  hasNerveLikePain: boolean,
): LimitsOf {
  const { conditions, hasHelper, taught, equipment: owned } = input;
  const known = new Map<string, ExerciseLimits>();
  const findLimits = (exercise: Exercise): ExerciseLimits => {
    const { reasons } = checkExercise(knowledge, exercise, conditions);
    return {
      excludedBy: reasons.filter(({ status }) => status === 'blocked'),
      isExcludedByNerves: hasNerveLikePain && exercise.movementTags.includes('nerve_tension'),
      cautionedBy: reasons.filter(({ status }) => status === 'caution'),
      lacksHelper: exercise.partner && !hasHelper,
      lacksEquipment:
        owned !== null &&
        exercise.equipment.some((word) => SPECIAL_EQUIPMENT.includes(word) && !owned.includes(word)),
      lacksTeaching: exercise.needsTeaching && !taught.includes(exercise.id),
    };
  };
  return (exercise) => {
    const limits = known.get(exercise.id) ?? findLimits(exercise);
    known.set(exercise.id, limits);
    return limits;
  };
}

export function isExcluded({ excludedBy, isExcludedByNerves }: ExerciseLimits): boolean {
  return excludedBy.length > 0 || isExcludedByNerves;
}

/** Whether an item may stand in a draft for the client. */
export function isDraftable(limits: ExerciseLimits): boolean {
  return !isExcluded(limits) && !limits.lacksHelper && !limits.lacksEquipment && !limits.lacksTeaching;
}
