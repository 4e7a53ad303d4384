/** The version of the rules that this folder carries out; the version of the data stands in the knowledge. */
export const FINDER_RULES_VERSION = '2026-01-research-1';

/**
 * The numbers of the rules. They are judgement values, set so that the worked cases come out as a careful therapist
 * would expect. They are not measured probabilities: a score is never shown as a chance.
 */
export const FINDER = {
  locationShare: 0.55,
  loadShare: 0.25,
  driverShare: 0.2,
  /** What a fully present cause of weight 3 adds to the load of a muscle. */
  causeStep: 0.5,
  /** Counted for a cause whose side matters and was not said. */
  unknownSide: 0.5,
  /** Muscles are listed from this score, the best ten. */
  listedFrom: 15,
  listedAtMost: 10,
  /** Listed muscles from this score are worked on and drafted for, the best six. */
  pickedFrom: 25,
  pickedAtMost: 6,
  frontFrom: 15,
  causeFrom: 10,
  causesAtMost: 8,
  habitFrom: 15,
  askFrom: 30,
  asksAtMost: 6,
  conditionAsksAtMost: 2,
  oneSidedBoost: 1.15,
  tableStartAtMost: 8,
  widespreadOver: 6,
  /** Highest pain from which the easier items are wanted. */
  easierFromPain: 7,
  easierToStrengthenFromPain: 4,
  releaseAtMost: 3,
  stretchAtMost: 2,
  strengthenAtMost: 2,
  habitAtMost: 3,
} as const;

/** Rounded to so many decimals, halves up, as the rules ask. */
export function rounded(value: number, decimals: 1 | 4): number {
  const scale = decimals === 1 ? 10 : 10_000;
  return Math.round(value * scale) / scale;
}

/** A–Z by code unit, whatever the language of the machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
