export const ITEM_RESULTS = ['done', 'partly', 'skipped', 'cleared'] as const;
export type ItemResult = (typeof ITEM_RESULTS)[number];

/** Why an item was skipped, in one tap. None is a reproach. */
export const SKIP_REASONS = ['no_time', 'hurts', 'not_sure_how', 'no_place', 'not_today'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How often the habit was caught: never, rarely, sometimes, often, almost always. */
export const HABIT_RANGE = { min: 0, max: 4 } as const;

/** “Anything new or worrying?”: the words of the form, and the safety question each one answers with yes. */
export const NEW_SIGNS = [
  'new numbness or tingling',
  'new weakness',
  'dizziness',
  'chest pain or short breath',
  'fever',
  'bladder or bowel change',
  'a fall or crash',
] as const;
export type NewSign = (typeof NEW_SIGNS)[number];

export const CHECK_IN_LIMITS = { note: 1000, historyDays: 200, page: 30 } as const;
