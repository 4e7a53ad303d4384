import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose record a record is, as a column: row-level security lets an index serve a column, but no expression such as
 * `coalesce(merged_into, id)`, so every read of one client went over all clients of the practice. A form that was sent in is
 * found by its request.
 */
export class FindRecordsOfClient1763801410000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'ALTER TABLE client ADD COLUMN record_of uuid NOT NULL GENERATED ALWAYS AS (coalesce(merged_into, id)) STORED',
    );
    await q.query('DROP INDEX ix_client_record');
    await q.query('CREATE INDEX ix_client_record ON client (practice_id, record_of)');
    await q.query(
      'CREATE UNIQUE INDEX uq_submitted_intake_request ON submitted_intake (practice_id, intake_request_id)',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX uq_submitted_intake_request');
    await q.query('DROP INDEX ix_client_record');
    await q.query('ALTER TABLE client DROP COLUMN record_of');
    await q.query('CREATE INDEX ix_client_record ON client (practice_id, (coalesce(merged_into, id)))');
  }
}
