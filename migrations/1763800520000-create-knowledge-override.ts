import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

export class CreateKnowledgeOverride1763800520000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE knowledge_override (
        practice_id uuid NOT NULL CONSTRAINT fk_knowledge_override_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CONSTRAINT ck_knowledge_override_kind CHECK (kind IN ('exercise', 'condition')),
        row_id text NOT NULL
          CONSTRAINT ck_knowledge_override_row_id CHECK (row_id ~ '^[a-z][a-z0-9_]{0,59}$'),
        changes jsonb NOT NULL
          CONSTRAINT ck_knowledge_override_changes
            CHECK (jsonb_typeof(changes) = 'object' AND octet_length(changes::text) <= 20000),
        reason text CONSTRAINT ck_knowledge_override_reason CHECK (length(reason) BETWEEN 1 AND 300),
        version integer NOT NULL CONSTRAINT ck_knowledge_override_version CHECK (version >= 1),
        revision uuid NOT NULL,
        data_version text NOT NULL
          CONSTRAINT ck_knowledge_override_data_version CHECK (length(data_version) BETWEEN 1 AND 80),
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_knowledge_override PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_knowledge_override_row UNIQUE (practice_id, kind, row_id),
        CONSTRAINT fk_knowledge_override_staff_member FOREIGN KEY (practice_id, changed_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await enableTenancy(q, 'knowledge_override');
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON knowledge_override TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE knowledge_override');
  }
}
