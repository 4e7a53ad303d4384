import { type Handling } from './conditions.vocabulary.js';
import { type ExerciseSafety } from './exercises.vocabulary.js';
import { type Knowledge } from './knowledge.js';
import { type Condition } from './schema/conditions.schema.js';
import { type Exercise } from './schema/exercises.schema.js';

export interface SafetyReason {
  readonly conditionId: string;
  /** The condition's name. */
  readonly label: string;
  readonly status: Exclude<ExerciseSafety, 'ok'>;
  /** What about the item does not go with the condition, as a sentence. */
  readonly why: string;
}

export interface ExerciseCheck {
  readonly status: ExerciseSafety;
  /** One for each condition that speaks against it, what blocks before what asks for care. */
  readonly reasons: readonly SafetyReason[];
}

/**
 * Whether an item may be assigned to a client with these active conditions. Limits come from the item's movement
 * tags, or from conditions that the item itself names; an exclusion outweighs a caution of the same condition.
 * Unknown condition ids say nothing.
 */
export function checkExercise(
  knowledge: Pick<Knowledge, 'findCondition' | 'findMovementTag'>,
  exercise: Exercise,
  conditionIds: readonly string[],
): ExerciseCheck {
  const reasons = [...new Set(conditionIds)].flatMap((id) => {
    const condition = knowledge.findCondition(id);
    const reason = condition && findReason(knowledge, exercise, condition);
    return reason ? [reason] : [];
  });
  const blocking = reasons.filter(({ status }) => status === 'blocked');
  const cautions = reasons.filter(({ status }) => status === 'caution');
  return {
    status: blocking.length > 0 ? 'blocked' : cautions.length > 0 ? 'caution' : 'ok',
    reasons: [...blocking, ...cautions],
  };
}

function findReason(
  knowledge: Pick<Knowledge, 'findMovementTag'>,
  exercise: Exercise,
  condition: Condition,
): SafetyReason | null {
  const limits = [
    {
      status: 'blocked',
      lead: 'Leave out',
      tags: condition.excludeTags,
      extra: exercise.extraExclude,
      plain: 'Leave this out with this condition.',
    },
    {
      status: 'caution',
      lead: 'Take care',
      tags: condition.cautionTags,
      extra: exercise.extraCaution,
      plain: 'Take care with this condition: start gently and ask how it feels.',
    },
  ] as const;
  for (const { status, lead, tags, extra, plain } of limits) {
    const found = exercise.movementTags.filter((tag) => tags.includes(tag));
    if (found.length > 0 || extra.includes(condition.id)) {
      const words = found.map((tag) => lowerFirst(knowledge.findMovementTag(tag)?.label ?? tag));
      const why = words.length > 0 ? `${lead}: ${words.join('; ')}.` : plain;
      return { conditionId: condition.id, label: condition.label, status, why };
    }
  }
  return null;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Those of the conditions that are handled in this way, in the order given. */
export function findConditionsWith(
  knowledge: Pick<Knowledge, 'findCondition'>,
  handling: Handling,
  conditionIds: readonly string[],
): Condition[] {
  return conditionIds.flatMap((id) => {
    const condition = knowledge.findCondition(id);
    return condition?.handling === handling ? [condition] : [];
  });
}

/** Ids of all conditions with which the item is blocked, and of those with which it asks for care, in data order. */
export function findLimitingConditions(
  knowledge: Pick<Knowledge, 'conditions' | 'findCondition' | 'findMovementTag'>,
  exercise: Exercise,
): { readonly blocked: readonly string[]; readonly caution: readonly string[] } {
  const { reasons } = checkExercise(
    knowledge,
    exercise,
    knowledge.conditions.map(({ id }) => id),
  );
  const idsOf = (status: SafetyReason['status']) =>
    reasons.filter((reason) => reason.status === status).map(({ conditionId }) => conditionId);
  return { blocked: idsOf('blocked'), caution: idsOf('caution') };
}
