import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import type { IntakeRequestState } from '../intake-requests/intake-requests.vocabulary.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PlannedVisitEntity } from './planned-visit.entity.js';
import { VISIT_LIMITS } from './planned-visits.vocabulary.js';

const VISIT = `v.id, c.id AS "clientId", v.starts_at AS "startsAt", v.therapist_id AS "therapistId",
  s.name AS "therapistName", v.cancelled_at IS NOT NULL AS "isCancelled", v.version`;

const VISITS = `planned_visit v JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.therapist_id
  JOIN client o ON o.practice_id = v.practice_id AND o.id = v.client_id ${JOIN_CLIENT}`;

const LIST_OF_CLIENT = AuditedQuery.of(
  'list_visits_of_client',
  `SELECT ${VISIT} FROM ${VISITS}
   WHERE v.client_id = ANY (${RECORDS_OF_ID}) AND v.starts_at >= $2 AND v.cancelled_at IS NULL
   ORDER BY v.starts_at, v.id LIMIT ${VISIT_LIMITS.listed}`,
  2,
  { action: 'visit.list', objectKind: 'planned_visit', client: 'clientId' },
);

const FIND = AuditedQuery.of(
  'find_visit',
  `SELECT ${VISIT} FROM ${VISITS} WHERE v.client_id = ANY (${RECORDS_OF_ID}) AND v.id = $2`,
  2,
  { action: 'visit.view', objectKind: 'planned_visit', client: 'clientId' },
);

/** Where the newest form stands that was neither taken back nor marked as an error. */
const FORM = `(
  SELECT CASE WHEN w.id IS NOT NULL THEN 'reviewed' WHEN i.id IS NOT NULL THEN 'submitted'
           WHEN r.sent_at IS NULL THEN 'draft' WHEN r.expires_at <= $3 THEN 'expired'
           WHEN EXISTS (SELECT FROM intake_answer a WHERE a.practice_id = r.practice_id
             AND a.intake_response_id = r.intake_response_id) THEN 'in_progress'
           WHEN r.opened_at IS NOT NULL THEN 'opened' ELSE 'sent' END
  FROM intake_request r
  LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_request_id = r.id
  LEFT JOIN intake_review w ON w.practice_id = i.practice_id AND w.submitted_intake_id = i.id
  WHERE r.practice_id = v.practice_id AND r.client_id = ANY (${RECORDS_OF_C}) AND r.revoked_at IS NULL AND NOT EXISTS (
    SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
      AND x.taken_back_at IS NULL)
  ORDER BY r.prepared_at DESC, r.id DESC LIMIT 1)`;

/** A rule made a link for this visit that no mail could bring, and that nobody opened yet. */
const TO_HAND_OVER = `EXISTS (
  SELECT FROM intake_request h WHERE h.practice_id = v.practice_id AND h.planned_visit_id = v.id
    AND h.revoked_at IS NULL AND h.opened_at IS NULL AND h.expires_at > $3
    AND NOT EXISTS (
      SELECT FROM delivery d WHERE d.practice_id = h.practice_id AND d.event_id = h.id AND d.kind = 'intake')
    AND NOT EXISTS (
      SELECT FROM intake_reminder m WHERE m.practice_id = h.practice_id AND m.intake_request_id = h.id))`;

const LIST_OF_PRACTICE = AuditedQuery.of(
  'list_visits_of_practice',
  `SELECT ${VISIT}, coalesce(c.preferred_name, c.legal_name) AS "clientName", ${FORM} AS form,
     ${TO_HAND_OVER} AS "isToHandOver",
     NOT EXISTS (SELECT FROM session_note n WHERE n.practice_id = v.practice_id AND n.client_id = ANY (${RECORDS_OF_C})) AS "isNew"
   FROM ${VISITS}
   WHERE v.starts_at >= $1 AND v.starts_at < $2 AND v.cancelled_at IS NULL AND c.archived_at IS NULL
   ORDER BY v.starts_at, v.id LIMIT ${VISIT_LIMITS.listed}`,
  3,
  { action: 'visit.list', objectKind: 'planned_visit' },
);

const LIST_THERAPISTS = AuditedQuery.unaudited(
  'list_therapists',
  `SELECT s.id, s.name FROM staff_member s
   WHERE s.is_active AND s.role IN ('owner', 'therapist', 'student') ORDER BY s.name, s.id`,
  0,
);

export type FoundVisit = Pick<
  PlannedVisitEntity,
  'id' | 'clientId' | 'startsAt' | 'therapistId' | 'version'
> & {
  therapistName: string;
  isCancelled: boolean;
};

export type ListedVisit = FoundVisit & {
  clientName: string;
  form: IntakeRequestState | null;
  isToHandOver: boolean;
  isNew: boolean;
};

@Injectable()
export class PlannedVisitsRepository {
  constructor(private readonly tenant: TenantContext) {}

  async listOfClient(clientId: string, from: Date): Promise<FoundVisit[]> {
    return this.tenant.read<FoundVisit>(LIST_OF_CLIENT, [clientId, from]);
  }

  /** Visits that begin in this span, of clients who are not archived; `now` decides which links have run out. */
  async listOfPractice({ from, until, now }: { from: Date; until: Date; now: Date }): Promise<ListedVisit[]> {
    return this.tenant.read<ListedVisit>(LIST_OF_PRACTICE, [from, until, now]);
  }

  async find(clientId: string, id: string): Promise<FoundVisit | null> {
    return (await this.tenant.read<FoundVisit>(FIND, [clientId, id]))[0] ?? null;
  }

  async listTherapists(): Promise<{ id: string; name: string }[]> {
    return this.tenant.read<{ id: string; name: string }>(LIST_THERAPISTS);
  }

  async insert(
    visit: Pick<PlannedVisitEntity, 'id' | 'clientId' | 'therapistId' | 'startsAt' | 'plannedAt'>,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(PlannedVisitEntity).insert({ ...visit, practiceId });
  }

  /** Returns false when the visit is not there in that version. */
  async update(
    key: { id: string; version: number },
    change: Partial<Pick<PlannedVisitEntity, 'therapistId' | 'startsAt' | 'cancelledAt'>>,
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(PlannedVisitEntity)
      .update({ practiceId, ...key }, { ...change, version: key.version + 1 });
    return changed.affected === 1;
  }
}
