/** What of the shipped knowledge a practice may overrule. */
export const OVERRULED_KINDS = ['exercise', 'condition'] as const;
export type OverruledKind = (typeof OVERRULED_KINDS)[number];

/** Where a row of the library comes from: as shipped, changed by the practice, or made by it. */
export const ORIGINS = ['shipped', 'changed', 'own'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Begins the ids of a practice's own items: no shipped id does. */
export const OWN_ITEM_PREFIX = 'own_';

export const OWN_TEXT_LIMITS = {
  name: 80,
  line: 300,
  note: 600,
  lines: 12,
  targets: 8,
  words: 60,
  reason: 300,
} as const;
