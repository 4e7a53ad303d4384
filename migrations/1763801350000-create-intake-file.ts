import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** Files that a client adds to a form, and how many bytes a practice has of them. */
export class CreateIntakeFile1763801350000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_file (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        intake_response_id uuid NOT NULL,
        question_id text NOT NULL,
        name text NOT NULL CONSTRAINT ck_intake_file_name CHECK (length(name) BETWEEN 1 AND 120),
        size integer NOT NULL CONSTRAINT ck_intake_file_size CHECK (size BETWEEN 1 AND 10485824),
        media_type text CONSTRAINT ck_intake_file_media_type
          CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        sha256 text CONSTRAINT ck_intake_file_sha256 CHECK (sha256 = encode(sha256(content), 'hex')),
        content bytea CONSTRAINT ck_intake_file_content CHECK (octet_length(content) = size),
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_intake_file PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_intake_file_arrived CHECK (num_nonnulls(media_type, sha256, content) IN (0, 3)),
        CONSTRAINT fk_intake_file_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_intake_file_response FOREIGN KEY (practice_id, client_id, intake_response_id)
          REFERENCES intake_response (practice_id, client_id, id)
      )`);
    // Pictures are packed already: to pack them again costs time and wins nothing.
    await q.query('ALTER TABLE intake_file ALTER content SET STORAGE EXTERNAL');
    await q.query('CREATE INDEX ix_intake_file_response ON intake_file (practice_id, intake_response_id)');
    await enableTenancy(q, 'intake_file', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON intake_file TO unknot_app');
    await q.query(`
      CREATE TRIGGER intake_file_is_closed_when_sent_in BEFORE INSERT OR UPDATE OR DELETE ON intake_file
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_intake()`);
    await this.createTotal(q);
  }

  private async createTotal(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE intake_file_total (
        practice_id uuid NOT NULL,
        bytes bigint NOT NULL,
        CONSTRAINT pk_intake_file_total PRIMARY KEY (practice_id),
        CONSTRAINT fk_intake_file_total_practice FOREIGN KEY (practice_id) REFERENCES practice (id)
      )`);
    await enableTenancy(q, 'intake_file_total');
    await q.query('GRANT SELECT, INSERT, UPDATE ON intake_file_total TO unknot_app');
    await q.query(`
      CREATE FUNCTION count_intake_file_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO intake_file_total AS t (practice_id, bytes)
        VALUES (coalesce(NEW.practice_id, OLD.practice_id), coalesce(NEW.size, 0) - coalesce(OLD.size, 0))
        ON CONFLICT (practice_id) DO UPDATE SET bytes = t.bytes + excluded.bytes;
        RETURN NULL;
      END $$`);
    await q.query(`
      CREATE TRIGGER intake_file_is_counted AFTER INSERT OR UPDATE OR DELETE ON intake_file
        FOR EACH ROW EXECUTE FUNCTION count_intake_file_bytes()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE intake_file');
    await q.query('DROP TABLE intake_file_total');
    await q.query('DROP FUNCTION count_intake_file_bytes()');
  }
}
