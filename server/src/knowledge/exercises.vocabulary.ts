export const EXERCISE_KINDS = [
  'release',
  'stretch',
  'mobility',
  'strengthen',
  'posture-habit',
  'ergonomics',
  'breathing',
  'heat-cold',
] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** The phases of a plan, in the order in which they start. */
export const PLAN_PHASES = ['release', 'stretch', 'strengthen', 'habit'] as const;
export type PlanPhase = (typeof PLAN_PHASES)[number];

export const EXERCISE_LEVELS = ['easier', 'standard', 'harder'] as const;
export type ExerciseLevel = (typeof EXERCISE_LEVELS)[number];

/** What a dose may be. A hold above `holdSeconds.max` is only for rest poses and packs: see `LONG_HOLD_KINDS`. */
export const DOSE_LIMITS = {
  sets: { min: 1, max: 5 },
  reps: { min: 1, max: 30 },
  holdSeconds: { min: 1, max: 120 },
  longHoldSeconds: { min: 1, max: 1800 },
  restSeconds: { min: 5, max: 180 },
  timesPerDay: { min: 1, max: 16 },
  daysPerWeek: { min: 1, max: 7 },
  recheckMinutes: { min: 0, max: 240 },
} as const;

/** Kinds done by resting rather than holding: a rest pose or a pack may last up to `longHoldSeconds.max`. */
export const LONG_HOLD_KINDS = ['breathing', 'heat-cold'] as const satisfies readonly ExerciseKind[];

export const DOSE_TRIGGER_LENGTH = 120;

/** `blocked`: must not be assigned. `caution`: may be, with care. */
export const EXERCISE_SAFETY = ['ok', 'caution', 'blocked'] as const;
export type ExerciseSafety = (typeof EXERCISE_SAFETY)[number];

/** What people do at home: three timed items and ten minutes a day. More is not done. */
export const HOME_BUDGET = { dailyItems: 3, minutes: 10 } as const;
