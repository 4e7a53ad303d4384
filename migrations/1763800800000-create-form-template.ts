import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly, withoutForcedRls } from './support/tenancy.js';

/**
 * A template is a form being worked on; a version is a form as it was published or, for one that comes with the product, as
 * it was first sent. A response names the version it answers. Responses from before name none: they answer the shipped form.
 */
export class CreateFormTemplate1763800800000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE form_template (
        practice_id uuid NOT NULL CONSTRAINT fk_form_template_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        draft jsonb NOT NULL CONSTRAINT ck_form_template_draft
          CHECK (jsonb_typeof(draft) = 'object' AND octet_length(draft::text) <= 400000),
        draft_version integer NOT NULL DEFAULT 1
          CONSTRAINT ck_form_template_draft_version CHECK (draft_version >= 1),
        created_at timestamptz NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        archived_at timestamptz,
        CONSTRAINT pk_form_template PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_form_template_staff_member FOREIGN KEY (practice_id, changed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'form_template');
    await q.query('GRANT SELECT, INSERT, UPDATE ON form_template TO unknot_app');
    await q.query(`
      CREATE TABLE form_version (
        practice_id uuid NOT NULL CONSTRAINT fk_form_version_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        form_template_id uuid,
        shipped_id text CONSTRAINT ck_form_version_shipped_id CHECK (length(shipped_id) BETWEEN 1 AND 60),
        number integer NOT NULL CONSTRAINT ck_form_version_number CHECK (number >= 1),
        draft_version integer NOT NULL,
        title text NOT NULL CONSTRAINT ck_form_version_title CHECK (length(title) BETWEEN 1 AND 80),
        content text NOT NULL,
        content_hash text NOT NULL CONSTRAINT ck_form_version_content_hash
          CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        published_by uuid,
        published_at timestamptz NOT NULL,
        CONSTRAINT pk_form_version PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_form_version_origin CHECK (num_nonnulls(form_template_id, shipped_id) = 1),
        CONSTRAINT uq_form_version_template UNIQUE (practice_id, form_template_id, number),
        CONSTRAINT uq_form_version_shipped UNIQUE (practice_id, shipped_id, content_hash),
        CONSTRAINT fk_form_version_form_template FOREIGN KEY (practice_id, form_template_id)
          REFERENCES form_template (practice_id, id),
        CONSTRAINT fk_form_version_staff_member FOREIGN KEY (practice_id, published_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'form_version');
    await makeAppendOnly(q, 'form_version');
    await q.query('GRANT SELECT, INSERT ON form_version TO unknot_app');
    await q.query('ALTER TABLE intake_response ADD form_version_id uuid');
    await withoutForcedRls(q, ['intake_response', 'form_version'], () =>
      q.query(`
        ALTER TABLE intake_response ADD CONSTRAINT fk_intake_response_form_version
          FOREIGN KEY (practice_id, form_version_id) REFERENCES form_version (practice_id, id)`),
    );
    await q.query(
      'CREATE INDEX ix_intake_response_form_version ON intake_response (practice_id, form_version_id)',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE intake_response DROP COLUMN form_version_id');
    await q.query('DROP TABLE form_version');
    await q.query('DROP TABLE form_template');
  }
}
