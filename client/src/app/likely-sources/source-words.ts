import type { FinderStatus, MuscleBand, MuscleSide } from '@api/cause-finder/finder.vocabulary';
import type { FinderSafety } from '@api/cause-finder/dto/finder-answer.dto';
import type { DraftSlot } from '@api/cause-finder/finder.vocabulary';
import type { RedFlagSeverity } from '@api/knowledge/conditions.vocabulary';
import type { AlertLevel } from '../ui/alert';
import type { IconName } from '../ui/icon/icon-names';

export interface StatusWords {
  readonly heading: string;
  readonly level: AlertLevel;
  readonly icon: IconName;
}

export const STATUS_WORDS: Record<FinderStatus, StatusWords> = {
  stop: { heading: $localize`Stop`, level: 'flag', icon: 'front-hand-fill' },
  hold: { heading: $localize`On hold`, level: 'caution', icon: 'pause-circle' },
  incomplete: { heading: $localize`Ask first`, level: 'caution', icon: 'help' },
  no_marks: { heading: $localize`Nothing marked`, level: 'info', icon: 'accessibility-new' },
  check_location: { heading: $localize`Check the place`, level: 'caution', icon: 'location-on' },
  go_adapted: { heading: $localize`Go, with changes`, level: 'caution', icon: 'gpp-maybe-fill' },
  go: { heading: $localize`Go`, level: 'good', icon: 'health-and-safety' },
};

/** What has to happen before a draft may go to the client; empty when it may. */
export function sharingWords({ isShareable, status }: Pick<FinderSafety, 'isShareable' | 'status'>): string {
  if (isShareable) return '';
  switch (status) {
    case 'stop':
      return $localize`No treatment and no home plan until this is cleared.`;
    case 'hold':
      return $localize`For your eyes only until this is cleared.`;
    case 'incomplete':
      return $localize`For your eyes only until the safety questions are answered.`;
    case 'check_location':
      return $localize`For your eyes only until the place is confirmed.`;
    case 'no_marks':
      return $localize`No place has a number above 0, so there is nothing to sort.`;
    case 'go':
    case 'go_adapted':
      return '';
    default:
      throw new Error(status satisfies never);
  }
}

export const SEVERITY_WORDS: Record<RedFlagSeverity, string> = {
  emergency: $localize`Emergency`,
  same_day: $localize`Same day`,
  soon: $localize`Soon`,
};

export const BAND_WORDS: Record<MuscleBand, { readonly label: string; readonly bars: number }> = {
  strong: { label: $localize`Strong fit`, bars: 3 },
  possible: { label: $localize`Possible`, bars: 2 },
  check: { label: $localize`Worth a check`, bars: 1 },
};

const MUSCLE_SIDE_WORDS: Record<MuscleSide, string> = {
  both: $localize`both sides`,
  left: $localize`left`,
  right: $localize`right`,
  midline: '',
};

/** "Levator scapulae, left" */
export function muscleWords({ name, side }: { readonly name: string; readonly side: MuscleSide }): string {
  const words = MUSCLE_SIDE_WORDS[side];
  return words === '' ? name : $localize`${name}:muscle:, ${words}:side:`;
}

export const SLOT_WORDS: Record<DraftSlot, { readonly label: string; readonly starts: string }> = {
  comfort: { label: $localize`Comfort`, starts: $localize`from day 1` },
  release: { label: $localize`Release`, starts: $localize`from day 1` },
  stretch: { label: $localize`Stretch`, starts: $localize`from day 1` },
  strengthen: { label: $localize`Strengthen`, starts: $localize`at 4 or less, 3 days` },
  habit: { label: $localize`Habit`, starts: $localize`from day 1` },
  later: { label: $localize`Later`, starts: $localize`at 3 or less, a week` },
};
