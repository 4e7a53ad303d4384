/** What the safety gate says, the gravest first. Only `go` and `go_adapted` lead to something a client may be sent. */
export const FINDER_STATUSES = [
  'stop',
  'hold',
  'incomplete',
  'no_marks',
  'check_location',
  'go_adapted',
  'go',
] as const;
export type FinderStatus = (typeof FINDER_STATUSES)[number];

export const SHAREABLE_STATUSES = ['go', 'go_adapted'] as const satisfies readonly FinderStatus[];

/** How a place came to be on the map: tapped, said in words, or marked by the therapist. */
export const MARK_SOURCES = ['tap', 'words', 'therapist'] as const;
export type MarkSource = (typeof MARK_SOURCES)[number];

/** How much speaks for a muscle. Never a percentage: the scores are for sorting. */
export const MUSCLE_BANDS = ['strong', 'possible', 'check'] as const;
export type MuscleBand = (typeof MUSCLE_BANDS)[number];

export const MUSCLE_SIDES = ['both', 'left', 'midline', 'right'] as const;
export type MuscleSide = (typeof MUSCLE_SIDES)[number];

export const FINDER_NOTICES = ['nerve_like_symptoms', 'widespread_pain'] as const;
export type FinderNotice = (typeof FINDER_NOTICES)[number];

export const NERVE_SCREENS = ['needed', 'done'] as const;
export type NerveScreen = (typeof NERVE_SCREENS)[number];

/** The parts of a draft, in the order in which they are shown. */
export const DRAFT_SLOTS = ['comfort', 'release', 'stretch', 'strengthen', 'habit', 'later'] as const;
export type DraftSlot = (typeof DRAFT_SLOTS)[number];

/** Why a question is still worth asking: a ticked condition asks for it, or the pain makes it telling. */
export const ASK_REASONS = ['condition', 'score'] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** Why an item is left out, besides the id of a condition. */
export const LEFT_OUT_REASONS = ['nerve_tension', 'no_helper'] as const;

export const FINDER_LIMITS = { marks: 40, ids: 200 } as const;
