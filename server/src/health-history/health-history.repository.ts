import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ClientConditionEntity } from './client-condition.entity.js';
import { IS_NEWEST_WORD } from './newest-word.js';
import type { ConditionStatus } from './health-history.vocabulary.js';

const LIST = AuditedQuery.of(
  'list_client_conditions',
  `SELECT c.id, (
     SELECT coalesce(json_agg(json_build_object('id', h.id, 'conditionId', h.condition_id, 'status', h.status,
              'source', h.source, 'note', h.note, 'version', h.version, 'recordedAt', h.recorded_at,
              'updatedAt', h.updated_at) ORDER BY array_position('{active,unsure,past}'::text[], h.status), h.recorded_at, h.id), '[]')
     FROM client_condition h WHERE h.practice_id = c.practice_id AND h.client_id = ANY (${RECORDS_OF_C}) AND ${IS_NEWEST_WORD}) AS items
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'client_condition.list', objectKind: 'client', client: 'id' },
);

const LIST_ACTIVE_IDS = AuditedQuery.unaudited(
  'list_active_condition_ids',
  `SELECT h.condition_id AS "conditionId" FROM client_condition h
   WHERE h.client_id = ANY (${RECORDS_OF_ID}) AND h.status = 'active' AND ${IS_NEWEST_WORD} ORDER BY h.recorded_at, h.id`,
  1,
);

/** What the client ticks is active from then on, also what staff had put to the past. */
const TICK = `
  INSERT INTO client_condition AS h (practice_id, client_id, condition_id, status, source, recorded_at, updated_at)
  SELECT $1, $2, t.condition_id, 'active', 'client', $4, $4 FROM unnest($3::text[]) AS t(condition_id)
  ON CONFLICT (practice_id, client_id, condition_id) DO UPDATE
    SET status = 'active', source = 'client', version = h.version + 1, updated_at = $4
    WHERE h.status <> 'active' OR NOT ${IS_NEWEST_WORD}
  RETURNING id`;

const TURN_TICKED = `
  UPDATE client_condition SET status = $4, version = version + 1, updated_at = $5
  WHERE client_id = ANY (${RECORDS_OF_ID}) AND condition_id = ANY($2::text[]) AND source = 'client' AND status = $3
  RETURNING id`;

export type FoundCondition = Pick<
  ClientConditionEntity,
  'id' | 'conditionId' | 'status' | 'source' | 'note' | 'version'
> & { recordedAt: string; updatedAt: string };

@Injectable()
export class HealthHistoryRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has no such client. */
  async list(clientId: string): Promise<FoundCondition[] | null> {
    const [row] = await this.tenant.read<{ items: FoundCondition[] }>(LIST, [clientId]);
    return row?.items ?? null;
  }

  async listActiveIds(clientId: string): Promise<string[]> {
    const rows = await this.tenant.read<{ conditionId: string }>(LIST_ACTIVE_IDS, [clientId]);
    return rows.map((row) => row.conditionId);
  }

  /** Returns false when the client has this condition already. */
  async insert(
    condition: Pick<
      ClientConditionEntity,
      'id' | 'clientId' | 'conditionId' | 'status' | 'source' | 'note' | 'recordedAt'
    >,
  ): Promise<boolean> {
    const made = await this.tenant.entityManager.query<unknown[]>(
      `INSERT INTO client_condition (practice_id, id, client_id, condition_id, status, source, note, recorded_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        this.tenant.practiceId,
        condition.id,
        condition.clientId,
        condition.conditionId,
        condition.status,
        condition.source,
        condition.note,
        condition.recordedAt,
      ],
    );
    return made.length > 0;
  }

  /** Returns false when the row is not there in that version. */
  async update(
    key: { id: string; version: number },
    change: Pick<ClientConditionEntity, 'status' | 'note' | 'updatedAt'>,
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(ClientConditionEntity)
      .update({ practiceId, ...key }, { ...change, version: key.version + 1 });
    return changed.affected === 1;
  }

  /** Returns the ids of the rows that were made or made active. */
  async tick(clientId: string, conditionIds: readonly string[], tickedAt: Date): Promise<string[]> {
    const { entityManager, practiceId } = this.tenant;
    const rows = await entityManager.query<{ id: string }[]>(TICK, [
      practiceId,
      clientId,
      conditionIds,
      tickedAt,
    ]);
    return rows.map((row) => row.id);
  }

  /** Returns the ids of those ticked by the client herself that stood so, and now stand otherwise. */
  async turnTicked(
    clientId: string,
    conditionIds: readonly string[],
    { from, to, at }: { from: ConditionStatus; to: ConditionStatus; at: Date },
  ): Promise<string[]> {
    const [rows] = await this.tenant.entityManager.query<[{ id: string }[], number]>(TURN_TICKED, [
      clientId,
      conditionIds,
      from,
      to,
      at,
    ]);
    return rows.map((row) => row.id);
  }
}
