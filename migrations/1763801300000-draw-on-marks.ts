import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['intake_mark', 'session_note_mark'] as const;

/** Freehand strokes of a mark, and what they cover. */
export class DrawOnMarks1763801300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const column of ['strokes', 'areas']) {
        await q.query(`ALTER TABLE ${table} ADD ${column} jsonb NOT NULL DEFAULT '[]'`);
      }
      await q.query(`
        ALTER TABLE ${table} ADD CONSTRAINT ck_${table}_strokes CHECK (
          jsonb_typeof(strokes) = 'array' AND jsonb_array_length(strokes) <= 16
          AND jsonb_typeof(areas) = 'array' AND (strokes = '[]') = (areas = '[]'))`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      for (const column of ['strokes', 'areas']) {
        await q.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
      }
    }
  }
}
