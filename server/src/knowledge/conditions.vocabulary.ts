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
