import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** A client's causes as they stand, and each move of them, which is only ever added. */
export class CreateCauseBoard1763800610000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE client_cause (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        cause_id text CONSTRAINT ck_client_cause_cause_id CHECK (length(cause_id) BETWEEN 1 AND 100),
        label text CONSTRAINT ck_client_cause_label CHECK (length(label) BETWEEN 1 AND 120),
        source text NOT NULL CONSTRAINT ck_client_cause_source CHECK (source IN ('client', 'finder', 'therapist')),
        state text NOT NULL
          CONSTRAINT ck_client_cause_state CHECK (state IN ('suspected', 'testing', 'confirmed', 'rejected')),
        region_ids text[] NOT NULL,
        exercise_ids text[] NOT NULL,
        note text NOT NULL CONSTRAINT ck_client_cause_note CHECK (length(note) <= 1000),
        is_shared boolean NOT NULL,
        shared_words text NOT NULL CONSTRAINT ck_client_cause_shared_words CHECK (length(shared_words) <= 300),
        testing_since timestamptz,
        moved_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_client_cause PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_client_cause_client UNIQUE (practice_id, client_id, id),
        CONSTRAINT uq_client_cause_cause UNIQUE (practice_id, client_id, cause_id),
        CONSTRAINT ck_client_cause_named CHECK ((cause_id IS NULL) <> (label IS NULL)),
        CONSTRAINT fk_client_cause_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await enableTenancy(q, 'client_cause', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON client_cause TO unknot_app');
    await q.query(`
      CREATE TABLE client_cause_move (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        client_cause_id uuid NOT NULL,
        from_state text CONSTRAINT ck_client_cause_move_from_state
          CHECK (from_state IN ('suspected', 'testing', 'confirmed', 'rejected')),
        to_state text NOT NULL CONSTRAINT ck_client_cause_move_to_state
          CHECK (to_state IN ('suspected', 'testing', 'confirmed', 'rejected')),
        note text NOT NULL CONSTRAINT ck_client_cause_move_note CHECK (length(note) <= 1000),
        moved_by uuid NOT NULL,
        moved_at timestamptz NOT NULL,
        CONSTRAINT pk_client_cause_move PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_client_cause_move_client
          FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_client_cause_move_client_cause
          FOREIGN KEY (practice_id, client_id, client_cause_id) REFERENCES client_cause (practice_id, client_id, id),
        CONSTRAINT fk_client_cause_move_staff_member
          FOREIGN KEY (practice_id, moved_by) REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_client_cause_move_cause ON client_cause_move (practice_id, client_cause_id, moved_at DESC)',
    );
    await enableTenancy(q, 'client_cause_move', { client: 'client_id' });
    await makeAppendOnly(q, 'client_cause_move');
    await q.query('GRANT SELECT, INSERT ON client_cause_move TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE client_cause_move');
    await q.query('DROP TABLE client_cause');
  }
}
