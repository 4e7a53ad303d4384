import type { Knowledge } from '../knowledge/knowledge.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import { type AnsweredCause, findAnsweredCauses } from './cause-loads.js';
import { findOpenQuestions, type OpenQuestion, scoreCauses, type ScoredCause } from './cause-scores.js';
import { type ExerciseLimits, isExcluded, limiter } from './exercise-limits.js';
import { compareIds } from './finder.constants.js';
import type { FinderInput } from './finder-input.js';
import { DRAFT_SLOTS } from './finder.vocabulary.js';
import { type MuscleRow, scoreMuscles } from './muscle-scores.js';
import { draftPlan, musclesToStrengthen, pickRows, type PlanDraft } from './plan-draft.js';
import { checkSafety, type Safety } from './safety-gate.js';
import { orderTable, type TableOrder } from './table-order.js';
import { highestPain, weighMarks, type WeightedMark } from './weighted-marks.js';

export type FinderKnowledge = Pick<
  Knowledge,
  | 'muscles'
  | 'causes'
  | 'exercises'
  | 'redFlags'
  | 'findMuscle'
  | 'findCondition'
  | 'findExercise'
  | 'findMovementTag'
>;

/** An item and what stands against it. */
export interface LimitedItem {
  readonly exercise: Exercise;
  readonly limits: ExerciseLimits;
}

/** What is worth checking, what may add load, what to leave out, and a draft for home. */
export interface FinderAdvice {
  /** Every cause that was answered, whatever it comes to. */
  readonly answered: readonly AnsweredCause[];
  readonly muscles: readonly MuscleRow[];
  readonly causes: readonly ScoredCause[];
  readonly table: TableOrder;
  /** Items to show in the session before they may be drafted. */
  readonly teachInSession: readonly Exercise[];
  readonly plan: PlanDraft;
  readonly cautioned: readonly LimitedItem[];
  readonly excluded: readonly LimitedItem[];
  readonly questions: readonly OpenQuestion[];
}

export interface FinderResult {
  readonly marks: readonly WeightedMark[];
  readonly safety: Safety;
  /** Null where only the safety part may be said: a stop, or nothing marked. */
  readonly advice: FinderAdvice | null;
}

/**
 * The cause finder: from where it hurts, habits and health history to what is worth checking. A sorting aid, never a
 * diagnosis. Pure: the same input and knowledge give the same result; the order of marks, answers changes nothing but
 * the order of clarifications. Source: `docs/cause-finder.md`.
 */
export function findCauses(knowledge: FinderKnowledge, input: FinderInput): FinderResult {
  const marks = weighMarks(input.marks);
  const safety = checkSafety(knowledge, input, marks);
  const isSafetyOnly = safety.status === 'stop' || marks.length === 0;
  return { marks, safety, advice: isSafetyOnly ? null : advise(knowledge, input, marks, safety) };
}

function advise(
  knowledge: FinderKnowledge,
  input: FinderInput,
  marks: readonly WeightedMark[],
  safety: Safety,
): FinderAdvice {
  const answered = findAnsweredCauses(knowledge, input.answers);
  const muscles = scoreMuscles(knowledge, marks, answered);
  const causes = scoreCauses(answered, muscles);
  const table = orderTable(knowledge, input.conditions, muscles);
  const limitsOf = limiter(knowledge, input, safety.nerveScreen !== null);
  const plan = draftPlan(knowledge, {
    muscles,
    causes,
    limitsOf,
    tableOrder: table.order,
    highestPain: highestPain(marks),
  });
  const worked = new Set(table.order);
  const wanted = new Set([...worked, ...musclesToStrengthen(pickRows(muscles))]);
  const targets = (exercise: Exercise, ids: ReadonlySet<string>) =>
    exercise.targets.primary.some((id) => ids.has(id));
  return {
    answered,
    muscles: muscles.listed,
    causes,
    table,
    plan,
    teachInSession: knowledge.exercises
      .filter((exercise) => {
        const limits = limitsOf(exercise);
        const canTeach = exercise.kind === 'release' && limits.lacksTeaching && !isExcluded(limits);
        return canTeach && targets(exercise, worked);
      })
      .sort((a, b) => compareIds(a.id, b.id)),
    cautioned: DRAFT_SLOTS.flatMap((slot) => plan[slot]).flatMap(({ exercise }) => {
      const limits = limitsOf(exercise);
      return limits.cautionedBy.length > 0 ? [{ exercise, limits }] : [];
    }),
    excluded: knowledge.exercises
      .filter((exercise) => isExcluded(limitsOf(exercise)) && targets(exercise, wanted))
      .map((exercise) => ({ exercise, limits: limitsOf(exercise) })),
    questions: findOpenQuestions(knowledge, input, marks, muscles),
  };
}
