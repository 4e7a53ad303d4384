import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** Where it hurts at a check-in: once a week, at most one map a check-in. */
export class CreateCheckInMap1763801400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE check_in_map (
        practice_id uuid NOT NULL,
        check_in_id uuid NOT NULL,
        client_id uuid NOT NULL,
        marks jsonb NOT NULL CONSTRAINT ck_check_in_map_marks CHECK (jsonb_typeof(marks) = 'array'),
        drawn_at timestamptz NOT NULL,
        CONSTRAINT pk_check_in_map PRIMARY KEY (practice_id, check_in_id),
        CONSTRAINT fk_check_in_map_check_in FOREIGN KEY (practice_id, check_in_id) REFERENCES check_in (practice_id, id),
        CONSTRAINT fk_check_in_map_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_check_in_map_client ON check_in_map (practice_id, client_id, drawn_at)');
    await enableTenancy(q, 'check_in_map', { client: 'client_id' });
    await makeAppendOnly(q, 'check_in_map');
    await q.query('GRANT SELECT, INSERT ON check_in_map TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE check_in_map');
  }
}
