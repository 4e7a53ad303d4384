import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

export class CreateIdempotencyAndDelivery1763800030000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE idempotency_record (
        practice_id uuid NOT NULL CONSTRAINT fk_idempotency_record_practice REFERENCES practice (id),
        actor_id uuid NOT NULL,
        key text NOT NULL,
        operation text NOT NULL,
        request_hash text NOT NULL,
        made_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_record PRIMARY KEY (practice_id, actor_id, key)
      )`);
    await enableTenancy(q, 'idempotency_record', { client: 'actor_id' });
    await q.query('GRANT SELECT, INSERT, DELETE ON idempotency_record TO unknot_app');
    await q.query(`
      CREATE TABLE delivery (
        practice_id uuid NOT NULL CONSTRAINT fk_delivery_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        event_id uuid NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        client_id uuid,
        recipient text NOT NULL,
        first_name text NOT NULL,
        link_id uuid,
        state text NOT NULL DEFAULT 'queued' CONSTRAINT ck_delivery_state CHECK (state IN ('queued', 'sent', 'failed')),
        attempts smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT pk_delivery PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_delivery_event UNIQUE (practice_id, event_id, kind, person_id),
        CONSTRAINT fk_delivery_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await enableTenancy(q, 'delivery', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON delivery TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE delivery');
    await q.query('DROP TABLE idempotency_record');
  }
}
