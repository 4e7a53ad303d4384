import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** What was signed, word for word, each linked to the client's note before it by hash; and what was added later. */
export class CreateSignedNote1763800210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE signed_note (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        note_id uuid NOT NULL,
        client_id uuid NOT NULL,
        content text NOT NULL CONSTRAINT ck_signed_note_content CHECK (content IS JSON OBJECT),
        previous_hash text NOT NULL CONSTRAINT ck_signed_note_previous_hash CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text NOT NULL CONSTRAINT ck_signed_note_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT pk_signed_note PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_signed_note_note UNIQUE (practice_id, note_id),
        CONSTRAINT uq_signed_note_previous_hash UNIQUE (practice_id, client_id, previous_hash),
        CONSTRAINT fk_signed_note_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_signed_note_note
          FOREIGN KEY (practice_id, client_id, note_id) REFERENCES session_note (practice_id, client_id, id),
        CONSTRAINT fk_signed_note_signer FOREIGN KEY (practice_id, signed_by) REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'signed_note', { client: 'client_id' });
    await makeAppendOnly(q, 'signed_note');
    await q.query('GRANT SELECT, INSERT ON signed_note TO unknot_app');
    await q.query(`
      CREATE TABLE note_addendum (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        note_id uuid NOT NULL,
        client_id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL CONSTRAINT ck_note_addendum_text CHECK (length(text) BETWEEN 1 AND 10000),
        reason text NOT NULL CONSTRAINT ck_note_addendum_reason CHECK (length(reason) BETWEEN 1 AND 200),
        added_at timestamptz NOT NULL,
        previous_hash text NOT NULL CONSTRAINT ck_note_addendum_previous_hash CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text NOT NULL CONSTRAINT ck_note_addendum_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
        CONSTRAINT pk_note_addendum PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_note_addendum_previous_hash UNIQUE (practice_id, note_id, previous_hash),
        CONSTRAINT fk_note_addendum_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_note_addendum_note
          FOREIGN KEY (practice_id, client_id, note_id) REFERENCES session_note (practice_id, client_id, id),
        CONSTRAINT fk_note_addendum_signed_note
          FOREIGN KEY (practice_id, note_id) REFERENCES signed_note (practice_id, note_id),
        CONSTRAINT fk_note_addendum_author
          FOREIGN KEY (practice_id, author_id) REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'note_addendum', { client: 'client_id' });
    await makeAppendOnly(q, 'note_addendum');
    await q.query('GRANT SELECT, INSERT ON note_addendum TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE note_addendum');
    await q.query('DROP TABLE signed_note');
  }
}
