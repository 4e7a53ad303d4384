import type { AuditEntry } from '../platform/audit/audit.service.js';

/** What the audit log says of a write to a note. */
export function noteEvent(
  action: string,
  { id, clientId }: { id: string; clientId: string },
  details?: Record<string, string>,
): AuditEntry {
  return { action, objectKind: 'session_note', objectIds: [id], clientId, ...(details ? { details } : {}) };
}
