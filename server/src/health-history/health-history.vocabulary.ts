export const CONDITION_STATUSES = ['active', 'past', 'unsure'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

export const CONDITION_SOURCES = ['client', 'therapist'] as const;
export type ConditionSource = (typeof CONDITION_SOURCES)[number];

export const HEALTH_HISTORY_LIMITS = { note: 500 } as const;
