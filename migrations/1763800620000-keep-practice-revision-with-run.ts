import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of the practice's own items and changes a run of the finder knew; null where the practice had none. */
export class KeepPracticeRevisionWithRun1763800620000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE finder_run ADD practice_revision text');
    await q.query(`
      ALTER TABLE finder_run ADD CONSTRAINT ck_finder_run_practice_revision
        CHECK (length(practice_revision) BETWEEN 1 AND 64)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE finder_run DROP COLUMN practice_revision');
  }
}
