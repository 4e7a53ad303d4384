import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** A note in its author's hands: state, text and marks. Once it is signed, the database refuses any change of the three. */
export class CreateSessionNote1763800200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE session_note (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        author_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_session_note_state CHECK (state IN ('draft', 'signed')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_session_note PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_session_note_client UNIQUE (practice_id, client_id, id),
        CONSTRAINT fk_session_note_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_session_note_author FOREIGN KEY (practice_id, author_id) REFERENCES staff_member (practice_id, id),
        CONSTRAINT ck_session_note_times CHECK (ended_at > started_at)
      )`);
    await q.query(`
      CREATE UNIQUE INDEX uq_session_note_open_draft ON session_note (practice_id, author_id, client_id)
        WHERE state = 'draft'`);
    await q.query(
      'CREATE INDEX ix_session_note_list ON session_note (practice_id, client_id, started_at DESC, id DESC)',
    );
    await enableTenancy(q, 'session_note', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON session_note TO unknot_app');
    await this.createDraft(q);
    await this.createMark(q);
    await this.lockOnceSigned(q);
  }

  private async createDraft(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE session_note_draft (
        practice_id uuid NOT NULL,
        note_id uuid NOT NULL,
        client_id uuid NOT NULL,
        subjective text NOT NULL DEFAULT '',
        objective text NOT NULL DEFAULT '',
        assessment text NOT NULL DEFAULT '',
        plan text NOT NULL DEFAULT '',
        techniques jsonb NOT NULL DEFAULT '[]'
          CONSTRAINT ck_session_note_draft_techniques CHECK (jsonb_typeof(techniques) = 'array'),
        pain_before smallint CONSTRAINT ck_session_note_draft_pain_before CHECK (pain_before BETWEEN 0 AND 10),
        pain_after smallint CONSTRAINT ck_session_note_draft_pain_after CHECK (pain_after BETWEEN 0 AND 10),
        CONSTRAINT pk_session_note_draft PRIMARY KEY (practice_id, note_id),
        CONSTRAINT fk_session_note_draft_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_session_note_draft_note
          FOREIGN KEY (practice_id, client_id, note_id) REFERENCES session_note (practice_id, client_id, id),
        CONSTRAINT ck_session_note_draft_pain_pair CHECK (pain_after IS NULL OR pain_before IS NOT NULL)
      )`);
    await enableTenancy(q, 'session_note_draft', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON session_note_draft TO unknot_app');
  }

  private async createMark(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE session_note_mark (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        note_id uuid NOT NULL,
        client_id uuid NOT NULL,
        region_id text NOT NULL,
        kind text NOT NULL,
        intensity smallint CONSTRAINT ck_session_note_mark_intensity CHECK (intensity BETWEEN 0 AND 10),
        qualities text[] NOT NULL,
        since text,
        pattern text,
        note text NOT NULL CONSTRAINT ck_session_note_mark_note CHECK (length(note) <= 200),
        point jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_session_note_mark PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_session_note_mark_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_session_note_mark_note
          FOREIGN KEY (practice_id, client_id, note_id) REFERENCES session_note (practice_id, client_id, id)
      )`);
    await q.query('CREATE INDEX ix_session_note_mark_note ON session_note_mark (practice_id, note_id)');
    await enableTenancy(q, 'session_note_mark', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON session_note_mark TO unknot_app');
  }

  private async lockOnceSigned(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION refuse_change_of_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_user = 'unknot_purger' THEN RETURN OLD; END IF;
        IF TG_OP = 'TRUNCATE' OR OLD.state = 'signed' THEN
          RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'restrict_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$`);
    // The share lock makes a write that races with the signature wait for it, and then be refused.
    await q.query(`
      CREATE FUNCTION refuse_change_in_signed_note() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        note_state text;
      BEGIN
        IF TG_OP = 'DELETE' AND current_user = 'unknot_purger' THEN RETURN OLD; END IF;
        IF TG_OP = 'TRUNCATE' THEN
          RAISE EXCEPTION '% may hold signed notes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END IF;
        FOR note_state IN
          SELECT n.state FROM session_note n
          WHERE (n.practice_id, n.id) = (OLD.practice_id, OLD.note_id)
             OR (n.practice_id, n.id) = (NEW.practice_id, NEW.note_id)
          FOR SHARE
        LOOP
          IF note_state = 'signed' THEN
            RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'restrict_violation';
          END IF;
        END LOOP;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE TRIGGER session_note_is_locked_once_signed BEFORE UPDATE OR DELETE ON session_note
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_note()`);
    await q.query(`
      CREATE TRIGGER session_note_is_never_truncated BEFORE TRUNCATE ON session_note
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_signed_note()`);
    for (const table of ['session_note_draft', 'session_note_mark']) {
      await q.query(`
        CREATE TRIGGER ${table}_is_locked_once_signed BEFORE INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change_in_signed_note()`);
      await q.query(`
        CREATE TRIGGER ${table}_is_never_truncated BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_in_signed_note()`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE session_note_mark');
    await q.query('DROP TABLE session_note_draft');
    await q.query('DROP TABLE session_note');
    await q.query('DROP FUNCTION refuse_change_in_signed_note()');
    await q.query('DROP FUNCTION refuse_change_of_signed_note()');
  }
}
