import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, JOIN_CLIENT, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { RedFlagAnswerEntity } from './red-flag-answer.entity.js';
import { RedFlagEventEntity } from './red-flag-event.entity.js';
import { RED_FLAG, RED_FLAG_FACTS, RED_FLAGS_OF_CLIENT, withInstants } from './red-flag-rows.js';
import { RedFlagStatementEntity } from './red-flag-statement.entity.js';
import type { RedFlagEvent } from './dto/red-flag.dto.js';

const LIST_OF_CLIENT = AuditedQuery.of(
  'list_red_flags_of_client',
  `SELECT c.id, ${RED_FLAGS_OF_CLIENT} AS items FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'red_flag.list', objectKind: 'client', client: 'id' },
);

const LIST_OPEN = AuditedQuery.of(
  'list_open_red_flags',
  `SELECT e.id, ${RED_FLAG} AS event
   FROM red_flag_event e JOIN client o ON o.practice_id = e.practice_id AND o.id = e.client_id ${JOIN_CLIENT}
   ${RED_FLAG_FACTS}
   WHERE a.id IS NULL ORDER BY e.raised_at DESC, e.id DESC LIMIT 200`,
  0,
  { action: 'red_flag.list', objectKind: 'red_flag' },
);

const FIND = AuditedQuery.of(
  'find_red_flag',
  `SELECT e.id, e.client_id, ${RED_FLAG} AS event
   FROM red_flag_event e JOIN client o ON o.practice_id = e.practice_id AND o.id = e.client_id ${JOIN_CLIENT}
   ${RED_FLAG_FACTS}
   WHERE e.id = $1`,
  1,
  { action: 'red_flag.view', objectKind: 'red_flag', client: 'client_id' },
);

const HAS_OPEN = AuditedQuery.unaudited(
  'has_open_red_flag',
  `SELECT EXISTS (
     SELECT FROM red_flag_event e
     WHERE e.client_id = ANY (${RECORDS_OF_ID}) AND NOT EXISTS (
       SELECT FROM red_flag_answer a WHERE a.practice_id = e.practice_id AND a.red_flag_event_id = e.id)) AS "hasOpen"`,
  1,
);

/** Two devices that say yes at the same moment raise one event. */
const LOCK_SOURCE = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

const FIND_NEWEST_OF_ORIGIN = `
  SELECT e.id, e.client_id AS "clientId", e.raised_at AS "raisedAt", a.id IS NULL AS "isOpen", t.kind IS NOT NULL AS "isTakenBack"
  FROM red_flag_event e ${RED_FLAG_FACTS}
  WHERE e.client_id = ANY (${RECORDS_OF_ID}) AND e.source = $2 AND e.source_id = $3 AND e.red_flag_id = $4
  ORDER BY e.raised_at DESC, e.id DESC LIMIT 1`;

export type RedFlagOrigin = Pick<RedFlagEventEntity, 'clientId' | 'source' | 'sourceId' | 'redFlagId'>;

export interface FoundOfOrigin {
  id: string;
  /** The record that the event lies under. */
  clientId: string;
  raisedAt: Date;
  isOpen: boolean;
  isTakenBack: boolean;
}

@Injectable()
export class RedFlagsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has no such client. */
  async listOfClient(clientId: string): Promise<RedFlagEvent[] | null> {
    const [row] = await this.tenant.read<{ items: RedFlagEvent[] }>(LIST_OF_CLIENT, [clientId]);
    return row ? row.items.map(withInstants) : null;
  }

  async listOpen(): Promise<RedFlagEvent[]> {
    const rows = await this.tenant.read<{ event: RedFlagEvent }>(LIST_OPEN);
    return rows.map((row) => withInstants(row.event));
  }

  async find(id: string): Promise<RedFlagEvent | null> {
    const [row] = await this.tenant.read<{ event: RedFlagEvent }>(FIND, [id]);
    return row ? withInstants(row.event) : null;
  }

  async hasOpen(clientId: string): Promise<boolean> {
    const [row] = await this.tenant.read<{ hasOpen: boolean }>(HAS_OPEN, [clientId]);
    return row?.hasOpen ?? false;
  }

  /** The newest event of one origin, held against others that look at the same moment. */
  async findNewestOfOrigin(origin: RedFlagOrigin): Promise<FoundOfOrigin | undefined> {
    const { entityManager } = this.tenant;
    const { clientId, source, sourceId, redFlagId } = origin;
    await entityManager.query(LOCK_SOURCE, [`red_flag:${sourceId}:${redFlagId}`]);
    const rows = await entityManager.query<FoundOfOrigin[]>(FIND_NEWEST_OF_ORIGIN, [
      clientId,
      source,
      sourceId,
      redFlagId,
    ]);
    return rows[0];
  }

  async insert(event: Omit<RedFlagEventEntity, 'practiceId'>): Promise<void> {
    await this.tenant.repository(RedFlagEventEntity).insert({ ...event, practiceId: this.tenant.practiceId });
  }

  async insertStatement(
    clientId: string,
    eventId: string,
    kind: RedFlagStatementEntity['kind'],
    saidAt: Date,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(RedFlagStatementEntity)
      .insert({ practiceId, clientId, redFlagEventId: eventId, kind, saidAt });
  }

  /** Lies under the record of its event. Returns false when an answer is recorded already. */
  async insertAnswer(answer: Omit<RedFlagAnswerEntity, 'practiceId' | 'id' | 'clientId'>): Promise<boolean> {
    const made = await this.tenant.entityManager.query<unknown[]>(
      `INSERT INTO red_flag_answer
         (practice_id, client_id, red_flag_event_id, clinician_name, clinician_role, answer, answered_on, recorded_by,
          recorded_at)
       SELECT e.practice_id, e.client_id, e.id, $2, $3, $4, $5, $6, $7 FROM red_flag_event e WHERE e.id = $1
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        answer.redFlagEventId,
        answer.clinicianName,
        answer.clinicianRole,
        answer.answer,
        answer.answeredOn,
        answer.recordedBy,
        answer.recordedAt,
      ],
    );
    return made.length > 0;
  }
}
