import { Injectable } from '@nestjs/common';
import { clientOf } from '../auth/caller.js';
import { TenantContext } from '../persistence/tenant-context.js';

export interface AuditEntry {
  /** `thing.effect`, such as `client.archive`. */
  action: string;
  objectKind: string;
  objectIds: readonly string[];
  /** The client the record is about, when it is about one. */
  clientId?: string | null;
  /** Ids, counts and codes; never names or clinical text. */
  details?: Record<string, string | number | boolean | null>;
}

/** Adds audit events of writes to the open transaction: they commit with what they tell of, or not at all. */
@Injectable()
export class Audit {
  constructor(private readonly tenant: TenantContext) {}

  async record(entry: AuditEntry): Promise<void> {
    const { caller, facts } = this.tenant;
    await this.tenant.tx((em) =>
      em.query(
        `INSERT INTO audit_event (practice_id, actor_kind, actor_id, subject_client_id, action, object_kind, object_ids,
                                  allowed_by, details, correlation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          caller.practiceId,
          caller.kind,
          caller.actorId,
          entry.clientId ?? clientOf(caller),
          entry.action,
          entry.objectKind,
          entry.objectIds,
          facts.allowedBy,
          entry.details ?? null,
          facts.correlationId,
        ],
      ),
    );
  }
}
