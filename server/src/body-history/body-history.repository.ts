import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { DatedMap, OwnBodyMap } from './dto/body-history.dto.js';

const FORMS = `
  SELECT i.intake_request_id AS id, 'intake' AS kind, 'client' AS layer, i.submitted_at AS at,
         i.content::jsonb -> 'marks' AS marks
  FROM submitted_intake i
  WHERE i.client_id = ANY (${RECORDS_OF_ID}) AND i.has_body_map AND NOT EXISTS (
    SELECT FROM intake_error x WHERE x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
      AND x.taken_back_at IS NULL)
  ORDER BY i.submitted_at DESC LIMIT $2`;

const CHECK_INS = `
  SELECT k.check_in_id AS id, 'check_in' AS kind, 'client' AS layer, k.drawn_at AS at, k.marks
  FROM check_in_map k WHERE k.client_id = ANY (${RECORDS_OF_ID})
  ORDER BY k.drawn_at DESC LIMIT $2`;

const NOTES = `
  SELECT n.id, 'note', 'therapist', n.started_at, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'regionId', m.region_id, 'kind', m.kind,
             'intensity', m.intensity, 'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse,
             'better', m.better, 'radiatesTo', m.radiates_to, 'note', m.note, 'point', m.point,
             'strokes', m.strokes, 'areas', m.areas)
             ORDER BY m.created_at, m.id), '[]')
    FROM session_note_mark m WHERE m.practice_id = n.practice_id AND m.note_id = n.id)
  FROM session_note n WHERE n.client_id = ANY (${RECORDS_OF_ID})
  ORDER BY n.started_at DESC LIMIT $2`;

const LIST = AuditedQuery.of(
  'list_body_history',
  `SELECT c.id, (
     SELECT coalesce(json_agg(e ORDER BY e.at DESC, e.id DESC), '[]')
     FROM (SELECT * FROM (${FORMS}) f UNION ALL SELECT * FROM (${CHECK_INS}) k
           UNION ALL SELECT * FROM (${NOTES}) n) e) AS items
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  2,
  { action: 'body_history.view', objectKind: 'client', client: 'id' },
);

const OWN = `SELECT * FROM (${FORMS}) f UNION ALL SELECT * FROM (${CHECK_INS}) k`;

const NEWEST_OWN = AuditedQuery.of(
  'find_newest_own_map',
  `SELECT c.id, o.id AS "sourceId", o.kind, o.at, o.marks
   FROM client c LEFT JOIN LATERAL (SELECT * FROM (${OWN}) e ORDER BY e.at DESC LIMIT 1) o ON true
   WHERE c.id = ${CLIENT_OF_ID}`,
  2,
  { action: 'body_map.view', objectKind: 'client', client: 'id' },
);

const TIME_OF_NEWEST_OWN = AuditedQuery.unaudited(
  'find_time_of_newest_own_map',
  `SELECT max(o.at) AS at FROM (${OWN}) o`,
  2,
);

/** As PostgreSQL writes it: times with an offset, marks as they were kept. */
export type FoundMap = Omit<DatedMap, 'marks'> & { marks: unknown[] };

/** All null where nothing was marked yet. */
interface FoundOwnMap {
  sourceId: string | null;
  kind: OwnBodyMap['kind'];
  at: Date | null;
  marks: unknown[] | null;
}

@Injectable()
export class BodyHistoryRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Newest first, at most `most` forms, as many check-ins and as many notes; null when the practice has no such client. */
  async list(clientId: string, most: number): Promise<FoundMap[] | null> {
    const [row] = await this.tenant.read<{ items: FoundMap[] }>(LIST, [clientId, most]);
    return row?.items ?? null;
  }

  /** The newest map that the client made herself; null when the practice has no such client. */
  async findNewestOwn(clientId: string): Promise<FoundOwnMap | null> {
    const [row] = await this.tenant.read<FoundOwnMap>(NEWEST_OWN, [clientId, 1]);
    return row ?? null;
  }

  async findTimeOfNewestOwn(clientId: string): Promise<Date | null> {
    const [row] = await this.tenant.read<{ at: Date | null }>(TIME_OF_NEWEST_OWN, [clientId, 1]);
    return row?.at ?? null;
  }
}
