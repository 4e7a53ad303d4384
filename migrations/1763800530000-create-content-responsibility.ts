import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

export class CreateContentResponsibility1763800530000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE content_responsibility (
        practice_id uuid NOT NULL CONSTRAINT fk_content_responsibility_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        area text NOT NULL CONSTRAINT ck_content_responsibility_area CHECK (area IN ('exercises')),
        data_version text NOT NULL
          CONSTRAINT ck_content_responsibility_data_version CHECK (length(data_version) BETWEEN 1 AND 80),
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT pk_content_responsibility PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_content_responsibility_version UNIQUE (practice_id, area, data_version),
        CONSTRAINT fk_content_responsibility_staff_member FOREIGN KEY (practice_id, taken_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'content_responsibility');
    await makeAppendOnly(q, 'content_responsibility');
    await q.query('GRANT SELECT, INSERT ON content_responsibility TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE content_responsibility');
  }
}
