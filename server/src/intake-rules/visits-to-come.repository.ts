import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_C } from '../clients/client-records.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { VisitToCome } from './due-moments.js';

/** Forms whose link still opens them. */
const OPEN_FORMS = `ARRAY(
  SELECT coalesce(r.form_template_id::text, r.shipped_id, f.form_template_id::text, f.shipped_id, 'first_visit')
  FROM intake_request r
  JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
  LEFT JOIN form_version f ON f.practice_id = p.practice_id AND f.id = p.form_version_id
  WHERE r.practice_id = c.practice_id AND r.client_id = ANY (${RECORDS_OF_C}) AND r.revoked_at IS NULL AND r.expires_at > $1
    AND NOT EXISTS (SELECT FROM submitted_intake i WHERE i.practice_id = p.practice_id AND i.intake_response_id = p.id)
    AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
      AND x.taken_back_at IS NULL))`;

/**
 * Ids and times for the job that sends forms; nobody sees them. The visit of a record that was merged is one of the client
 * that stays.
 */
const LIST = AuditedQuery.unaudited(
  'list_visits_without_form',
  `SELECT v.id, c.id AS "clientId", v.therapist_id AS "therapistId", v.starts_at AS "startsAt", ${OPEN_FORMS} AS "openForms",
     NOT EXISTS (SELECT FROM session_note n WHERE n.practice_id = c.practice_id AND n.client_id = ANY (${RECORDS_OF_C}))
       AND NOT EXISTS (
         SELECT FROM planned_visit w WHERE w.practice_id = c.practice_id AND w.client_id = ANY (${RECORDS_OF_C})
           AND w.cancelled_at IS NULL AND (w.starts_at, w.id) < (v.starts_at, v.id)) AS "isFirst",
     (SELECT max(i.submitted_at) FROM submitted_intake i
      WHERE i.practice_id = c.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND i.has_body_map AND ${IS_COUNTED}
     ) AS "lastSubmittedAt"
   FROM planned_visit v
   JOIN client o ON o.practice_id = v.practice_id AND o.id = v.client_id ${JOIN_CLIENT}
   WHERE v.starts_at > $1 AND v.starts_at < $2 AND v.cancelled_at IS NULL AND c.archived_at IS NULL
     AND ($3::uuid IS NULL OR v.id = $3)
     AND NOT EXISTS (SELECT FROM intake_request q WHERE q.practice_id = v.practice_id AND q.planned_visit_id = v.id)
   ORDER BY v.starts_at, v.id`,
  3,
);

export interface VisitWithoutForm extends VisitToCome {
  id: string;
  clientId: string;
  therapistId: string;
  openForms: string[];
}

@Injectable()
export class VisitsToCome {
  constructor(private readonly tenant: TenantContext) {}

  /** Visits that begin in this span and for which no rule sent a form yet; one of them with `visitId`. */
  async list(
    { after, before }: { after: Date; before: Date },
    visitId: string | null,
  ): Promise<VisitWithoutForm[]> {
    return this.tenant.read<VisitWithoutForm>(LIST, [after, before, visitId]);
  }

  /** Holds a visit against being moved or cancelled at the same moment. */
  async lock(visitId: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM planned_visit WHERE id = $1 FOR UPDATE', [visitId]);
  }
}
