/** How much of each a practice can choose. A link works for 14 days: no form goes out earlier before a visit. */
export const RULE_LIMITS = {
  daysBefore: 14,
  months: 36,
  remindAfterDays: 10,
  remindAtMost: 3,
  /** Hours of a day that quiet hours may take at most: messages need a time to go. */
  quietHours: 20,
} as const;

/** How long after a reminder nobody sends another one by hand: a second click, or a colleague at the same moment. */
export const REMINDER_PAUSE_MINUTES = 10;
