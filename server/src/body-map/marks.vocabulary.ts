/** What a mark says about its region. */
export const MARK_KINDS = [
  'pain',
  'tight',
  'numb_tingling',
  'weak',
  'tender',
  'scar',
  'do_not_touch',
  'treated',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Kinds with a strength 0–10; they alone feed the cause finder. */
export const RATED_KINDS = ['pain', 'tight', 'numb_tingling', 'weak', 'tender'] as const;
export type RatedKind = (typeof RATED_KINDS)[number];

/** Kinds that a client may choose; `treated` is the therapist's alone. */
export const CLIENT_KINDS = [
  'pain',
  'tight',
  'numb_tingling',
  'weak',
  'tender',
  'scar',
  'do_not_touch',
] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** The words of the cause finder's rules. */
export const MARK_QUALITIES = [
  'ache',
  'tight',
  'knot',
  'stiff',
  'throbbing',
  'sore',
  'cramp',
  'burning',
  'sharp',
  'shooting',
  'electric',
  'tingling',
  'numb',
  'weak',
] as const;
export type MarkQuality = (typeof MARK_QUALITIES)[number];

export const MARK_PATTERNS = ['constant', 'on_and_off', 'some_moves'] as const;
export type MarkPattern = (typeof MARK_PATTERNS)[number];

/** What makes a spot worse. */
export const MARK_WORSE = [
  'sitting',
  'standing',
  'walking',
  'lifting',
  'reaching_up',
  'turning',
  'lying',
  'stress',
  'cold',
] as const;
export type MarkWorse = (typeof MARK_WORSE)[number];

/** What makes it better. */
export const MARK_BETTER = ['moving', 'rest', 'lying', 'warmth', 'cold', 'pressing', 'stretching'] as const;
export type MarkBetter = (typeof MARK_BETTER)[number];

/** Since when it is there. */
export const MARK_ONSETS = ['this_week', 'weeks', 'months', 'year_or_more'] as const;
export type MarkOnset = (typeof MARK_ONSETS)[number];

/** Whose marks they are. The two are kept and drawn apart. */
export const MARK_LAYERS = ['client', 'therapist'] as const;
export type MarkLayer = (typeof MARK_LAYERS)[number];

export const INTENSITY = { min: 0, max: 10 } as const;
export const MAX_MARKS = 20;
export const MAX_MARK_NOTE = 200;
/** How many places a spot may spread to. */
export const MAX_RADIATIONS = 3;

export function isRatedKind(kind: MarkKind): kind is RatedKind {
  return RATED_KINDS.some((rated) => rated === kind);
}
