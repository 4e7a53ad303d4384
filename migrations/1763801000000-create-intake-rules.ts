import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** Which forms a practice lets go out by themselves, and when clients are reminded. Without a row nothing does. */
export class CreateIntakeRules1763801000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_rules (
        practice_id uuid NOT NULL,
        first_visit_is_on boolean NOT NULL,
        first_visit_template_id uuid,
        first_visit_shipped_id text,
        first_visit_days_before smallint NOT NULL
          CONSTRAINT ck_intake_rules_first_visit_days_before CHECK (first_visit_days_before BETWEEN 1 AND 14),
        long_ago_is_on boolean NOT NULL,
        long_ago_template_id uuid,
        long_ago_shipped_id text,
        long_ago_days_before smallint NOT NULL
          CONSTRAINT ck_intake_rules_long_ago_days_before CHECK (long_ago_days_before BETWEEN 1 AND 14),
        long_ago_months smallint NOT NULL
          CONSTRAINT ck_intake_rules_long_ago_months CHECK (long_ago_months BETWEEN 1 AND 36),
        reminders_are_on boolean NOT NULL,
        remind_after_days smallint NOT NULL
          CONSTRAINT ck_intake_rules_remind_after_days CHECK (remind_after_days BETWEEN 1 AND 10),
        remind_again_after_days smallint NOT NULL
          CONSTRAINT ck_intake_rules_remind_again_after_days CHECK (remind_again_after_days BETWEEN 1 AND 10),
        remind_at_most smallint NOT NULL
          CONSTRAINT ck_intake_rules_remind_at_most CHECK (remind_at_most BETWEEN 1 AND 3),
        quiet_from text NOT NULL CONSTRAINT ck_intake_rules_quiet_from CHECK (quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
        quiet_until text NOT NULL CONSTRAINT ck_intake_rules_quiet_until CHECK (quiet_until ~ '^[0-2][0-9]:[0-5][0-9]$'),
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        version integer NOT NULL CONSTRAINT ck_intake_rules_version CHECK (version >= 1),
        CONSTRAINT pk_intake_rules PRIMARY KEY (practice_id),
        CONSTRAINT ck_intake_rules_first_visit_form
          CHECK (num_nonnulls(first_visit_template_id, first_visit_shipped_id) = 1),
        CONSTRAINT ck_intake_rules_long_ago_form
          CHECK (num_nonnulls(long_ago_template_id, long_ago_shipped_id) = 1),
        CONSTRAINT fk_intake_rules_practice FOREIGN KEY (practice_id) REFERENCES practice (id),
        CONSTRAINT fk_intake_rules_first_visit_template FOREIGN KEY (practice_id, first_visit_template_id)
          REFERENCES form_template (practice_id, id),
        CONSTRAINT fk_intake_rules_long_ago_template FOREIGN KEY (practice_id, long_ago_template_id)
          REFERENCES form_template (practice_id, id),
        CONSTRAINT fk_intake_rules_staff_member FOREIGN KEY (practice_id, changed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'intake_rules');
    await q.query('GRANT SELECT, INSERT, UPDATE ON intake_rules TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE intake_rules');
  }
}
