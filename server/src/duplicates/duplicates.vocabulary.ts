/** What of a client's profile two records may say differently. Tags come together by themselves. */
export const MERGE_FIELDS = [
  'legalName',
  'preferredName',
  'pronouns',
  'birthDate',
  'email',
  'phone',
  'emergencyContactName',
  'emergencyContactPhone',
  'occupation',
  'dominantHand',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Of which record something goes on. */
export const MERGE_SIDES = ['stays', 'merged'] as const;
export type MergeSide = (typeof MERGE_SIDES)[number];

export const MERGE_LIMITS = { undoDays: 30, reasonMin: 3, reason: 500 } as const;

/** What comes together where both records have it, and is said before. */
export const MERGE_MEETINGS = [
  'birth_dates_differ',
  'two_addresses',
  'two_threads',
  'two_note_chains',
  'links_out',
  'plan_on_hold',
] as const;
export type MergeMeeting = (typeof MERGE_MEETINGS)[number];

/** Why a merge cannot be undone. */
export const MERGE_BLOCKS = ['parted', 'too_old', 'newer_merge'] as const;
export type MergeBlock = (typeof MERGE_BLOCKS)[number];

export const MATCH_STRENGTHS = ['strong', 'possible'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** What two clients have in common, and what speaks against it, in the order in which it is told. */
export const MATCH_REASONS = [
  'same_birth_date',
  'birth_date_unknown',
  'same_name',
  'near_name',
  'same_given_name',
  'same_family_name',
  'same_email',
  'same_phone',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** The queue of the job that looks for the other record of a client whose form came in. */
export const MATCH_QUEUE = 'match_client';

export const MATCH_LIMITS = {
  /** Clients looked at for each thing that they may have in common. */
  candidates: 200,
  /** Clients shown beside one form. */
  kept: 10,
  /** Pairs shown on Today. */
  today: 10,
} as const;
