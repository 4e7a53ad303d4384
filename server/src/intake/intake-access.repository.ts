import { Injectable } from '@nestjs/common';
import { RECORDS_OF_C } from '../clients/client-records.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';

/**
 * The client `c` whose record `o` is; her own record where that is all her session knows of: it was merged while this very
 * request was under way.
 */
const JOIN_SEEN_CLIENT = `JOIN LATERAL (
     SELECT k.* FROM client k WHERE k.practice_id = o.practice_id AND k.id IN (o.merged_into, o.id)
     ORDER BY k.id = o.id LIMIT 1) c ON true`;

const FIND = AuditedQuery.unaudited(
  'find_intake_access',
  `SELECT r.id, c.id AS "clientId", r.client_id AS "recordId", r.intake_response_id AS "responseId", r.expires_at AS "expiresAt",
          r.opened_at IS NOT NULL AS "isOpened",
          r.revoked_at IS NOT NULL AS "isRevoked", r.birth_date_tries AS "birthDateTries",
          r.reminders_refused_at IS NOT NULL AS "hasRefusedReminders",
          EXISTS (SELECT FROM intake_reminder n
                  WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS "isReminded",
          r.first_session_id AS "firstSessionId", i.submitted_at AS "submittedAt",
          coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) AS "clientFirstName",
          split_part(coalesce(t.name, s.name), ' ', 1) AS "therapistFirstName",
          coalesce(b.value #>> '{}', c.birth_date::text) AS "birthDate",
          c.birth_date::text AS "clientBirthDate", c.legal_name AS "clientName",
          (c.birth_date IS NOT NULL AND EXISTS (
             SELECT FROM submitted_intake i
             WHERE i.practice_id = r.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND ${IS_COUNTED})) AS "hasEarlier",
          p.form_version_id AS "formVersionId",
          (EXISTS (SELECT FROM intake_answer a
                   WHERE a.practice_id = r.practice_id AND a.intake_response_id = r.intake_response_id)
           OR EXISTS (SELECT FROM intake_mark m
                      WHERE m.practice_id = r.practice_id AND m.intake_response_id = r.intake_response_id)
           OR EXISTS (SELECT FROM intake_file f
                      WHERE f.practice_id = r.practice_id AND f.intake_response_id = r.intake_response_id)) AS "hasAnswers"
   FROM intake_request r
   JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
   JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id ${JOIN_SEEN_CLIENT}
   JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.sent_by
   LEFT JOIN LATERAL (
     SELECT o.name FROM staff_member o
     WHERE s.role = 'front_desk' AND o.practice_id = r.practice_id AND o.role = 'owner' ORDER BY o.id LIMIT 1) t ON true
   LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id
   LEFT JOIN intake_answer b ON b.practice_id = r.practice_id AND b.intake_response_id = r.intake_response_id
     AND b.question_id = 'birth_date'
   WHERE r.id = $1`,
  1,
);

/** Answers may be saved side by side; sending in, or a device not known yet, waits for the others and holds them off. */
const LOCKS = {
  share: 'SELECT id FROM intake_request WHERE id = $1 FOR SHARE',
  update: 'SELECT id FROM intake_request WHERE id = $1 FOR UPDATE',
} as const;
export type RequestLock = keyof typeof LOCKS;

export interface FoundAccess {
  id: string;
  clientId: string;
  /** The record that the form lies under, and all that is written into it: another than the client's own after a merge. */
  recordId: string;
  responseId: string;
  expiresAt: Date;
  isOpened: boolean;
  isRevoked: boolean;
  birthDateTries: number;
  hasRefusedReminders: boolean;
  /** The client was reminded of it, once or more. */
  isReminded: boolean;
  firstSessionId: string | null;
  submittedAt: Date | null;
  clientFirstName: string;
  therapistFirstName: string;
  /** The one typed in the form, or the one the practice knows. */
  birthDate: string | null;
  clientBirthDate: string | null;
  clientName: string;
  /** The client sent in a form before, and has a birth date to tell a device by. */
  hasEarlier: boolean;
  /** The published form that is answered; null for one from before there were templates. */
  formVersionId: string | null;
  hasAnswers: boolean;
}

@Injectable()
export class IntakeAccessRepository {
  constructor(private readonly tenant: TenantContext) {}

  async find(requestId: string): Promise<FoundAccess | null> {
    return (await this.tenant.read<FoundAccess>(FIND, [requestId]))[0] ?? null;
  }

  /** Read again after it: what was true before may have changed while waiting. */
  async lock(requestId: string, lock: RequestLock): Promise<void> {
    await this.tenant.entityManager.query(LOCKS[lock], [requestId]);
  }

  async markOpened(requestId: string, openedAt: Date): Promise<void> {
    await this.tenant.tx((em) =>
      em.query('UPDATE intake_request SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL', [
        requestId,
        openedAt,
      ]),
    );
  }

  async rememberFirstSession(requestId: string, sessionId: string): Promise<void> {
    await this.tenant.entityManager.query('UPDATE intake_request SET first_session_id = $2 WHERE id = $1', [
      requestId,
      sessionId,
    ]);
  }

  async countBirthDateTry(requestId: string): Promise<void> {
    await this.tenant.entityManager.query(
      'UPDATE intake_request SET birth_date_tries = birth_date_tries + 1 WHERE id = $1',
      [requestId],
    );
  }
}
