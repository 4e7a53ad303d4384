/** The columns of the board, in the order in which a cause goes through them. */
export const CAUSE_STATES = ['suspected', 'testing', 'confirmed', 'rejected'] as const;
export type CauseState = (typeof CAUSE_STATES)[number];

/** Who brought a cause up: the client's own answer, the cause finder, the therapist. */
export const CAUSE_SOURCES = ['client', 'finder', 'therapist'] as const;
export type CauseSource = (typeof CAUSE_SOURCES)[number];

/** Where a shared cause stands in the portal: what we think, what we try, what we learned. */
export const PORTAL_CAUSE_SECTIONS = ['think', 'try', 'learned'] as const;
export type PortalCauseSection = (typeof PORTAL_CAUSE_SECTIONS)[number];

/** What the check-ins say of a test. `too_little`: fewer than five days on one side of its beginning. */
export const TEST_VERDICTS = ['too_little', 'lower', 'same', 'higher'] as const;
export type TestVerdict = (typeof TEST_VERDICTS)[number];

/**
 * A habit is tested for two weeks; five days a side are the least that says anything, one point the least that counts.
 * With too little to say it may be tested longer, from four days before its end on, for eight weeks at most. A test that
 * says something is not made longer: who goes on until the numbers please finds what is not there.
 */
export const CAUSE_TEST = { days: 14, leastDays: 5, leastChange: 1, daysNearEnd: 4, mostDays: 56 } as const;

/** By how many days a test is made longer. */
export const TEST_EXTENSIONS = [7, 14] as const;
export type TestExtension = (typeof TEST_EXTENSIONS)[number];

export const CAUSE_BOARD_LIMITS = { label: 120, note: 1000, words: 300, regions: 20, exercises: 8 } as const;
