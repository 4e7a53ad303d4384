import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_C } from '../clients/client-records.js';
import { PLAN_OF_C } from '../home-care/plan-of-client.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { TODAY_LIST_LIMIT } from './dashboard.vocabulary.js';

const NAME = 'coalesce(c.preferred_name, c.legal_name) AS "clientName"';
const EVENT = { action: 'dashboard.view', objectKind: 'client' };

/** Clients with an active plan: first and last check-in since it was sent, last sign of life, last hurt. */
const CASELOAD = AuditedQuery.of(
  'list_caseload',
  `SELECT c.id, c.id AS "clientId", ${NAME}, first.pain AS "painFrom", last.pain AS "painTo", last.at AS "lastCheckInAt",
          greatest(last.at, log.at, start.shared_at) AS "lastSeenAt", hurt.at AS "hurtAt", hurt.name AS "hurtBy"
   FROM home_care_plan p
   JOIN client o ON o.practice_id = p.practice_id AND o.id = p.client_id ${JOIN_CLIENT} AND c.archived_at IS NULL
   CROSS JOIN LATERAL (SELECT ${RECORDS_OF_C} AS ids) record
   JOIN home_care_plan_version start ON start.practice_id = p.practice_id AND start.plan_id = p.id AND start.number = p.shared_number
   LEFT JOIN LATERAL (SELECT k.pain FROM check_in k WHERE k.practice_id = p.practice_id AND k.client_id = ANY (record.ids)
                      AND k.at >= start.shared_at ORDER BY k.day, k.at LIMIT 1) first ON true
   LEFT JOIN LATERAL (SELECT k.pain, k.at FROM check_in k WHERE k.practice_id = p.practice_id AND k.client_id = ANY (record.ids)
                      AND k.at >= start.shared_at ORDER BY k.day DESC, k.at DESC LIMIT 1) last ON true
   LEFT JOIN LATERAL (SELECT l.at FROM item_log l WHERE l.practice_id = p.practice_id AND l.client_id = ANY (record.ids)
                      ORDER BY l.day DESC, l.at DESC LIMIT 1) log ON true
   LEFT JOIN LATERAL (SELECT l.at, i.words ->> 'name' AS name FROM item_log l
                      JOIN home_care_plan_item i ON i.practice_id = l.practice_id AND i.version_id = l.version_id
                        AND i.id = l.item_id
                      WHERE l.practice_id = p.practice_id AND l.client_id = ANY (record.ids) AND l.day >= $1::date
                        AND l.result = 'skipped' AND l.skip_reason = 'hurts'
                      ORDER BY l.day DESC, l.at DESC LIMIT 1) hurt ON true
   WHERE p.state = 'active' AND p.id = ${PLAN_OF_C} ORDER BY c.sort_name, c.id`,
  1,
  EVENT,
);

const UNSIGNED_NOTES = AuditedQuery.of(
  'list_unsigned_notes',
  `SELECT n.id, n.id AS "noteId", c.id AS "clientId", ${NAME}, n.started_at AS "startedAt",
          (d.subjective <> '')::int + (d.objective <> '')::int + (d.assessment <> '')::int + (d.plan <> '')::int AS "writtenParts"
   FROM session_note n
   JOIN session_note_draft d ON d.practice_id = n.practice_id AND d.note_id = n.id
   JOIN client o ON o.practice_id = n.practice_id AND o.id = n.client_id ${JOIN_CLIENT}
   WHERE n.state = 'draft' AND n.author_id = $1 ORDER BY n.started_at DESC LIMIT ${TODAY_LIST_LIMIT}`,
  1,
  { action: 'dashboard.view', objectKind: 'session_note' },
);

const INTAKES_TO_REVIEW = AuditedQuery.of(
  'list_intakes_to_review',
  `SELECT i.id, i.intake_request_id AS "requestId", c.id AS "clientId", ${NAME}, i.submitted_at AS "submittedAt"
   FROM submitted_intake i
   JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id ${JOIN_CLIENT}
   WHERE NOT EXISTS (SELECT FROM intake_review r WHERE r.practice_id = i.practice_id AND r.submitted_intake_id = i.id)
     AND ${IS_COUNTED}
   ORDER BY i.submitted_at DESC LIMIT ${TODAY_LIST_LIMIT}`,
  0,
  { action: 'dashboard.view', objectKind: 'submitted_intake' },
);

const RECENT_CHECK_INS = AuditedQuery.of(
  'list_recent_check_ins',
  `SELECT * FROM (
     SELECT DISTINCT ON (c.id) k.id, c.id AS "clientId", ${NAME}, k.pain, k.at,
            (SELECT b.pain FROM check_in b WHERE b.practice_id = k.practice_id AND b.client_id = ANY (${RECORDS_OF_C})
             AND (b.day, b.at) < (k.day, k.at) ORDER BY b.day DESC, b.at DESC LIMIT 1) AS "painBefore"
     FROM check_in k JOIN client o ON o.practice_id = k.practice_id AND o.id = k.client_id ${JOIN_CLIENT}
     WHERE k.recorded_at >= $1::timestamptz ORDER BY c.id, k.day DESC, k.at DESC) latest
   ORDER BY at DESC LIMIT ${TODAY_LIST_LIMIT}`,
  1,
  { action: 'dashboard.view', objectKind: 'check_in' },
);

interface OfClient {
  clientId: string;
  clientName: string;
}

export interface Case extends OfClient {
  painFrom: number | null;
  painTo: number | null;
  lastCheckInAt: Date | null;
  lastSeenAt: Date;
  hurtAt: Date | null;
  hurtBy: string | null;
}

export interface UnsignedNote extends OfClient {
  noteId: string;
  startedAt: Date;
  writtenParts: number;
}

export interface IntakeToReview extends OfClient {
  requestId: string;
  submittedAt: Date;
}

export interface RecentCheckIn extends OfClient {
  id: string;
  pain: number;
  painBefore: number | null;
  at: Date;
}

@Injectable()
export class DashboardRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** `hurtSince` is a day: an item skipped on it or later because it hurts counts. */
  async listCaseload(hurtSince: string): Promise<Case[]> {
    return this.tenant.read<Case & { id: string }>(CASELOAD, [hurtSince]);
  }

  async listUnsignedNotes(authorId: string): Promise<UnsignedNote[]> {
    return this.tenant.read<UnsignedNote & { id: string }>(UNSIGNED_NOTES, [authorId]);
  }

  async listIntakesToReview(): Promise<IntakeToReview[]> {
    return this.tenant.read<IntakeToReview & { id: string }>(INTAKES_TO_REVIEW);
  }

  async listRecentCheckIns(since: Date): Promise<RecentCheckIn[]> {
    return this.tenant.read<RecentCheckIn>(RECENT_CHECK_INS, [since]);
  }
}
