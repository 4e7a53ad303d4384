/** The rules by which a client stands under “Who needs you”; each is printed beside its alert. */
export const ALERT_KINDS = ['pain_up', 'hurt_by_item', 'quiet', 'pain_down'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_RULES = {
  /** Points on the 0–10 scale, from the first check-in of the plan to the last. */
  painChange: 2,
  /** Days without an item done or a check-in while a plan is active. */
  quietDays: 7,
  /** An item skipped because it hurts counts for this many days. */
  hurtDays: 7,
} as const;

/** A list on Today ends here and says so (“20+”): what waits longer is on the client's page. Alerts are never cut. */
export const TODAY_LIST_LIMIT = 20;
