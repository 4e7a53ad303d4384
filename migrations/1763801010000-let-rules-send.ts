import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForcedRls } from './support/tenancy.js';

/** A request may come from a rule, for one visit: the key on the visit lets two workers send it once. */
export class LetRulesSend1763801010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await withoutForcedRls(q, ['intake_request', 'planned_visit'], async () => {
      await q.query(`
        ALTER TABLE intake_request
          ADD sent_by_rule text CONSTRAINT ck_intake_request_sent_by_rule CHECK (sent_by_rule IN ('first_visit', 'long_ago')),
          ADD planned_visit_id uuid,
          ADD reminders_stopped_at timestamptz,
          ADD CONSTRAINT ck_intake_request_rule CHECK ((sent_by_rule IS NULL) = (planned_visit_id IS NULL)),
          ADD CONSTRAINT fk_intake_request_planned_visit FOREIGN KEY (practice_id, planned_visit_id)
            REFERENCES planned_visit (practice_id, id)`);
    });
    await q.query(`
      CREATE UNIQUE INDEX uq_intake_request_planned_visit ON intake_request (practice_id, planned_visit_id)
        WHERE planned_visit_id IS NOT NULL`);
    await q.query(`
      CREATE INDEX ix_intake_request_expires_at ON intake_request (practice_id, expires_at) WHERE revoked_at IS NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX ix_intake_request_expires_at');
    await q.query(`
      ALTER TABLE intake_request DROP CONSTRAINT ck_intake_request_rule,
        DROP sent_by_rule, DROP planned_visit_id, DROP reminders_stopped_at`);
  }
}
