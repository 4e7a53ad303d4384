import { type Caller, clientOf } from '../auth/caller.js';
import type { WorkFacts } from './tenant-context.js';

/** What a read event says: the action (`client.list`), the kind of thing seen, and the permission that allowed it. */
export interface ReadEvent {
  action: string;
  objectKind: string;
  /** The column that names the client whose records these are; none where rows of several clients come together. */
  client?: 'id' | 'client_id' | 'clientId';
}

/**
 * A read of records together with the event that says who saw which of them, in one statement: the rows come from a
 * CTE, the event's ids from the same CTE. The query must return a column `id`. PostgreSQL runs a data-modifying CTE exactly once, whatever the outer query reads.
 */
export class AuditedQuery {
  private static readonly known = new Map<string, AuditedQuery>();

  readonly text: string;

  private constructor(
    /** Names the prepared statement, so that PostgreSQL plans it once a connection. */
    readonly name: string,
    /** The query as it was written, without the event. */
    readonly source: string,
    private readonly parameters: number,
    readonly event: ReadEvent | null,
  ) {
    this.text = event ? withEvent(source, parameters, event) : source;
    if (AuditedQuery.known.has(name)) throw new Error(`two queries are named ${name}`);
    AuditedQuery.known.set(name, this);
  }

  /** Every query that has been loaded, in the order of loading. */
  static get all(): readonly AuditedQuery[] {
    return [...AuditedQuery.known.values()];
  }

  static of(name: string, text: string, parameters: number, event: ReadEvent): AuditedQuery {
    return new AuditedQuery(name, text, parameters, event);
  }

  /** For what is no clinical record: the practice's own settings, the caller's own session, the draft marks. */
  static unaudited(name: string, text: string, parameters: number): AuditedQuery {
    return new AuditedQuery(name, text, parameters, null);
  }

  withAudit(values: readonly unknown[], caller: Caller, facts: WorkFacts): unknown[] {
    if (values.length !== this.parameters) throw new Error(`${this.name} takes ${this.parameters} values`);
    if (!this.event) return [...values];
    const { action, objectKind } = this.event;
    return [
      ...values,
      caller.practiceId,
      caller.kind,
      caller.actorId,
      clientOf(caller),
      action,
      objectKind,
      facts.allowedBy,
      facts.correlationId,
    ];
  }
}

function withEvent(text: string, parameters: number, { client }: ReadEvent): string {
  const at = (offset: number) => `$${parameters + offset}`;
  const subject = client
    ? `coalesce(${at(4)}::uuid, (SELECT "${client}" FROM seen LIMIT 1))`
    : `${at(4)}::uuid`;
  return `WITH seen AS MATERIALIZED (${text}),
event AS (
  INSERT INTO audit_event (practice_id, actor_kind, actor_id, subject_client_id, action, object_kind, allowed_by, correlation_id, object_ids)
  SELECT ${at(1)}::uuid, ${at(2)}, ${at(3)}::uuid, ${subject}, ${at(5)}, ${at(6)}, ${at(7)}, ${at(8)}::uuid,
         coalesce((SELECT array_agg(id) FROM seen), '{}'))
SELECT * FROM seen`;
}
