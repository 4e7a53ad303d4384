import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/**
 * Two clients who may be one person, found when a form came in, and what was decided: one row a pair, whoever was first.
 * The candidates are found by their birth date or by the keys of the search.
 */
export class CreateClientMatch1763801120000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE client_match (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        other_id uuid NOT NULL,
        intake_request_id uuid NOT NULL,
        strength text NOT NULL CONSTRAINT ck_client_match_strength CHECK (strength IN ('strong', 'possible')),
        reasons text[] NOT NULL,
        found_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT pk_client_match PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_client_match_pair CHECK (client_id <> other_id),
        CONSTRAINT ck_client_match_decided CHECK (num_nonnulls(decided_by, decided_at) IN (0, 2)),
        CONSTRAINT fk_client_match_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_client_match_other FOREIGN KEY (practice_id, other_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_client_match_intake_request FOREIGN KEY (practice_id, intake_request_id)
          REFERENCES intake_request (practice_id, id),
        CONSTRAINT fk_client_match_staff_member FOREIGN KEY (practice_id, decided_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(`
      CREATE UNIQUE INDEX uq_client_match_pair
        ON client_match (practice_id, least(client_id, other_id), greatest(client_id, other_id))`);
    await q.query('CREATE INDEX ix_client_match_client ON client_match (practice_id, client_id)');
    await q.query('CREATE INDEX ix_client_match_other ON client_match (practice_id, other_id)');
    await q.query(`
      CREATE INDEX ix_client_match_open ON client_match (practice_id, found_at) WHERE decided_at IS NULL`);
    await enableTenancy(q, 'client_match', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON client_match TO unknot_app');
    await q.query(
      'CREATE INDEX ix_client_birth_date ON client (practice_id, birth_date) WHERE birth_date IS NOT NULL',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX ix_client_birth_date');
    await q.query('DROP TABLE client_match');
  }
}
