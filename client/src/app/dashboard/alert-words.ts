import { ALERT_RULES, type AlertKind } from '@api/dashboard/dashboard.vocabulary';
import type { IconName } from '../ui/icon/icon-names';

/** The rule that put a client on the list, printed beside the alert. */
export const RULE_WORDS: Record<AlertKind, string> = {
  pain_up: $localize`Rule: up ${ALERT_RULES.painChange}:points: or more since the plan was sent.`,
  hurt_by_item: $localize`Rule: an item was skipped because it hurts.`,
  quiet: $localize`Rule: ${ALERT_RULES.quietDays}:days: days without an item or a check-in.`,
  pain_down: $localize`Rule: down ${ALERT_RULES.painChange}:points: or more since the plan was sent: time for the next step.`,
};

export const ALERT_ICONS: Record<AlertKind, IconName> = {
  pain_up: 'trending-up',
  hurt_by_item: 'sentiment-dissatisfied',
  quiet: 'notifications-paused',
  pain_down: 'trending-down',
};
