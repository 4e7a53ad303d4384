import { type MarkKind } from './marks.vocabulary.js';

/** One tile of a kind's pattern, in CSS pixels. Kinds without a pattern are painted plain. */
export interface KindPattern {
  readonly size: number;
  readonly turn: 0 | 45;
  readonly path: string;
  readonly isFilled: boolean;
}

const DOT = 'M5 3.5a1.5 1.5 0 1 1-3 0a1.5 1.5 0 1 1 3 0z';
const RING = 'M7.1 4.5a2.6 2.6 0 1 1-5.2 0a2.6 2.6 0 1 1 5.2 0z';

export const KIND_PATTERNS: Partial<Record<MarkKind, KindPattern>> = {
  tight: { size: 7, turn: 45, path: 'M0 3.5H7', isFilled: false },
  numb_tingling: { size: 7, turn: 0, path: DOT, isFilled: true },
  weak: { size: 6, turn: 0, path: 'M0 3H6', isFilled: false },
  tender: { size: 9, turn: 0, path: RING, isFilled: false },
  scar: { size: 9, turn: 0, path: 'M0 3l4.5 4L9 3', isFilled: false },
  do_not_touch: { size: 7, turn: 45, path: 'M0 3.5H7M3.5 0V7', isFilled: false },
};
