import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_ID } from '../clients/client-records.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { REVIEW_ANSWERS_OF_FORM, type ReviewAnswerRow } from '../intake-review/review-answer-rows.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';

const DOCUMENT = `
  SELECT i.id, c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", i.content,
         i.content_hash AS "contentHash", i.submitted_at AS "submittedAt", p.time_zone AS "timeZone",
         v.reviewed_at AS "reviewedAt", s.name AS "reviewedByName",
         x.reason AS "errorReason", x.marked_at AS "errorAt", m.name AS "errorByName",
         ${REVIEW_ANSWERS_OF_FORM} AS "reviewAnswers"
  FROM submitted_intake i
  JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id ${JOIN_CLIENT}
  JOIN practice p ON p.id = i.practice_id
  LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id
  LEFT JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.reviewed_by
  LEFT JOIN intake_error x ON x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
    AND x.taken_back_at IS NULL
  LEFT JOIN staff_member m ON m.practice_id = x.practice_id AND m.id = x.marked_by
  WHERE i.intake_request_id = $1`;

const FIND = AuditedQuery.of('find_intake_document', DOCUMENT, 1, {
  action: 'intake.print',
  objectKind: 'submitted_intake',
  client: 'clientId',
});

const LIST_OWN = AuditedQuery.of(
  'list_own_intake_documents',
  `SELECT i.id, c.id AS "clientId", i.intake_request_id AS "requestId", i.submitted_at AS "submittedAt",
          i.content::jsonb -> 'form' ->> 'title' AS "formTitle"
   FROM submitted_intake i
   JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id ${JOIN_CLIENT}
   WHERE i.client_id = ANY (${RECORDS_OF_ID}) AND ${IS_COUNTED}
   ORDER BY i.submitted_at DESC, i.id DESC LIMIT $2`,
  2,
  { action: 'intake.list_own', objectKind: 'submitted_intake', client: 'clientId' },
);

export interface FoundDocument {
  clientName: string;
  content: string;
  contentHash: string;
  submittedAt: Date;
  timeZone: string;
  reviewedAt: Date | null;
  reviewedByName: string | null;
  errorReason: string | null;
  errorAt: Date | null;
  errorByName: string | null;
  reviewAnswers: ReviewAnswerRow[];
}

export interface OwnDocumentRow {
  requestId: string;
  formTitle: string;
  submittedAt: Date;
}

@Injectable()
export class IntakeDocumentsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** For a client: of her own forms alone, which the policy of the table sees to. */
  async find(requestId: string): Promise<FoundDocument | null> {
    return (await this.tenant.read<FoundDocument>(FIND, [requestId]))[0] ?? null;
  }

  /** What the client who asks sent in, newest first. */
  async listOwn(limit: number): Promise<OwnDocumentRow[]> {
    return this.tenant.read<OwnDocumentRow>(LIST_OWN, [this.tenant.client.clientId, limit]);
  }
}
