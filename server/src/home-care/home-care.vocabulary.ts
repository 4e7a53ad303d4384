export const PLAN_STATES = ['draft', 'active', 'paused'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const ITEM_SIDES = ['left', 'right', 'both'] as const;
export type ItemSide = (typeof ITEM_SIDES)[number];

/** Why a plan cannot be shared, or goes on pause. */
export const SHARING_OBSTACLES = [
  'red_flag_open',
  'do_not_treat',
  'clearance_missing',
  'nerve_screen_needed',
  'safety_unanswered',
  'place_unclear',
  'consent_missing',
  'no_items',
  'item_contraindicated',
  'no_email',
] as const;
export type SharingObstacle = (typeof SHARING_OBSTACLES)[number];

export const PAUSE_REASONS = ['safety_answer', 'new_condition'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Eight active items and one for comfort (domain rule). */
export const PLAN_LIMITS = { items: 9, title: 120, why: 300, message: 600, reviewDaysMax: 56 } as const;
