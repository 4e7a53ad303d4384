import type { Knowledge } from '../knowledge/knowledge.js';
import { regionLabel } from '../knowledge/region-label.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import type { Drafted } from './draft-choice.js';
import type { DraftSlot } from './finder.vocabulary.js';
import { referralWeight } from './muscle-scores.js';
import type { WeightedMark } from './weighted-marks.js';

/** Why an item stands in the draft, in words that a client can read: what may add load, never what somebody has. */
export function reasonOf(
  knowledge: Pick<Knowledge, 'findMuscle' | 'findCause'>,
  { forMuscle, forCause }: Drafted,
  slot: DraftSlot,
  marks: readonly WeightedMark[],
): string {
  if (slot === 'comfort') return 'Slow breathing may make strong pain easier to bear.';
  if (slot === 'later') return 'Builds strength, step by step, once the pain is lower.';
  const cause = forCause === null ? undefined : knowledge.findCause(forCause);
  if (cause) return `${cause.layLabel}: it may add load. Changing it is worth a try.`;
  const muscle = forMuscle === null ? undefined : knowledge.findMuscle(forMuscle);
  return muscle ? reasonOfMuscle(knowledge, muscle, slot, marks) : '';
}

function reasonOfMuscle(
  knowledge: Pick<Knowledge, 'findMuscle'>,
  muscle: Muscle,
  slot: DraftSlot,
  marks: readonly WeightedMark[],
): string {
  const name = muscle.layName;
  const places = [
    ...new Set(
      marks
        .filter((mark) => referralWeight(muscle, mark) > 0)
        .flatMap(({ region }) => regionLabel(region.id)?.replace(' — ', ', ').toLowerCase() ?? []),
    ),
  ].slice(0, 2);
  if (slot === 'strengthen') return `${name}: more strength here may take load off the sore place.`;
  if (places.length > 0) return `${name}: often felt at ${places.join(' and ')}.`;
  const driven = muscle.drives.flatMap((id) => knowledge.findMuscle(id) ?? [])[0];
  return driven
    ? `${name}: it may add load to another one, the ${lowerFirst(driven.layName)}.`
    : `${name}: it may add load.`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
