/** Where a dated map comes from. */
export const DATED_MAP_KINDS = ['intake', 'note', 'check_in'] as const;

/** Of these, those that the client makes herself. */
export const OWN_MAP_KINDS = ['intake', 'check_in'] as const;
export type DatedMapKind = (typeof DATED_MAP_KINDS)[number];

/** How many dated maps of a client are looked at, the newest ones. */
export const BODY_HISTORY_MAPS = 60;
