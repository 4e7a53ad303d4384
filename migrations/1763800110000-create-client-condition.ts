import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** A client's health history as it stands: one row a condition, from what she ticked or a therapist recorded. */
export class CreateClientCondition1763800110000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE client_condition (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        condition_id text NOT NULL,
        status text NOT NULL CONSTRAINT ck_client_condition_status CHECK (status IN ('active', 'past', 'unsure')),
        source text NOT NULL CONSTRAINT ck_client_condition_source CHECK (source IN ('client', 'therapist')),
        note text NOT NULL DEFAULT '' CONSTRAINT ck_client_condition_note CHECK (length(note) <= 500),
        version integer NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_client_condition PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_client_condition_condition UNIQUE (practice_id, client_id, condition_id),
        CONSTRAINT fk_client_condition_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await enableTenancy(q, 'client_condition', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON client_condition TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE client_condition');
  }
}
