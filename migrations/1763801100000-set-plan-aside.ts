import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of two plans of clients that were merged one goes on, and the other rests until they are parted again. */
export class SetPlanAside1763801100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE home_care_plan ADD COLUMN is_set_aside boolean NOT NULL DEFAULT false');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE home_care_plan DROP COLUMN is_set_aside');
  }
}
