import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForcedRls } from './support/tenancy.js';

/**
 * A search leaves archived clients out before its limits count, and checks the other words typed for one client at a
 * time: both as ranges of an index.
 */
export class OrderClientSearchByArchived1763800060000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE client_search ADD COLUMN is_archived boolean NOT NULL DEFAULT false');
    await q.query('ALTER TABLE client_search ALTER COLUMN is_archived DROP DEFAULT');
    await withoutForcedRls(q, ['client', 'client_search'], async () => {
      await q.query(`
        UPDATE client_search s SET is_archived = true FROM client c
        WHERE c.practice_id = s.practice_id AND c.id = s.client_id AND c.archived_at IS NOT NULL`);
    });
    await q.query(`
      ALTER TABLE client_search DROP CONSTRAINT pk_client_search,
        ADD CONSTRAINT pk_client_search PRIMARY KEY (practice_id, is_archived, key, client_id, word)`);
    await q.query('DROP INDEX ix_client_search_client');
    await q.query(
      'CREATE INDEX ix_client_search_client ON client_search (practice_id, client_id, key, word)',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX ix_client_search_client');
    await q.query('CREATE INDEX ix_client_search_client ON client_search (practice_id, client_id)');
    await q.query(`
      ALTER TABLE client_search DROP CONSTRAINT pk_client_search,
        ADD CONSTRAINT pk_client_search PRIMARY KEY (practice_id, key, client_id, word)`);
    await q.query('ALTER TABLE client_search DROP COLUMN is_archived');
  }
}
