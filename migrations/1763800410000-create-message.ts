import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** One thread a client: messages are content and stay; who has read and who waits is state beside them. */
export class CreateMessage1763800410000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE message (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        author text NOT NULL CONSTRAINT ck_message_author CHECK (author IN ('client', 'staff')),
        staff_member_id uuid,
        item_id uuid,
        item_name text,
        text text NOT NULL CONSTRAINT ck_message_text CHECK (length(text) BETWEEN 1 AND 2000),
        sent_at timestamptz NOT NULL,
        CONSTRAINT pk_message PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_message_staff CHECK ((author = 'staff') = (staff_member_id IS NOT NULL)),
        CONSTRAINT fk_message_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_message_staff_member
          FOREIGN KEY (practice_id, staff_member_id) REFERENCES staff_member (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_message_thread ON message (practice_id, client_id, sent_at, id)');
    await enableTenancy(q, 'message', { client: 'client_id' });
    await makeAppendOnly(q, 'message');
    await q.query('GRANT SELECT, INSERT ON message TO unknot_app');
    await q.query(`
      CREATE TABLE message_thread (
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        last_message_id uuid NOT NULL,
        last_sent_at timestamptz NOT NULL,
        waiting_since timestamptz,
        read_by_client_at timestamptz,
        read_by_staff_at timestamptz,
        CONSTRAINT pk_message_thread PRIMARY KEY (practice_id, client_id),
        CONSTRAINT fk_message_thread_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_message_thread_message
          FOREIGN KEY (practice_id, last_message_id) REFERENCES message (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_message_thread_last ON message_thread (practice_id, last_sent_at, client_id)',
    );
    await q.query('CREATE INDEX ix_message_thread_waiting ON message_thread (practice_id, waiting_since)');
    await enableTenancy(q, 'message_thread', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON message_thread TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE message_thread');
    await q.query('DROP TABLE message');
  }
}
