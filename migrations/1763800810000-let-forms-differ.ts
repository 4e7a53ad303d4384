import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHIPPED = `kind IN ('consent_treat', 'consent_privacy', 'consent_contact', 'consent_homecare', 'consent_photo',
  'consent_story')`;

/** Not every form asks where it hurts, and a practice may ask for consents of its own. */
export class LetFormsDiffer1763800810000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE submitted_intake ADD has_body_map boolean NOT NULL DEFAULT true');
    await q.query('ALTER TABLE consent DROP CONSTRAINT ck_consent_kind');
    await q.query(
      `ALTER TABLE consent ADD CONSTRAINT ck_consent_kind CHECK (kind ~ '^[a-z][a-z0-9_]{0,59}$')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE consent DROP CONSTRAINT ck_consent_kind');
    await q.query(`ALTER TABLE consent ADD CONSTRAINT ck_consent_kind CHECK (${SHIPPED})`);
    await q.query('ALTER TABLE submitted_intake DROP COLUMN has_body_map');
  }
}
