import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client may say that she wants no reminders of a form; it is hers to take back, whatever the practice chose. */
export class LetClientsRefuseReminders1763801420000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE intake_request ADD reminders_refused_at timestamptz');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE intake_request DROP COLUMN reminders_refused_at');
  }
}
