import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IntakeReminderEntity } from './intake-reminder.entity.js';

/** Its link still opens the form, and nothing came in. */
const IS_INCOMPLETE = `r.revoked_at IS NULL AND r.expires_at > $1
  AND NOT EXISTS (
    SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id)
  AND NOT EXISTS (
    SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
      AND x.taken_back_at IS NULL)`;

const FACTS = `r.id, r.client_id AS "clientId", r.link_id AS "linkId", r.sent_at AS "sentAt",
  (SELECT count(*)::int FROM intake_reminder n WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS count,
  (SELECT max(n.reminded_at) FROM intake_reminder n
   WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS "remindedAt"`;

/** Ids and times for the job that reminds; nobody sees them. */
const LIST = AuditedQuery.unaudited(
  'list_incomplete_intakes',
  `SELECT ${FACTS}
   FROM intake_request r JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id ${JOIN_CLIENT}
   WHERE ${IS_INCOMPLETE} AND r.reminders_stopped_at IS NULL AND r.reminders_refused_at IS NULL AND ($2::uuid IS NULL OR r.id = $2)
     AND c.archived_at IS NULL AND c.email IS NOT NULL
     AND NOT EXISTS (SELECT FROM planned_visit v
       WHERE v.practice_id = r.practice_id AND v.id = r.planned_visit_id AND (v.starts_at <= $1 OR v.cancelled_at IS NOT NULL))
     AND EXISTS (SELECT FROM delivery d WHERE d.practice_id = r.practice_id AND d.event_id = r.id
       AND d.kind = 'intake' AND d.state <> 'failed')
   ORDER BY r.sent_at, r.id`,
  2,
);

const FIND = AuditedQuery.unaudited(
  'find_incomplete_intake',
  `SELECT ${FACTS} FROM intake_request r WHERE ${IS_INCOMPLETE} AND r.id = $2`,
  2,
);

const IS_NEEDED = AuditedQuery.unaudited(
  'is_intake_reminder_needed',
  `SELECT r.id FROM intake_reminder m
   JOIN intake_request r ON r.practice_id = m.practice_id AND r.id = m.intake_request_id
   JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id ${JOIN_CLIENT}
   WHERE m.id = $2 AND c.archived_at IS NULL AND ${IS_INCOMPLETE}
     AND (r.reminders_refused_at IS NULL OR m.reminded_by IS NOT NULL)`,
  2,
);

export interface IncompleteIntake {
  id: string;
  clientId: string;
  linkId: string;
  sentAt: Date;
  /** How often the client was reminded, and when last. */
  count: number;
  remindedAt: Date | null;
}

@Injectable()
export class IntakeRemindersRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Forms sent by e-mail that have not come in, of clients who may be reminded, before the visit they were sent for. */
  async listIncomplete(now: Date, requestId: string | null): Promise<IncompleteIntake[]> {
    return this.tenant.read<IncompleteIntake>(LIST, [now, requestId]);
  }

  /** Null when it came in, or its link no longer opens it. */
  async findIncomplete(now: Date, requestId: string): Promise<IncompleteIntake | null> {
    return (await this.tenant.read<IncompleteIntake>(FIND, [now, requestId]))[0] ?? null;
  }

  /** Whether the form of a reminder is still to be filled in; one of the rule's, only while the client lets it. */
  async isNeeded(now: Date, reminderId: string): Promise<boolean> {
    return (await this.tenant.read(IS_NEEDED, [now, reminderId])).length > 0;
  }

  /** Holds a request: against its form coming in, and against another reminder at the same moment. */
  async lockRequest(requestId: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM intake_request WHERE id = $1 FOR UPDATE', [
      requestId,
    ]);
  }

  async setStopped(requestId: string, stoppedAt: Date | null): Promise<void> {
    await this.tenant.entityManager.query(
      `UPDATE intake_request SET reminders_stopped_at = $2
       WHERE id = $1 AND (reminders_stopped_at IS NULL) <> ($2::timestamptz IS NULL)`,
      [requestId, stoppedAt],
    );
  }

  /** The client's own word. Returns whether it changed anything. */
  async setRefused(requestId: string, refusedAt: Date | null): Promise<boolean> {
    const [, changed] = await this.tenant.entityManager.query<[unknown, number]>(
      `UPDATE intake_request SET reminders_refused_at = $2
       WHERE id = $1 AND (reminders_refused_at IS NULL) <> ($2::timestamptz IS NULL)`,
      [requestId, refusedAt],
    );
    return changed > 0;
  }

  async insert(reminder: Omit<IntakeReminderEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeReminderEntity).insert({ ...reminder, practiceId });
  }
}
