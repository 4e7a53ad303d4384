import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, JOIN_CLIENT, RECORDS_OF_C } from '../clients/client-records.js';
import type { ConditionStatus } from '../health-history/health-history.vocabulary.js';
import { IS_NEWEST_WORD } from '../health-history/newest-word.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { RedFlagEvent } from '../red-flags/dto/red-flag.dto.js';
import { RED_FLAGS_OF_CLIENT } from '../red-flags/red-flag-rows.js';
import type { IntakeReviewEntity } from './intake-review.entity.js';
import type { ReviewAnswerEntity } from './review-answer.entity.js';
import { REVIEW_ANSWERS_OF_FORM, type ReviewAnswerRow } from './review-answer-rows.js';

const REVIEW = `${REVIEW_ANSWERS_OF_FORM} AS "reviewAnswers", i.id AS "submittedIntakeId", i.intake_request_id AS "requestId", c.id AS "clientId", i.content,
  i.content_hash AS "contentHash", i.submitted_at AS "submittedAt", r.form_version_id AS "formVersionId",
  b.intake_request_id AS "beforeRequestId", b.content AS "beforeContent", b.submitted_at AS "beforeAt", b.form_version_id AS "beforeVersionId", v.reviewed_at AS "reviewedAt",
  s.name AS "reviewedByName", ${RED_FLAGS_OF_CLIENT} AS "redFlags", (
    SELECT coalesce(json_object_agg(h.condition_id, h.status), '{}')
    FROM client_condition h WHERE h.practice_id = c.practice_id AND h.client_id = ANY (${RECORDS_OF_C}) AND ${IS_NEWEST_WORD}) AS statuses`;

/** The form before it that counts; one that asks where it hurts only with another that does. */
const BEFORE = `
  LEFT JOIN intake_response r ON r.practice_id = i.practice_id AND r.id = i.intake_response_id
  LEFT JOIN LATERAL (
    SELECT i.intake_request_id, i.content, i.submitted_at, p.form_version_id
    FROM (SELECT i.submitted_at AS at, i.has_body_map AS has_map) n, submitted_intake i
    JOIN intake_response p ON p.practice_id = i.practice_id AND p.id = i.intake_response_id
    WHERE i.practice_id = c.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND i.submitted_at < n.at
      AND i.has_body_map = n.has_map AND ${IS_COUNTED}
    ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1) b ON true`;

const REVIEWERS = `
  LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id
  LEFT JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.reviewed_by`;

const FIND = AuditedQuery.of(
  'find_intake_review',
  `SELECT i.id, ${REVIEW}
   FROM submitted_intake i JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id ${JOIN_CLIENT} ${BEFORE} ${REVIEWERS}
   WHERE i.intake_request_id = $1`,
  1,
  { action: 'intake.view', objectKind: 'submitted_intake', client: 'clientId' },
);

const FIND_LATEST = AuditedQuery.of(
  'find_latest_intake_review',
  `SELECT coalesce(i.id, c.id) AS id, ${REVIEW}
   FROM client c LEFT JOIN LATERAL (
     SELECT i.* FROM submitted_intake i
     WHERE i.practice_id = c.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND ${IS_COUNTED}
     ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1) i ON true ${BEFORE} ${REVIEWERS}
   WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'intake.view_latest', objectKind: 'submitted_intake', client: 'clientId' },
);

export interface FoundIntake {
  submittedIntakeId: string;
  requestId: string;
  clientId: string;
  content: string;
  contentHash: string;
  submittedAt: Date;
  formVersionId: string | null;
  /** Of the form that it is compared with; null for a first one. */
  beforeRequestId: string | null;
  beforeContent: string | null;
  beforeAt: Date | null;
  beforeVersionId: string | null;
  reviewedAt: Date | null;
  reviewedByName: string | null;
  reviewAnswers: ReviewAnswerRow[];
  redFlags: RedFlagEvent[];
  statuses: Record<string, ConditionStatus>;
}

type FoundClient = FoundIntake | (Pick<FoundIntake, 'clientId'> & { submittedIntakeId: null });

@Injectable()
export class IntakeReviewRepository {
  constructor(private readonly tenant: TenantContext) {}

  async find(requestId: string): Promise<FoundIntake | null> {
    return (await this.tenant.read<FoundIntake>(FIND, [requestId]))[0] ?? null;
  }

  /** `undefined` when the practice has no such client, null before the first intake was sent in. */
  async findLatest(clientId: string): Promise<FoundIntake | null | undefined> {
    const [row] = await this.tenant.read<FoundClient>(FIND_LATEST, [clientId]);
    return row?.submittedIntakeId === null ? null : row;
  }

  /** Lies under the record of the form. Returns false when it was reviewed before. */
  async insert(review: Omit<IntakeReviewEntity, 'practiceId' | 'id' | 'clientId'>): Promise<boolean> {
    const made = await this.tenant.entityManager.query<unknown[]>(
      `INSERT INTO intake_review (practice_id, client_id, submitted_intake_id, reviewed_by, reviewed_at)
       SELECT i.practice_id, i.client_id, i.id, $2, $3 FROM submitted_intake i WHERE i.id = $1
       ON CONFLICT DO NOTHING RETURNING id`,
      [review.submittedIntakeId, review.reviewedBy, review.reviewedAt],
    );
    return made.length > 0;
  }

  /** Lies under the record of the form. */
  async insertAnswer(answer: Omit<ReviewAnswerEntity, 'practiceId' | 'id' | 'clientId'>): Promise<void> {
    const { submittedIntakeId, questionId, question, value, words, answeredBy, answeredAt } = answer;
    await this.tenant.entityManager.query(
      `INSERT INTO review_answer (practice_id, client_id, submitted_intake_id, question_id, question, value, words, answered_by, answered_at)
       SELECT i.practice_id, i.client_id, i.id, $2, $3, $4, $5, $6, $7 FROM submitted_intake i WHERE i.id = $1`,
      [
        submittedIntakeId,
        questionId,
        question,
        value === null ? null : JSON.stringify(value),
        words,
        answeredBy,
        answeredAt,
      ],
    );
  }
}
