import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A test of a cause lasts two weeks, or longer: who made it longer, when and by how much stands among its moves. */
export class LengthenCauseTest1763800630000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE client_cause ADD testing_days smallint NOT NULL DEFAULT 14');
    await q.query(`
      ALTER TABLE client_cause ALTER testing_days DROP DEFAULT,
        ADD CONSTRAINT ck_client_cause_testing_days CHECK (testing_days BETWEEN 14 AND 56)`);
    await q.query('ALTER TABLE client_cause_move ADD extra_days smallint');
    await q.query(`
      ALTER TABLE client_cause_move ADD CONSTRAINT ck_client_cause_move_extra_days
        CHECK (CASE WHEN extra_days IS NULL THEN from_state IS DISTINCT FROM to_state
               ELSE extra_days IN (7, 14) AND from_state = 'testing' AND to_state = 'testing' END)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE client_cause_move DROP COLUMN extra_days');
    await q.query('ALTER TABLE client_cause DROP COLUMN testing_days');
  }
}
