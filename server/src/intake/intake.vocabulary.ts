/**
 * What the client meets behind the link. `needs_birth_date`: answers were given on another device and are shown after
 * the birth date; `locked`: it was wrong five times; `started_elsewhere`: answers were given and there is no birth
 * date yet to ask for. The last two go on with a new link.
 */
export const INTAKE_FORM_STATES = [
  'open',
  'needs_birth_date',
  'started_elsewhere',
  'locked',
  'submitted',
  'expired',
  'revoked',
] as const;
export type IntakeFormState = (typeof INTAKE_FORM_STATES)[number];

/** Where an earlier answer comes from: the client's profile, or the last form sent in. */
export const EARLIER_SOURCES = ['client', 'last'] as const;
export type EarlierSource = (typeof EARLIER_SOURCES)[number];

export const DURATION_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The value of `body_map` of a client who came to relax and marks nothing. */
export const BODY_MAP_SKIPPED = 'skipped';

/** Starts of the ids of answers whose questions depend on the client: `red_flags.rf_chest`, `cause.forward_head`. */
export const RED_FLAG_PREFIX = 'red_flags.';
export const CAUSE_PREFIX = 'cause.';
/** A condition's own follow-up question: `more.migraine.0`. */
export const FOLLOW_UP_PREFIX = 'more.';
/** The question by which a client says that no condition of any list is hers. */
export const NONE_OF_THESE = 'cond_none';

export const INTAKE_LIMITS = {
  questionId: 80,
  /** Answers that decide what a preview asks. */
  previewAnswers: 300,
  text: 300,
  /** Where a question says no length of its own, and at the most. */
  textMax: 2_000,
  name: 120,
  listItems: 30,
  listItem: 200,
  durationAmount: 999,
  psfsItems: 3,
  psfsActivity: 100,
  psfsScore: 10,
  signatureName: 120,
  /** Characters of a drawn signature's path data. */
  signaturePath: 50_000,
  signatureSize: 4_000,
} as const;
