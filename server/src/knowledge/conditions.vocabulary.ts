/** How massage deals with a condition, from no limit to none at all. */
export const HANDLINGS = ['ok', 'adapt', 'local_contraindication', 'clearance', 'do_not_treat'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** The headings under which a client ticks conditions, in the order of the form. */
export const CONDITION_CATEGORIES = [
  'ear and balance',
  'head',
  'spine and nerve',
  'bone and joint',
  'whole body',
  'belly',
  'heart and blood',
  'skin and infection',
  'pregnancy',
  'mind',
] as const;
export type ConditionCategory = (typeof CONDITION_CATEGORIES)[number];

export const RED_FLAG_SEVERITIES = ['emergency', 'same_day', 'soon'] as const;
export type RedFlagSeverity = (typeof RED_FLAG_SEVERITIES)[number];

/** When a safety question is put to a client; a ticked condition may link to one of any kind. */
export const RED_FLAG_TIMES = ['always', 'regions', 'condition'] as const;
export type RedFlagTime = (typeof RED_FLAG_TIMES)[number];

/** What a yes does to the cause finder's result: `stop` leaves only its safety part, `hold` keeps it for the therapist. */
export const RED_FLAG_GATES = ['stop', 'hold'] as const;
export type RedFlagGate = (typeof RED_FLAG_GATES)[number];

export const GATE_AFTER_YES: Record<RedFlagSeverity, RedFlagGate> = {
  emergency: 'stop',
  same_day: 'stop',
  soon: 'hold',
};
