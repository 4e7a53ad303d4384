/** Where a request stands, as the practice sees it. */
export const INTAKE_REQUEST_STATES = [
  'draft',
  'sent',
  'opened',
  'in_progress',
  'submitted',
  'reviewed',
  'expired',
  'revoked',
  'marked_as_error',
] as const;
export type IntakeRequestState = (typeof INTAKE_REQUEST_STATES)[number];

export const INTAKE_DELIVERIES = ['email', 'link_only'] as const;
export type IntakeDelivery = (typeof INTAKE_DELIVERIES)[number];

/** What became of the e-mail; `none` when the link is handed over by other means. */
export const DELIVERY_STATES = ['none', 'queued', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What lets a form go out by itself. */
export const SENDING_RULES = ['first_visit', 'long_ago'] as const;
export type SendingRule = (typeof SENDING_RULES)[number];

/** What became of the e-mail of a reminder; `lapsed` when it was needed no more by the time its turn came. */
export const REMINDER_DELIVERIES = ['queued', 'sent', 'failed', 'lapsed'] as const;
export type ReminderDelivery = (typeof REMINDER_DELIVERIES)[number];

/** How often a birth date may be tried behind one link. */
export const BIRTH_DATE_TRIES = 5;

export const ERROR_REASON_LIMIT = 300;
