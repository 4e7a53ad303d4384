import type { SkipReason } from '@api/check-ins/check-ins.vocabulary';

/** Why an item was skipped, as it stands after "mostly:". */
export const SKIP_REASON_WORDS: Record<SkipReason, string> = {
  no_time: $localize`no time`,
  hurts: $localize`it hurts`,
  not_sure_how: $localize`not sure how`,
  no_place: $localize`no place`,
  not_today: $localize`just not that day`,
};
