import type { ExerciseCheck } from '../knowledge/contraindications.js';
import { minutesPerDay, stopRuleOf } from '../knowledge/exercise-dose.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import type { Plan, PlanItem, PlanItemForm } from './dto/plan.dto.js';
import { HOME_BUDGET } from '../knowledge/exercises.vocabulary.js';
import type { FoundDraft } from './home-care.repository.js';
import type { SharedWords } from './plan-item.entity.js';

/** Minutes a day of one item: an item done on both sides takes twice as long. */
export function minutesOf(exercise: Exercise, { side, dose }: Pick<PlanItemForm, 'side' | 'dose'>): number {
  const isBoth = side === 'both' || (side === null && exercise.dosage.perSide);
  return minutesPerDay(dose, isBoth ? 2 : 1);
}

export function toPlanItem(exercise: Exercise, form: PlanItemForm, check: ExerciseCheck): PlanItem {
  return {
    ...form,
    minutes: minutesOf(exercise, form),
    safety: check.status,
    reasons: check.reasons.map(({ conditionId, label, why }) => ({ conditionId, label, why })),
  };
}

/** Warns at the fourth timed item or past ten minutes a day: more is not done. */
export function budgetOf(items: readonly PlanItem[]): Plan['budget'] {
  const dailyItems = items.filter((item) => item.minutes > 0).length;
  const minutes = Math.round(items.reduce((sum, item) => sum + item.minutes, 0) * 10) / 10;
  return {
    dailyItems,
    minutes,
    isOver: dailyItems > HOME_BUDGET.dailyItems || minutes > HOME_BUDGET.minutes,
  };
}

export function sharedOf(draft: FoundDraft): Plan['shared'] {
  if (!draft.sharedAt) return null;
  return {
    number: draft.sharedNumber,
    sharedAt: draft.sharedAt.toISOString(),
    isCurrent: draft.sharedDraftVersion === draft.version,
  };
}

/** The library's words of an item, to be kept with the version that is shared. */
export function wordsOf(knowledge: Pick<Knowledge, 'defaultStopRule'>, exercise: Exercise): SharedWords {
  return {
    kind: exercise.kind,
    phase: exercise.phase,
    name: exercise.name,
    purpose: exercise.purpose,
    steps: [...exercise.steps],
    feel: exercise.feel,
    cautions: [...exercise.cautions],
    stopRule: stopRuleOf(knowledge, exercise),
    equipment: exercise.equipment.filter((word) => word !== 'none'),
    recheckMinutes: exercise.recheckMinutes,
  };
}
