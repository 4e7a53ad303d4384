export const ITEM_RESULTS = ['done', 'partly', 'skipped', 'cleared'] as const;
export type ItemResult = (typeof ITEM_RESULTS)[number];

/** Why an item was skipped, in one tap. None is a reproach. */
export const SKIP_REASONS = ['no_time', 'hurts', 'not_sure_how', 'no_place', 'not_today'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How often the habit was caught: never, rarely, sometimes, often, almost always. */
export const HABIT_RANGE = { min: 0, max: 4 } as const;

/** “Anything new or worrying?”: the words of the form. */
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

/**
 * The safety question that each sign of the check-in answers with yes (forms.json, `map_red_flags`). New numbness has no
 * question of its own there; it is a nerve sign like weakness, so it is handled as one: seen by a doctor today.
 */
export const RED_FLAG_OF_SIGN: Record<NewSign, string> = {
  'new numbness or tingling': 'rf_progressive_weakness',
  'new weakness': 'rf_progressive_weakness',
  dizziness: 'rf_new_vertigo',
  'chest pain or short breath': 'rf_chest',
  fever: 'rf_fever',
  'bladder or bowel change': 'rf_bladder_bowel',
  'a fall or crash': 'rf_trauma',
};

/** Days after which a check-in asks again where it hurts. */
export const MAP_EVERY_DAYS = 7;

export const CHECK_IN_LIMITS = { note: 1000, historyDays: 200, page: 30 } as const;
