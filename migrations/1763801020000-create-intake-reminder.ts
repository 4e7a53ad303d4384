import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** That a client was reminded of a form: by somebody, or by the practice's rule when nobody is named. */
export class CreateIntakeReminder1763801020000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_reminder (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        intake_request_id uuid NOT NULL,
        number smallint NOT NULL CONSTRAINT ck_intake_reminder_number CHECK (number >= 1),
        reminded_by uuid,
        reminded_at timestamptz NOT NULL,
        CONSTRAINT pk_intake_reminder PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_intake_reminder_number UNIQUE (practice_id, intake_request_id, number),
        CONSTRAINT fk_intake_reminder_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_reminder_request FOREIGN KEY (practice_id, intake_request_id)
          REFERENCES intake_request (practice_id, id),
        CONSTRAINT fk_intake_reminder_staff_member FOREIGN KEY (practice_id, reminded_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'intake_reminder', { client: 'client_id' });
    await makeAppendOnly(q, 'intake_reminder');
    await q.query('GRANT SELECT, INSERT ON intake_reminder TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE intake_reminder');
  }
}
