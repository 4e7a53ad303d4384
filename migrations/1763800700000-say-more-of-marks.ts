import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['intake_mark', 'session_note_mark'] as const;

/** What makes a spot worse or better, and where it spreads to. */
export class SayMoreOfMarks1763800700000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const column of ['worse', 'better', 'radiates_to']) {
        await q.query(`ALTER TABLE ${table} ADD ${column} text[] NOT NULL DEFAULT '{}'`);
      }
      await q.query(`
        ALTER TABLE ${table} ADD CONSTRAINT ck_${table}_radiates_to CHECK (cardinality(radiates_to) <= 3)`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const column of ['worse', 'better', 'radiates_to']) {
        await q.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
      }
    }
  }
}
