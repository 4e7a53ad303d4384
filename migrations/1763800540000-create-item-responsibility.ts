import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

export class CreateItemResponsibility1763800540000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE item_responsibility (
        practice_id uuid NOT NULL,
        version_id uuid NOT NULL,
        item_id uuid NOT NULL,
        client_id uuid NOT NULL,
        exercise_id text NOT NULL
          CONSTRAINT ck_item_responsibility_exercise_id CHECK (length(exercise_id) BETWEEN 1 AND 60),
        data_version text NOT NULL
          CONSTRAINT ck_item_responsibility_data_version CHECK (length(data_version) BETWEEN 1 AND 80),
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT pk_item_responsibility PRIMARY KEY (practice_id, version_id, item_id),
        CONSTRAINT fk_item_responsibility_item FOREIGN KEY (practice_id, version_id, item_id)
          REFERENCES home_care_plan_item (practice_id, version_id, id),
        CONSTRAINT fk_item_responsibility_client FOREIGN KEY (practice_id, client_id)
          REFERENCES client (practice_id, id),
        CONSTRAINT fk_item_responsibility_staff_member FOREIGN KEY (practice_id, taken_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_item_responsibility_client ON item_responsibility (practice_id, client_id)',
    );
    await enableTenancy(q, 'item_responsibility', { client: 'client_id' });
    await makeAppendOnly(q, 'item_responsibility');
    await q.query('GRANT SELECT, INSERT ON item_responsibility TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE item_responsibility');
  }
}
