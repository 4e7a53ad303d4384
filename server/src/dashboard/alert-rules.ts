import { ALERT_RULES } from './dashboard.vocabulary.js';
import type { Alert } from './dto/dashboard.dto.js';
import type { Case } from './dashboard.repository.js';

const MILLISECONDS_A_DAY = 86_400_000;
const GRAVITY: Record<Alert['kind'], number> = { pain_up: 0, hurt_by_item: 1, quiet: 2, pain_down: 3 };

/**
 * Why a client stands under “Who needs you”: the gravest rule that holds, or none. Pain compares the first check-in of the
 * plan with the last; a change of two points is one that most people feel (measures.json, NPRS).
 */
export function alertOf(found: Case, now: Date): Alert | null {
  const { clientId, clientName, painFrom, painTo } = found;
  const alert = {
    clientId,
    clientName,
    painFrom: null,
    painTo: null,
    itemName: null,
    quietDays: null,
    since: null,
  };
  if (painFrom !== null && painTo !== null && painTo - painFrom >= ALERT_RULES.painChange) {
    return { ...alert, kind: 'pain_up', painFrom, painTo, since: found.lastCheckInAt?.toISOString() ?? null };
  }
  if (found.hurtAt && found.hurtBy) {
    return { ...alert, kind: 'hurt_by_item', itemName: found.hurtBy, since: found.hurtAt.toISOString() };
  }
  const quietDays = Math.floor((now.getTime() - found.lastSeenAt.getTime()) / MILLISECONDS_A_DAY);
  if (quietDays >= ALERT_RULES.quietDays) {
    return { ...alert, kind: 'quiet', quietDays, since: found.lastSeenAt.toISOString() };
  }
  if (painFrom !== null && painTo !== null && painFrom - painTo >= ALERT_RULES.painChange) {
    return {
      ...alert,
      kind: 'pain_down',
      painFrom,
      painTo,
      since: found.lastCheckInAt?.toISOString() ?? null,
    };
  }
  return null;
}

/** Gravest first; within a kind the order given stays. */
export function byGravity(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted((a, b) => GRAVITY[a.kind] - GRAVITY[b.kind]);
}
