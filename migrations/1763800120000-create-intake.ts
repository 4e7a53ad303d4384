import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/**
 * A request is one link sent; a response is one form being filled in, which outlives a link that ran out or was replaced;
 * what was sent in is content that nothing changes any more.
 */
export class CreateIntake1763800120000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.createResponses(q);
    await this.createRequests(q);
    await this.createAnswers(q);
    await this.createSubmissions(q);
  }

  private async createResponses(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_response (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        form_version integer NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_intake_response PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_intake_response_client UNIQUE (practice_id, client_id, id),
        CONSTRAINT fk_intake_response_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await enableTenancy(q, 'intake_response', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT ON intake_response TO unknot_app');
  }

  private async createRequests(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_request (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        intake_response_id uuid NOT NULL,
        link_id uuid NOT NULL,
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        opened_at timestamptz,
        revoked_at timestamptz,
        birth_date_tries smallint NOT NULL DEFAULT 0
          CONSTRAINT ck_intake_request_birth_date_tries CHECK (birth_date_tries BETWEEN 0 AND 5),
        CONSTRAINT pk_intake_request PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_intake_request_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_request_response FOREIGN KEY (practice_id, client_id, intake_response_id)
          REFERENCES intake_response (practice_id, client_id, id),
        CONSTRAINT fk_intake_request_staff_member FOREIGN KEY (practice_id, sent_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_intake_request_client ON intake_request (practice_id, client_id)');
    await q.query(
      'CREATE INDEX ix_intake_request_response ON intake_request (practice_id, intake_response_id)',
    );
    await enableTenancy(q, 'intake_request', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON intake_request TO unknot_app');
  }

  private async createAnswers(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_answer (
        practice_id uuid NOT NULL,
        intake_response_id uuid NOT NULL,
        question_id text NOT NULL,
        client_id uuid NOT NULL,
        value jsonb,
        version integer NOT NULL DEFAULT 1,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_intake_answer PRIMARY KEY (practice_id, intake_response_id, question_id),
        CONSTRAINT fk_intake_answer_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_answer_response FOREIGN KEY (practice_id, client_id, intake_response_id)
          REFERENCES intake_response (practice_id, client_id, id)
      )`);
    await q.query(`
      CREATE TABLE intake_mark (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        intake_response_id uuid NOT NULL,
        region_id text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_intake_mark_kind
          CHECK (kind IN ('pain', 'tight', 'numb_tingling', 'weak', 'tender', 'scar', 'do_not_touch')),
        intensity smallint CONSTRAINT ck_intake_mark_intensity CHECK (intensity BETWEEN 0 AND 10),
        qualities text[] NOT NULL,
        since text,
        pattern text,
        note text NOT NULL CONSTRAINT ck_intake_mark_note CHECK (length(note) <= 200),
        point_view text,
        point_x double precision CONSTRAINT ck_intake_mark_point_x CHECK (point_x BETWEEN 0 AND 1),
        point_y double precision CONSTRAINT ck_intake_mark_point_y CHECK (point_y BETWEEN 0 AND 1),
        is_removed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        made_at timestamptz NOT NULL DEFAULT now(),
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_intake_mark PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_intake_mark_point CHECK (num_nonnulls(point_view, point_x, point_y) IN (0, 3)),
        CONSTRAINT fk_intake_mark_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_mark_response FOREIGN KEY (practice_id, client_id, intake_response_id)
          REFERENCES intake_response (practice_id, client_id, id)
      )`);
    await q.query('CREATE INDEX ix_intake_mark_response ON intake_mark (practice_id, intake_response_id)');
    for (const table of ['intake_answer', 'intake_mark']) {
      await enableTenancy(q, table, { client: 'client_id' });
      await q.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO unknot_app`);
    }
  }

  private async createSubmissions(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE submitted_intake (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        intake_response_id uuid NOT NULL,
        intake_request_id uuid NOT NULL,
        content text NOT NULL,
        content_hash text NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT pk_submitted_intake PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_submitted_intake_response UNIQUE (practice_id, intake_response_id),
        CONSTRAINT ck_submitted_intake_content_hash
          CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        CONSTRAINT fk_submitted_intake_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_submitted_intake_response FOREIGN KEY (practice_id, client_id, intake_response_id)
          REFERENCES intake_response (practice_id, client_id, id),
        CONSTRAINT fk_submitted_intake_request FOREIGN KEY (practice_id, intake_request_id)
          REFERENCES intake_request (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_submitted_intake_client ON submitted_intake (practice_id, client_id)');
    await q.query(`
      CREATE TABLE intake_review (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        submitted_intake_id uuid NOT NULL,
        reviewed_by uuid NOT NULL,
        reviewed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_intake_review PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_intake_review_submitted_intake UNIQUE (practice_id, submitted_intake_id),
        CONSTRAINT fk_intake_review_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_review_submitted_intake FOREIGN KEY (practice_id, submitted_intake_id)
          REFERENCES submitted_intake (practice_id, id),
        CONSTRAINT fk_intake_review_staff_member FOREIGN KEY (practice_id, reviewed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    for (const table of ['submitted_intake', 'intake_review']) {
      await enableTenancy(q, table, { client: 'client_id' });
      await makeAppendOnly(q, table);
      await q.query(`GRANT SELECT, INSERT ON ${table} TO unknot_app`);
    }
    await q.query(`
      CREATE FUNCTION refuse_change_of_submitted_intake() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_user = 'unknot_purger' THEN RETURN OLD; END IF;
        IF EXISTS (
          SELECT FROM submitted_intake s
          WHERE s.practice_id = coalesce(NEW.practice_id, OLD.practice_id)
            AND s.intake_response_id IN (NEW.intake_response_id, OLD.intake_response_id)
        ) THEN
          RAISE EXCEPTION 'this intake has been sent in' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$`);
    for (const table of ['intake_answer', 'intake_mark']) {
      await q.query(`
        CREATE TRIGGER ${table}_is_closed_when_sent_in BEFORE INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_intake()`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['intake_review', 'intake_mark', 'intake_answer', 'submitted_intake']) {
      await q.query(`DROP TABLE ${table}`);
    }
    await q.query('DROP FUNCTION refuse_change_of_submitted_intake()');
    await q.query('DROP TABLE intake_request');
    await q.query('DROP TABLE intake_response');
  }
}
