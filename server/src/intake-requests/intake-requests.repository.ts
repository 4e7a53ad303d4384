import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CLIENT_OF_ID, JOIN_CLIENT, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { FormRef } from '../form-templates/dto/form-template.dto.js';
import { IntakeRequestEntity } from './intake-request.entity.js';
import { IntakeResponseEntity } from './intake-response.entity.js';
import {
  BIRTH_DATE_TRIES,
  type DeliveryState,
  type ReminderDelivery,
  type SendingRule,
} from './intake-requests.vocabulary.js';

const HAS_ANSWERS = `(EXISTS (SELECT FROM intake_answer a WHERE a.practice_id = p.practice_id AND a.intake_response_id = p.id)
  OR EXISTS (SELECT FROM intake_mark m WHERE m.practice_id = p.practice_id AND m.intake_response_id = p.id)
  OR EXISTS (SELECT FROM intake_file l WHERE l.practice_id = p.practice_id AND l.intake_response_id = p.id))`;

/** Which form a response answers; those from before there were templates answer the shipped one. */
const FORM_REF = `coalesce(f.form_template_id::text, f.shipped_id, 'first_visit')`;

/** The form of a request that may be a draft: it has no response yet, and names its form itself. */
const WANTED_REF = `coalesce(r.form_template_id::text, r.shipped_id)`;

const TITLE = `coalesce(f.title, (SELECT w.title FROM form_version w WHERE w.practice_id = r.practice_id
  AND w.form_template_id = r.form_template_id ORDER BY w.number DESC LIMIT 1))`;

const REMINDERS = `(
  SELECT coalesce(json_agg(json_build_object('at', n.reminded_at, 'byName', b.name, 'delivery', e.state) ORDER BY n.number), '[]')
  FROM intake_reminder n
  LEFT JOIN staff_member b ON b.practice_id = n.practice_id AND b.id = n.reminded_by
  JOIN delivery e ON e.practice_id = n.practice_id AND e.event_id = n.id AND e.kind = 'intake_reminder'
  WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id)`;

const FACTS = `json_build_object('id', r.id, 'linkId', r.link_id, 'delivery', coalesce(d.state, 'none'),
  'sentByName', s.name, 'preparedAt', r.prepared_at, 'sentAt', r.sent_at, 'expiresAt', r.expires_at,
  'openedAt', r.opened_at, 'revokedAt', r.revoked_at, 'birthDateTries', r.birth_date_tries,
  'submittedAt', i.submitted_at, 'reviewedAt', v.reviewed_at, 'hasAnswers', ${HAS_ANSWERS},
  'formRef', coalesce(${WANTED_REF}, ${FORM_REF}), 'formTitle', ${TITLE}, 'sentByRule', r.sent_by_rule,
  'hasRemindersStopped', r.reminders_stopped_at IS NOT NULL,
  'hasRefusedReminders', r.reminders_refused_at IS NOT NULL, 'reminders', ${REMINDERS}, 'error', (
    SELECT json_build_object('reason', x.reason, 'markedAt', x.marked_at, 'markedByName', m.name)
    FROM intake_error x JOIN staff_member m ON m.practice_id = x.practice_id AND m.id = x.marked_by
    WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id AND x.taken_back_at IS NULL))`;

const REQUESTS = `intake_request r
  LEFT JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
  LEFT JOIN form_version f ON f.practice_id = p.practice_id AND f.id = p.form_version_id
  JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.sent_by
  LEFT JOIN delivery d ON d.practice_id = r.practice_id AND d.event_id = r.id AND d.kind = 'intake'
  LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_request_id = r.id
  LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id`;

