export const VISIT_LIMITS = {
  /** Visits of one client that are still to come. */
  upcoming: 30,
  /** How far ahead a visit may be planned. */
  daysAhead: 730,
  /** How many days from today the practice's list shows. */
  daysListed: 7,
  listed: 100,
} as const;
