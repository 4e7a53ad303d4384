import type {
  CauseSource,
  CauseState,
  TestExtension,
  TestVerdict,
} from '@api/cause-board/cause-board.vocabulary';
import type { CauseMove, ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { regionWords } from '../body-map/region-words';
import type { IconName } from '../ui/icon/icon-names';

export interface StateWords {
  readonly label: string;
  /** Short, for the columns of a phone. */
  readonly short: string;
  readonly icon: IconName;
  /** What happened when a cause came there. */
  readonly done: string;
  /** Said while nothing stands there. */
  readonly empty: string;
}

export const STATE_WORDS: Record<CauseState, StateWords> = {
  suspected: {
    label: $localize`Suspected`,
    short: $localize`Suspected`,
    icon: 'help',
    done: $localize`Suspected`,
    empty: $localize`What may add load will stand here. The likely sources bring causes up, or you add one.`,
  },
  testing: {
    label: $localize`Testing`,
    short: $localize`Testing`,
    icon: 'experiment',
    done: $localize`Test began`,
    empty: $localize`Nothing is tested now. Change one thing, for two weeks, and look at the numbers.`,
  },
  confirmed: {
    label: $localize`Confirmed`,
    short: $localize`Yes`,
    icon: 'check-circle',
    done: $localize`Confirmed`,
    empty: $localize`What made a difference will stand here.`,
  },
  rejected: {
    label: $localize`Not this`,
    short: $localize`No`,
    icon: 'do-not-disturb-on',
    done: $localize`Set aside`,
    empty: $localize`What made no difference will stand here.`,
  },
};

export const SOURCE_WORDS: Record<CauseSource, string> = {
  client: $localize`From the client’s own words`,
  finder: $localize`From the likely sources`,
  therapist: $localize`From the therapist`,
};

export interface Move {
  readonly to: CauseState;
  readonly label: string;
  readonly icon: IconName;
}

const TEST: Move = { to: 'testing', label: $localize`Test next`, icon: 'experiment' };
const CONFIRM: Move = { to: 'confirmed', label: $localize`Confirmed`, icon: 'check' };
const REJECT: Move = { to: 'rejected', label: $localize`Not this`, icon: 'close' };
const TEST_AGAIN: Move = { to: 'testing', label: $localize`Test again`, icon: 'experiment' };
const BACK: Move = { to: 'suspected', label: $localize`Back to suspected`, icon: 'undo' };

/** Where a card can go from its column, the likeliest first. */
export const MOVES: Record<CauseState, readonly Move[]> = {
  suspected: [TEST, REJECT],
  testing: [CONFIRM, REJECT, BACK],
  confirmed: [TEST_AGAIN, BACK],
  rejected: [TEST_AGAIN, BACK],
};

export const EXTENSION_WORDS: Record<TestExtension, string> = {
  7: $localize`A week longer`,
  14: $localize`Two weeks longer`,
};

/** What happened to a cause: "Test began" · "Test made a week longer" */
export function moveWords({ to, extraDays }: CauseMove): string {
  if (extraDays === null) return STATE_WORDS[to].done;
  return extraDays === 7 ? $localize`Test made a week longer` : $localize`Test made two weeks longer`;
}

/** What the numbers say of a test: never more than they do. */
export const VERDICT_WORDS: Record<TestVerdict, { readonly short: string; readonly sentence: string }> = {
  too_little: {
    short: $localize`Too little to say`,
    sentence: $localize`Five days before and five days since are the least for a fair answer.`,
  },
  lower: {
    short: $localize`Lower`,
    sentence: $localize`A point lower or more. Other changes in these days may have a part in it.`,
  },
  same: {
    short: $localize`No difference`,
    sentence: $localize`Less than one point apart: inside the usual ups and downs.`,
  },
  higher: {
    short: $localize`Higher`,
    sentence: $localize`A point higher or more. Look at what else changed.`,
  },
};

/** "Left: shoulder blade · Back of the neck" */
export function regionsWords(regions: readonly string[]): string {
  return regions.map((region) => (isAnyRegionId(region) ? regionWords(region) : region)).join(' · ');
}

/** "Bring the work close · Doorway stretch (not in the plan)" */
export function exercisesWords(exercises: ClientCause['exercises']): string {
  return exercises
    .map(({ name, isInPlan }) => (isInPlan ? name : $localize`${name}:item: (not in the plan)`))
    .join(' · ');
}
