import { findBaseRegion } from '../body-map/fine-regions.vocabulary.js';
import type { MarkQuality } from '../body-map/marks.vocabulary.js';
import type { Region } from '../body-map/regions.vocabulary.js';
import { rounded } from './finder.constants.js';
import type { FinderMark } from './finder-input.js';

export const NERVE_LIKE_QUALITIES = [
  'numb',
  'tingling',
  'shooting',
  'electric',
  'weak',
] as const satisfies readonly MarkQuality[];

const SHARP_QUALITIES = ['burning', 'sharp'] as const satisfies readonly MarkQuality[];

/** A mark that counts: its region of the plain layer and how much it says about muscles. */
export interface WeightedMark {
  readonly mark: FinderMark;
  readonly region: Region;
  /** 0–1, four decimals. */
  readonly weight: number;
}

/** The marks above 0. Nerve-like and sharp pain say less about a muscle than a dull ache does. */
export function weighMarks(marks: readonly FinderMark[]): WeightedMark[] {
  return marks.flatMap((mark) => {
    const region = findBaseRegion(mark.region);
    if (!region || mark.nprs === 0) return [];
    return [{ mark, region, weight: rounded((mark.nprs / 10) * qualityFactor(mark), 4) }];
  });
}

export function isNerveLike({ qualities }: Pick<FinderMark, 'qualities'>): boolean {
  return NERVE_LIKE_QUALITIES.some((quality) => qualities.includes(quality));
}

function qualityFactor(mark: FinderMark): number {
  if (isNerveLike(mark)) return 0.5;
  return SHARP_QUALITIES.some((quality) => mark.qualities.includes(quality)) ? 0.8 : 1;
}

export function highestPain(marks: readonly WeightedMark[]): number {
  return Math.max(0, ...marks.map(({ mark }) => mark.nprs));
}

/** Whether all of the pain is on one side, nothing of it in the middle. */
export function isOneSided(marks: readonly WeightedMark[]): boolean {
  const sides = new Set(marks.map(({ region }) => region.side));
  return sides.size === 1 && !sides.has('midline');
}
