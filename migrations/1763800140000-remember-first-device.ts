import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The session that gave the first answer behind a link sees the answers without being asked for the birth date. */
export class RememberFirstDevice1763800140000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE intake_request ADD COLUMN first_session_id uuid');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE intake_request DROP COLUMN first_session_id');
  }
}
