import type { ConditionStatus } from '@api/health-history/health-history.vocabulary';
import type { Handling } from '@api/knowledge/conditions.vocabulary';

/** What massage does about a condition, in a word or two. */
export const HANDLING_WORDS: Record<Handling, string> = {
  ok: $localize`No limit`,
  adapt: $localize`Adapt`,
  local_contraindication: $localize`Not on that area`,
  clearance: $localize`Ask a clinician first`,
  do_not_treat: $localize`Do not treat`,
};

/** How strongly it is marked: red means stop. */
export const HANDLING_BADGES: Record<Handling, string> = {
  ok: 'outlined',
  adapt: 'caution',
  local_contraindication: 'caution',
  clearance: 'caution',
  do_not_treat: 'flag-solid',
};

export const STATUS_WORDS: Record<ConditionStatus, string> = {
  active: $localize`Active`,
  unsure: $localize`Not sure`,
  past: $localize`Past`,
};

const STRICTEST_FIRST: readonly Handling[] = [
  'do_not_treat',
  'clearance',
  'local_contraindication',
  'adapt',
  'ok',
];

/** For sorting: what limits most comes first. */
export function byStrictness(a: { handling: Handling }, b: { handling: Handling }): number {
  return STRICTEST_FIRST.indexOf(a.handling) - STRICTEST_FIRST.indexOf(b.handling);
}
