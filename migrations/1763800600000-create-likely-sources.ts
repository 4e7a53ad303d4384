import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/**
 * What a therapist completes in the interview is state, one row a topic and subject. A run of the cause finder that she
 * used and what she said of it are content and stay as they were.
 */
export class CreateLikelySources1763800600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE interview_answer (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        topic text NOT NULL CONSTRAINT ck_interview_answer_topic
          CHECK (topic IN ('cause', 'red_flag', 'place', 'clearance', 'nerve_screen', 'helper', 'taught')),
        subject_id text NOT NULL CONSTRAINT ck_interview_answer_subject_id CHECK (length(subject_id) <= 100),
        value jsonb NOT NULL,
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        CONSTRAINT pk_interview_answer PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_interview_answer_subject UNIQUE (practice_id, client_id, topic, subject_id),
        CONSTRAINT fk_interview_answer_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_interview_answer_staff_member
          FOREIGN KEY (practice_id, answered_by) REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'interview_answer', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON interview_answer TO unknot_app');

    await q.query(`
      CREATE TABLE finder_run (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        fingerprint text NOT NULL CONSTRAINT ck_finder_run_fingerprint CHECK (length(fingerprint) = 64),
        rules_version text NOT NULL,
        data_version text NOT NULL,
        input jsonb NOT NULL,
        output jsonb NOT NULL,
        run_by uuid NOT NULL,
        run_at timestamptz NOT NULL,
        CONSTRAINT pk_finder_run PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_finder_run_client UNIQUE (practice_id, client_id, id),
        CONSTRAINT uq_finder_run_fingerprint UNIQUE (practice_id, client_id, fingerprint),
        CONSTRAINT fk_finder_run_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_finder_run_staff_member
          FOREIGN KEY (practice_id, run_by) REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'finder_run', { client: 'client_id' });
    await makeAppendOnly(q, 'finder_run');
    await q.query('GRANT SELECT, INSERT ON finder_run TO unknot_app');

    await q.query(`
      CREATE TABLE finder_decision (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        finder_run_id uuid NOT NULL,
        subject_kind text NOT NULL CONSTRAINT ck_finder_decision_subject_kind
          CHECK (subject_kind IN ('result', 'muscle', 'cause', 'item')),
        subject_id text NOT NULL CONSTRAINT ck_finder_decision_subject_id CHECK (length(subject_id) <= 100),
        subject_side text CONSTRAINT ck_finder_decision_subject_side
          CHECK (subject_side IN ('both', 'left', 'midline', 'right')),
        decision text NOT NULL CONSTRAINT ck_finder_decision_decision CHECK (decision IN ('agree', 'differ')),
        why text NOT NULL CONSTRAINT ck_finder_decision_why CHECK (length(why) <= 500),
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT pk_finder_decision PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_finder_decision_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_finder_decision_finder_run
          FOREIGN KEY (practice_id, client_id, finder_run_id) REFERENCES finder_run (practice_id, client_id, id),
        CONSTRAINT fk_finder_decision_staff_member
          FOREIGN KEY (practice_id, decided_by) REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(`
      CREATE INDEX ix_finder_decision_subject
        ON finder_decision (practice_id, client_id, subject_kind, subject_id, decided_at DESC, id DESC)`);
    await enableTenancy(q, 'finder_decision', { client: 'client_id' });
    await makeAppendOnly(q, 'finder_decision');
    await q.query('GRANT SELECT, INSERT ON finder_decision TO unknot_app');

    await q.query('ALTER TABLE red_flag_event DROP CONSTRAINT ck_red_flag_event_source');
    await q.query(`
      ALTER TABLE red_flag_event ADD CONSTRAINT ck_red_flag_event_source
        CHECK (source IN ('intake', 'check_in', 'session_note', 'message', 'interview'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE red_flag_event DROP CONSTRAINT ck_red_flag_event_source');
    await q.query(`
      ALTER TABLE red_flag_event ADD CONSTRAINT ck_red_flag_event_source
        CHECK (source IN ('intake', 'check_in', 'session_note', 'message'))`);
    await q.query('DROP TABLE finder_decision');
    await q.query('DROP TABLE finder_run');
    await q.query('DROP TABLE interview_answer');
  }
}
