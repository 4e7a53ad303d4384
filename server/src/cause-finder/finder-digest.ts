import { DRAFT_SLOTS } from './finder.vocabulary.js';
import type { SafetyReason } from '../knowledge/contraindications.js';
import type { FinderResult } from './cause-finder.js';
import type { ExerciseLimits } from './exercise-limits.js';
import { bandOf } from './muscle-band.js';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

/** The result as the worked cases write it down: ids and numbers alone, in their names and order. */
export function digestOf({ safety, advice }: FinderResult) {
  return {
    status: safety.status,
    shareable: safety.isShareable,
    raised: idsOf(safety.raised),
    do_not_treat: idsOf(safety.doNotTreat),
    needs_clearance: idsOf(safety.needsClearance),
    ask_first: idsOf(safety.askFirst),
    notices: safety.notices,
    clarifications: safety.clarifications.map(({ region, alternatives }) => ({ mark: region, alternatives })),
    muscles: (advice?.muscles ?? []).map(
      ({ muscle, side, score }) => [muscle.id, side, score, bandOf(score)] as const,
    ),
    causes: (advice?.causes ?? []).map(({ cause, score }) => [cause.id, score] as const),
    release_order: advice?.table.order ?? [],
    nerve_screen: safety.nerveScreen,
    check_first: advice?.table.checkFirst ?? [],
    condition_checks: advice?.table.conditionChecks ?? [],
    teach_in_session: idsOf(advice?.teachInSession ?? []),
    plan:
      advice &&
      Object.fromEntries(
        DRAFT_SLOTS.map((slot) => [slot, advice.plan[slot].map(({ exercise }) => exercise.id)]),
      ),
    cautioned: (advice?.cautioned ?? []).map(
      ({ exercise, limits }) => [exercise.id, conditionsOf(limits.cautionedBy)] as const,
    ),
    excluded: (advice?.excluded ?? []).map(
      ({ exercise, limits }) => [exercise.id, exclusionReasons(limits)] as const,
    ),
    ask_next: (advice?.questions ?? []).map(
      ({ cause, value, because }) => [cause.id, value, because] as const,
    ),
  };
}

function conditionsOf(reasons: readonly SafetyReason[]): string[] {
  return reasons.map(({ conditionId }) => conditionId);
}

function exclusionReasons({ excludedBy, isExcludedByNerves, lacksHelper }: ExerciseLimits): string[] {
  return [
    ...conditionsOf(excludedBy),
    ...(isExcludedByNerves ? ['nerve_tension'] : []),
    ...(lacksHelper ? ['no_helper'] : []),
  ];
}
