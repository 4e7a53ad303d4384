import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

export class CreatePracticeItem1763800510000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE practice_item (
        practice_id uuid NOT NULL CONSTRAINT fk_practice_item_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        content jsonb NOT NULL
          CONSTRAINT ck_practice_item_content
            CHECK (jsonb_typeof(content) = 'object' AND octet_length(content::text) <= 20000),
        version integer NOT NULL CONSTRAINT ck_practice_item_version CHECK (version >= 1),
        revision uuid NOT NULL,
        data_version text NOT NULL
          CONSTRAINT ck_practice_item_data_version CHECK (length(data_version) BETWEEN 1 AND 80),
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        archived_at timestamptz,
        CONSTRAINT pk_practice_item PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_practice_item_staff_member FOREIGN KEY (practice_id, changed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'practice_item');
    await q.query('GRANT SELECT, INSERT, UPDATE ON practice_item TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE practice_item');
  }
}
