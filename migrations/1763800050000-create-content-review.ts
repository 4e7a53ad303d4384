import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

export class CreateContentReview1763800050000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE content_review (
        practice_id uuid NOT NULL CONSTRAINT fk_content_review_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        area text NOT NULL
          CONSTRAINT ck_content_review_area CHECK (area IN ('exercises', 'conditions', 'red_flags', 'habits', 'consents')),
        data_version text NOT NULL
          CONSTRAINT ck_content_review_data_version CHECK (length(data_version) BETWEEN 1 AND 80),
        reviewed_by uuid NOT NULL,
        reviewed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_content_review PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_content_review_staff_member FOREIGN KEY (practice_id, reviewed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_content_review_version ON content_review (practice_id, data_version, area)',
    );
    await enableTenancy(q, 'content_review');
    await makeAppendOnly(q, 'content_review');
    await q.query('GRANT SELECT, INSERT ON content_review TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE content_review');
  }
}
