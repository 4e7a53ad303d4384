import type { Knowledge } from '../knowledge/knowledge.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import { FINDER } from './finder.constants.js';
import type { CauseAnswer, FinderInput } from './finder-input.js';

/** A side that a muscle has: unpaired muscles have the middle alone. */
export type BodyHalf = 'left' | 'right' | 'midline';

export type CauseMuscle = Cause['muscles'][number];

/** A cause that was answered, and how present it is. */
export interface AnsweredCause {
  readonly cause: Cause;
  readonly answer: CauseAnswer;
  /** 0–1. */
  readonly intensity: number;
}

export const PAIRED_HALVES = ['left', 'right'] as const satisfies readonly BodyHalf[];
export const MIDLINE = ['midline'] as const satisfies readonly BodyHalf[];

export function halvesOf(muscle: Pick<Muscle, 'paired'>): readonly BodyHalf[] {
  return muscle.paired ? PAIRED_HALVES : MIDLINE;
}

/** The answered causes in the order of the data, so that the order of the answers changes nothing. */
export function findAnsweredCauses(
  { causes }: Pick<Knowledge, 'causes'>,
  answers: FinderInput['answers'],
): AnsweredCause[] {
  return causes.flatMap((cause) => {
    const answer = answers.get(cause.id);
    return answer ? [{ cause, answer, intensity: intensityOf(cause, answer.value) }] : [];
  });
}

function intensityOf({ question }: Cause, value: boolean | number): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return question.fullAtHours === null ? value / 4 : Math.min(1, value / question.fullAtHours);
}

/** How far the answered side goes with this half of the muscle: 1, 0, or between where the side was not said. */
export function sideFactor(
  { sideRule }: Pick<CauseMuscle, 'sideRule'>,
  half: BodyHalf,
  side: CauseAnswer['side'],
): number {
  if (sideRule === 'both' || half === 'midline' || side === 'both') return 1;
  if (side === null || side === 'varies') return FINDER.unknownSide;
  return (sideRule === 'same') === (side === half) ? 1 : 0;
}

/** What the cause adds to the load of the muscle on this half. */
export function loadOf({ intensity, answer }: AnsweredCause, link: CauseMuscle, half: BodyHalf): number {
  return intensity * (link.weight / 3) * FINDER.causeStep * sideFactor(link, half, answer.side);
}
