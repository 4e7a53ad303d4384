import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, withoutForcedRls } from './support/tenancy.js';

/**
 * The journal of merges: who brought which record to which client, what was chosen, and what it takes to part them again.
 * A record that was merged is archived, so that no list has to ask twice.
 */
export class CreateClientMerge1763801110000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE client_merge (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        reason text NOT NULL CONSTRAINT ck_client_merge_reason CHECK (length(reason) BETWEEN 3 AND 500),
        choices jsonb NOT NULL,
        fields_before jsonb NOT NULL,
        fields_after jsonb NOT NULL,
        plan_set_aside_id uuid,
        carried_ids uuid[] NOT NULL,
        was_archived_at timestamptz,
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL,
        parted_by uuid,
        parted_at timestamptz,
        CONSTRAINT pk_client_merge PRIMARY KEY (practice_id, id),
        CONSTRAINT ck_client_merge_pair CHECK (client_id <> merged_id),
        CONSTRAINT ck_client_merge_parted CHECK (num_nonnulls(parted_by, parted_at) IN (0, 2)),
        CONSTRAINT fk_client_merge_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_client_merge_merged FOREIGN KEY (practice_id, merged_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_client_merge_plan FOREIGN KEY (practice_id, plan_set_aside_id)
          REFERENCES home_care_plan (practice_id, id),
        CONSTRAINT fk_client_merge_merged_by FOREIGN KEY (practice_id, merged_by)
          REFERENCES staff_member (practice_id, id),
        CONSTRAINT fk_client_merge_parted_by FOREIGN KEY (practice_id, parted_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_client_merge_client ON client_merge (practice_id, client_id, merged_at)');
    await q.query(`
      CREATE UNIQUE INDEX uq_client_merge_merged ON client_merge (practice_id, merged_id) WHERE parted_at IS NULL`);
    await enableTenancy(q, 'client_merge', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON client_merge TO unknot_app');
    await q.query('GRANT UPDATE ON client_search TO unknot_app'); // archived or not, as the client is who stays
    await withoutForcedRls(q, ['client'], async () => {
      await q.query(`
        ALTER TABLE client ADD CONSTRAINT ck_client_merged_archived
          CHECK (merged_into IS NULL OR archived_at IS NOT NULL)`);
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('REVOKE UPDATE ON client_search FROM unknot_app');
    await q.query('ALTER TABLE client DROP CONSTRAINT ck_client_merged_archived');
    await q.query('DROP TABLE client_merge');
  }
}
