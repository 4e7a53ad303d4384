import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

export class CreateRedFlag1763800100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE red_flag_event (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        source text NOT NULL
          CONSTRAINT ck_red_flag_event_source CHECK (source IN ('intake', 'check_in', 'session_note', 'message')),
        source_id uuid NOT NULL,
        red_flag_id text NOT NULL,
        label text NOT NULL,
        severity text NOT NULL
          CONSTRAINT ck_red_flag_event_severity CHECK (severity IN ('emergency', 'same_day', 'soon')),
        text_shown text NOT NULL CONSTRAINT ck_red_flag_event_text_shown CHECK (length(text_shown) BETWEEN 1 AND 2000),
        therapist_action text NOT NULL,
        raised_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_red_flag_event PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_red_flag_event_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_red_flag_event_client ON red_flag_event (practice_id, client_id)');
    await q.query(`
      CREATE TABLE red_flag_statement (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        red_flag_event_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_red_flag_statement_kind CHECK (kind IN ('taken_back', 'said_again')),
        said_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_red_flag_statement PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_red_flag_statement_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_red_flag_statement_event
          FOREIGN KEY (practice_id, red_flag_event_id) REFERENCES red_flag_event (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_red_flag_statement_event ON red_flag_statement (practice_id, red_flag_event_id)',
    );
    await q.query(`
      CREATE TABLE red_flag_answer (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        red_flag_event_id uuid NOT NULL,
        clinician_name text NOT NULL
          CONSTRAINT ck_red_flag_answer_clinician_name CHECK (length(clinician_name) BETWEEN 1 AND 120),
        clinician_role text NOT NULL
          CONSTRAINT ck_red_flag_answer_clinician_role CHECK (length(clinician_role) BETWEEN 1 AND 80),
        answer text NOT NULL CONSTRAINT ck_red_flag_answer_answer CHECK (length(answer) BETWEEN 1 AND 2000),
        answered_on date NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_red_flag_answer PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_red_flag_answer_event UNIQUE (practice_id, red_flag_event_id),
        CONSTRAINT fk_red_flag_answer_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_red_flag_answer_event
          FOREIGN KEY (practice_id, red_flag_event_id) REFERENCES red_flag_event (practice_id, id),
        CONSTRAINT fk_red_flag_answer_staff_member
          FOREIGN KEY (practice_id, recorded_by) REFERENCES staff_member (practice_id, id)
      )`);
    for (const table of ['red_flag_event', 'red_flag_statement', 'red_flag_answer']) {
      await enableTenancy(q, table, { client: 'client_id' });
      await makeAppendOnly(q, table);
      await q.query(`GRANT SELECT, INSERT ON ${table} TO unknot_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE red_flag_answer');
    await q.query('DROP TABLE red_flag_statement');
    await q.query('DROP TABLE red_flag_event');
  }
}
