export const CAUSE_GROUPS = [
  'posture',
  'work',
  'screen',
  'home',
  'sleep',
  'sport',
  'capacity',
  'history',
] as const;
export type CauseGroup = (typeof CAUSE_GROUPS)[number];

export const CAUSE_ANSWER_TYPES = ['freq5', 'yes_no', 'hours'] as const;
export type CauseAnswerType = (typeof CAUSE_ANSWER_TYPES)[number];

/** The answers of a `freq5` question; their index is the value 0–4. */
export const FREQUENCIES = ['never', 'rarely', 'sometimes', 'often', 'almost_always'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const HOURS_LIMITS = { min: 0, max: 24 } as const;

/** A client's answer to a question that asks for a side. */
export const CAUSE_SIDES = ['left', 'right', 'both', 'varies'] as const;
export type CauseSide = (typeof CAUSE_SIDES)[number];

export const MAX_HABIT_QUESTIONS = 6;

/** Which side a cause loads, of the side that the client answers. */
export const CAUSE_SIDE_RULES = ['both', 'same', 'opposite'] as const;
export type CauseSideRule = (typeof CAUSE_SIDE_RULES)[number];
