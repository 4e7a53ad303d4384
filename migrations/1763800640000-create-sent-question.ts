import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** Habit questions that a therapist sent to a client, each with what became of it. */
export class CreateSentQuestion1763800640000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE sent_question (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        cause_id text NOT NULL CONSTRAINT ck_sent_question_cause_id CHECK (length(cause_id) BETWEEN 1 AND 100),
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT ck_sent_question_state
          CHECK (state IN ('open', 'answered', 'skipped', 'withdrawn')),
        value jsonb,
        settled_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_sent_question PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_sent_question_value CHECK ((state = 'answered') = (value IS NOT NULL)),
        CONSTRAINT ck_sent_question_settled_at CHECK ((state = 'open') = (settled_at IS NULL)),
        CONSTRAINT fk_sent_question_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_sent_question_staff_member
          FOREIGN KEY (practice_id, sent_by) REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(`
      CREATE UNIQUE INDEX uq_sent_question_open ON sent_question (practice_id, client_id, cause_id)
        WHERE state = 'open'`);
    await q.query('CREATE INDEX ix_sent_question_client ON sent_question (practice_id, client_id, sent_at)');
    await enableTenancy(q, 'sent_question', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON sent_question TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE sent_question');
  }
}