const LIST = AuditedQuery.of(
  'list_intake_requests',
  `SELECT c.id, (
     SELECT coalesce(json_agg(${FACTS} ORDER BY r.sent_at DESC NULLS FIRST, r.id DESC), '[]') FROM ${REQUESTS}
     WHERE r.practice_id = c.practice_id AND r.client_id = ANY (${RECORDS_OF_C})
       AND (r.sent_at IS NOT NULL OR r.revoked_at IS NULL)) AS items
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'intake_request.list', objectKind: 'client', client: 'id' },
);

const FIND = AuditedQuery.of(
  'find_intake_request',
  `SELECT r.id, r.client_id, ${FACTS} AS facts FROM ${REQUESTS} WHERE r.client_id = ANY (${RECORDS_OF_ID}) AND r.id = $2`,
  2,
  { action: 'intake_request.view', objectKind: 'intake_request', client: 'client_id' },
);

/** One client's requests are made one after the other: the later one replaces the earlier. */
const LOCK_CLIENT = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

const IS_ARCHIVED = `SELECT FROM client c WHERE c.id = ${CLIENT_OF_ID} AND c.archived_at IS NOT NULL`;

/**
 * The response that a new link goes on with: the newest to the same form, unless it was sent in, marked as an error, its birth date was guessed
 * at too often, or it has answers and no birth date that could open them on another device.
 */
const FIND_OPEN_RESPONSE = `
  SELECT p.id, p.client_id AS "clientId" FROM (
    SELECT n.* FROM intake_response n
    LEFT JOIN form_version f ON f.practice_id = n.practice_id AND f.id = n.form_version_id
    WHERE n.client_id = ANY (${RECORDS_OF_ID}) AND ${FORM_REF} = $3 ORDER BY n.started_at DESC, n.id DESC LIMIT 1
  ) p JOIN client o ON o.practice_id = p.practice_id AND o.id = p.client_id ${JOIN_CLIENT}
  WHERE NOT EXISTS (
      SELECT FROM submitted_intake i WHERE i.practice_id = p.practice_id AND i.intake_response_id = p.id)
    AND NOT EXISTS (
      SELECT FROM intake_request r WHERE r.practice_id = p.practice_id AND r.intake_response_id = p.id
        AND (r.birth_date_tries >= $2 OR EXISTS (
          SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
            AND x.taken_back_at IS NULL)))
    AND (NOT ${HAS_ANSWERS} OR c.birth_date IS NOT NULL OR EXISTS (
      SELECT FROM intake_answer b WHERE b.practice_id = p.practice_id AND b.intake_response_id = p.id
        AND b.question_id = 'birth_date' AND b.value IS NOT NULL))`;

const REVOKE_OPEN = `
  UPDATE intake_request r SET revoked_at = $2
  FROM intake_response p LEFT JOIN form_version f ON f.practice_id = p.practice_id AND f.id = p.form_version_id
  WHERE p.practice_id = r.practice_id AND p.id = r.intake_response_id AND ${FORM_REF} = $3
    AND r.client_id = ANY (${RECORDS_OF_ID}) AND r.revoked_at IS NULL AND NOT EXISTS (
      SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_request_id = r.id)
  RETURNING r.id`;

/** What was only prepared has no link, and waits on. */
const REVOKE_ALL_OPEN = `
  UPDATE intake_request r SET revoked_at = $2
  WHERE r.client_id = ANY (${RECORDS_OF_ID}) AND r.sent_at IS NOT NULL AND r.revoked_at IS NULL AND NOT EXISTS (
    SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_request_id = r.id)
  RETURNING r.id`;

const DROP_DRAFTS = `
  UPDATE intake_request r SET revoked_at = $4
  WHERE r.client_id = ANY (${RECORDS_OF_ID}) AND ${WANTED_REF} = $2 AND r.id <> $3 AND r.sent_at IS NULL AND r.revoked_at IS NULL
  RETURNING r.id`;

const HAS_DRAFT = `
  SELECT FROM intake_request r
  WHERE r.client_id = ANY (${RECORDS_OF_ID}) AND ${WANTED_REF} = $2 AND r.sent_at IS NULL AND r.revoked_at IS NULL`;

export interface FoundRequest {
  id: string;
  /** Null in a draft, like `sentAt` and `expiresAt`. */
  linkId: string | null;
  delivery: DeliveryState;
  sentByName: string;
  preparedAt: string;
  sentAt: string | null;
  expiresAt: string | null;
  openedAt: string | null;
  revokedAt: string | null;
  birthDateTries: number;
  submittedAt: string | null;
  reviewedAt: string | null;
  hasAnswers: boolean;
  formRef: FormRef;
  /** Null for a response from before there were templates, and for a shipped form that waits to be sent. */
  formTitle: string | null;
  error: { reason: string; markedAt: string; markedByName: string } | null;
  sentByRule: SendingRule | null;
  reminders: { at: string; byName: string | null; delivery: ReminderDelivery }[];
  hasRemindersStopped: boolean;
  hasRefusedReminders: boolean;
}

/** A response, and the record that it lies under. */
export type FoundResponse = Pick<IntakeResponseEntity, 'id' | 'clientId'>;

type Sent = Pick<
  IntakeRequestEntity,
  'clientId' | 'linkId' | 'intakeResponseId' | 'sentBy' | 'sentAt' | 'expiresAt'
>;

@Injectable()
export class IntakeRequestsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Newest first; null when the practice has no such client. */
  async list(clientId: string): Promise<FoundRequest[] | null> {
    const [row] = await this.tenant.read<{ items: FoundRequest[] }>(LIST, [clientId]);
    return row?.items ?? null;
  }

  async find(clientId: string, id: string): Promise<FoundRequest | null> {
    const [row] = await this.tenant.read<{ facts: FoundRequest }>(FIND, [clientId, id]);
    return row?.facts ?? null;
  }

  async lockClient(clientId: string): Promise<void> {
    await this.tenant.entityManager.query(LOCK_CLIENT, [`intake_request:${clientId}`]);
  }

  async isArchived(clientId: string): Promise<boolean> {
    const rows = await this.tenant.entityManager.query<unknown[]>(IS_ARCHIVED, [clientId]);
    return rows.length > 0;
  }

  async findOpenResponse(clientId: string, formRef: FormRef): Promise<FoundResponse | undefined> {
    const rows = await this.tenant.entityManager.query<FoundResponse[]>(FIND_OPEN_RESPONSE, [
      clientId,
      BIRTH_DATE_TRIES,
      formRef,
    ]);
    return rows[0];
  }

  async insertResponse(response: Omit<IntakeResponseEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeResponseEntity).insert({ ...response, practiceId });
  }

  async insert(
    request: Sent &
      Pick<IntakeRequestEntity, 'id' | 'preparedAt'> &
      Partial<Pick<IntakeRequestEntity, 'sentByRule' | 'plannedVisitId'>>,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeRequestEntity).insert({ ...request, practiceId });
  }

  async insertDraft(
    draft: Pick<
      IntakeRequestEntity,
      'id' | 'clientId' | 'formTemplateId' | 'shippedId' | 'sentBy' | 'preparedAt'
    >,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeRequestEntity).insert({ ...draft, practiceId });
  }

  /** Goes to the record of the response that it goes on with. Returns false when it is no draft, or was dropped. */
  async markSent(id: string, sent: Sent): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(IntakeRequestEntity)
      .update({ practiceId, id, sentAt: IsNull(), revokedAt: IsNull() }, sent);
    return changed.affected === 1;
  }

  async hasDraft(clientId: string, form: FormRef): Promise<boolean> {
    return (await this.tenant.entityManager.query<unknown[]>(HAS_DRAFT, [clientId, form])).length > 0;
  }

  /** Returns the ids of the drafts of a form that are dropped, since it is sent by another request. */
  async dropDrafts(
    { clientId, form, except }: { clientId: string; form: FormRef; except: string },
    droppedAt: Date,
  ): Promise<string[]> {
    const [rows] = await this.tenant.entityManager.query<[{ id: string }[], number]>(DROP_DRAFTS, [
      clientId,
      form,
      except,
      droppedAt,
    ]);
    return rows.map((row) => row.id);
  }

  /** Returns the ids of the requests for this form that were still open. */
  async revokeOpen(clientId: string, formRef: FormRef, revokedAt: Date): Promise<string[]> {
    const [rows] = await this.tenant.entityManager.query<[{ id: string }[], number]>(REVOKE_OPEN, [
      clientId,
      revokedAt,
      formRef,
    ]);
    return rows.map((row) => row.id);
  }

  /** Returns the ids of all requests of a client that were still open. */
  async revokeAllOpen(clientId: string, revokedAt: Date): Promise<string[]> {
    const [rows] = await this.tenant.entityManager.query<[{ id: string }[], number]>(REVOKE_ALL_OPEN, [
      clientId,
      revokedAt,
    ]);
    return rows.map((row) => row.id);
  }

  /** Holds the request against its form being sent in at the same moment. */
  async lock(id: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM intake_request WHERE id = $1 FOR UPDATE', [id]);
  }

  async revoke(id: string, revokedAt: Date): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeRequestEntity).update({ practiceId, id }, { revokedAt });
  }
}
