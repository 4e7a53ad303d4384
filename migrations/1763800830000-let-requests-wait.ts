import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForcedRls } from './support/tenancy.js';

/** A request may be prepared and wait: it names its form, and has no link and nothing to answer yet. */
export class LetRequestsWait1763800830000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE intake_request
        ALTER sent_at DROP NOT NULL, ALTER sent_at DROP DEFAULT,
        ALTER expires_at DROP NOT NULL, ALTER link_id DROP NOT NULL, ALTER intake_response_id DROP NOT NULL,
        ADD prepared_at timestamptz, ADD form_template_id uuid, ADD shipped_id text`);
    await withoutForcedRls(q, ['intake_request', 'form_template'], async () => {
      await q.query('UPDATE intake_request SET prepared_at = sent_at');
      await q.query(`
        ALTER TABLE intake_request
          ALTER prepared_at SET NOT NULL,
          ADD CONSTRAINT ck_intake_request_shipped_id CHECK (length(shipped_id) BETWEEN 1 AND 60),
          ADD CONSTRAINT ck_intake_request_sent CHECK (
            num_nonnulls(sent_at, expires_at, link_id, intake_response_id) = 4
            OR num_nonnulls(sent_at, expires_at, link_id, intake_response_id) = 0
              AND num_nonnulls(form_template_id, shipped_id) = 1),
          ADD CONSTRAINT fk_intake_request_form_template FOREIGN KEY (practice_id, form_template_id)
            REFERENCES form_template (practice_id, id)`);
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await withoutForcedRls(q, ['intake_request'], async () => {
      await q.query('DELETE FROM intake_request WHERE sent_at IS NULL');
      await q.query(`
        ALTER TABLE intake_request
          DROP CONSTRAINT ck_intake_request_sent, DROP prepared_at, DROP form_template_id, DROP shipped_id,
          ALTER sent_at SET DEFAULT now(), ALTER sent_at SET NOT NULL,
          ALTER expires_at SET NOT NULL, ALTER link_id SET NOT NULL, ALTER intake_response_id SET NOT NULL`);
    });
  }
}
