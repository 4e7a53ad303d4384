import type { SharedItem } from '@api/home-care/dto/plan.dto';
import type { ItemSide } from '@api/home-care/home-care.vocabulary';

export interface TimerStep {
  readonly kind: 'hold' | 'rest';
  readonly seconds: number;
  /** Which of its holds on this side, from 1; of a rest: the one that follows. */
  readonly hold: number;
  readonly side: ItemSide | null;
}

/** Time to move to the next spot or side where the dose says nothing of a rest. */
const CHANGE_SECONDS = 5;

/** Both sides one after the other: what is done as a whole, such as both arms in a doorway, has no side. */
export const sidesOf = (side: ItemSide | null): readonly (ItemSide | null)[] =>
  side === 'both' ? ['left', 'right'] : [side];

export const holdsOf = ({ dose: { sets, reps } }: SharedItem): number => (sets ?? 1) * (reps ?? 1);

/** Holds and rests of an item that is held, in order; never ends with a rest. */
export function timerSteps(item: SharedItem): readonly TimerStep[] {
  const { holdSeconds, restSeconds } = item.dose;
  const holds = Array.from({ length: holdsOf(item) }, (_, index) => index + 1);
  return sidesOf(item.side)
    .flatMap((side) => holds.map((hold) => ({ side, hold })))
    .flatMap((place, index): TimerStep[] => [
      ...(index > 0 ? [{ ...place, kind: 'rest' as const, seconds: restSeconds ?? CHANGE_SECONDS }] : []),
      { ...place, kind: 'hold', seconds: holdSeconds ?? 0 },
    ]);
}
