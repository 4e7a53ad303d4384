import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** That a form was a mistake: said beside it, since what was sent in is never changed. It can be taken back. */
export class CreateIntakeError1763800831000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_error (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        intake_request_id uuid NOT NULL,
        reason text NOT NULL CONSTRAINT ck_intake_error_reason CHECK (length(reason) BETWEEN 1 AND 300),
        marked_by uuid NOT NULL,
        marked_at timestamptz NOT NULL,
        taken_back_by uuid,
        taken_back_at timestamptz,
        CONSTRAINT pk_intake_error PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_intake_error_taken_back CHECK (num_nonnulls(taken_back_by, taken_back_at) IN (0, 2)),
        CONSTRAINT fk_intake_error_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_error_intake_request FOREIGN KEY (practice_id, intake_request_id)
          REFERENCES intake_request (practice_id, id),
        CONSTRAINT fk_intake_error_marked_by FOREIGN KEY (practice_id, marked_by)
          REFERENCES staff_member (practice_id, id),
        CONSTRAINT fk_intake_error_taken_back_by FOREIGN KEY (practice_id, taken_back_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(`
      CREATE UNIQUE INDEX uq_intake_error_request ON intake_error (practice_id, intake_request_id)
      WHERE taken_back_at IS NULL`);
    await enableTenancy(q, 'intake_error', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON intake_error TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE intake_error');
  }
}
