import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import type { SkipReason } from '@api/check-ins/check-ins.vocabulary';
import type { SharedItem } from '@api/home-care/dto/plan.dto';
import type { ItemSide } from '@api/home-care/home-care.vocabulary';
import { isHeld, minutesOnce } from './today-items';

const SIDES: Record<ItemSide, string> = {
  left: $localize`Left side`,
  right: $localize`Right side`,
  both: $localize`Both sides`,
};

export const sideWords = (side: ItemSide | null): string => (side ? SIDES[side] : '');

export const minutesWords = (minutes: number): string =>
  minutes === 1 ? $localize`1 minute` : $localize`${minutes}:minutes: minutes`;

/** "3 holds of 25 seconds", "2 rounds of 10", "6 times, hold each 5 seconds": the dose for who is to do it. */
export function plainDoseWords({ dose }: Pick<SharedItem, 'dose'>): string {
  const { sets, reps, holdSeconds, trigger } = dose;
  if (sets === null && reps === null && holdSeconds === null) return trigger ?? $localize`During the day`;
  if (isHeld(dose)) return holdWords((sets ?? 1) * (reps ?? 1), holdSeconds ?? 0);
  const rounds = sets ?? 1;
  const times =
    rounds > 1
      ? $localize`${rounds}:rounds: rounds of ${reps ?? 1}:reps:`
      : $localize`${reps ?? 1}:reps: times`;
  if (!holdSeconds) return times;
  return $localize`${times}:times:, hold each ${lastingWords(holdSeconds)}:hold:`;
}

/** "Right side, 2 minutes", "2 rounds of 10, 3 minutes", under an item's name; how long each hold lasts comes later. */
export function rowWords(item: SharedItem): string {
  const minutes = minutesOnce(item);
  const dose = isHeld(item.dose) ? '' : plainDoseWords({ dose: { ...item.dose, holdSeconds: null } });
  const parts = [sideWords(item.side), dose, minutes > 0 ? minutesWords(minutes) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

const SKIPPED: Record<SkipReason, string> = {
  no_time: $localize`Skipped: no time`,
  hurts: $localize`Skipped: it hurts`,
  not_sure_how: $localize`Skipped: not sure how`,
  no_place: $localize`Skipped: no place for it`,
  not_today: $localize`Just not today`,
};

/** What was said about an item, without praise or blame. */
export function resultWords({ result, skipReason }: ItemLogForm): string {
  switch (result) {
    case 'done':
      return $localize`Done`;
    case 'partly':
      return $localize`Did part of it`;
    case 'skipped':
      return skipReason ? SKIPPED[skipReason] : $localize`Skipped`;
    case 'cleared':
      return '';
    default:
      return result satisfies never;
  }
}

function holdWords(count: number, seconds: number): string {
  const lasting = lastingWords(seconds);
  return count > 1 ? $localize`${count}:count: holds of ${lasting}:hold:` : lasting;
}

function lastingWords(seconds: number): string {
  if (seconds === 1) return $localize`1 second`;
  return seconds < 120 ? $localize`${seconds}:seconds: seconds` : minutesWords(Math.round(seconds / 60));
}
