import type { IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import type {
  DeliveryState,
  IntakeRequestState,
  ReminderDelivery,
  SendingRule,
} from '@api/intake-requests/intake-requests.vocabulary';

export const STATE_WORDS: Record<IntakeRequestState, string> = {
  draft: $localize`Waits to be sent`,
  sent: $localize`Not opened yet`,
  opened: $localize`Opened`,
  in_progress: $localize`Being filled in`,
  submitted: $localize`Sent in`,
  reviewed: $localize`Reviewed`,
  expired: $localize`Ran out`,
  revoked: $localize`Taken back`,
  marked_as_error: $localize`Marked as an error`,
};

export const STATE_BADGES: Record<IntakeRequestState, string> = {
  draft: 'outlined',
  sent: 'outlined',
  opened: 'outlined',
  in_progress: '',
  submitted: 'clay',
  reviewed: 'good',
  expired: 'caution',
  revoked: 'outlined',
  marked_as_error: 'caution',
};

export const DELIVERY_WORDS: Record<DeliveryState, string> = {
  none: $localize`by link`,
  queued: $localize`e-mail on its way`,
  sent: $localize`by e-mail`,
  failed: $localize`the e-mail could not be delivered`,
};

/** Who sent it, when nobody did. */
export const RULE_WORDS: Record<SendingRule, string> = {
  first_visit: $localize`the rule “before a first visit”`,
  long_ago: $localize`the rule “when the last form is old”`,
};

/** What is to be said of the mail of a reminder, after when it went. */
export const REMINDER_WORDS: Record<ReminderDelivery, string> = {
  queued: $localize`, on its way`,
  sent: '',
  failed: $localize`, but the e-mail could not be delivered`,
  lapsed: $localize`, but the form came first`,
};

const OPEN: readonly IntakeRequestState[] = ['sent', 'opened', 'in_progress'];

/** Whether the link of a request still opens the form. */
export function isOpen({ state }: IntakeRequest): boolean {
  return OPEN.includes(state);
}
