import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A birth date that was typed into a form opens that form on another device, and no more: whoever typed it may not be the
 * client. What she said before opens to the one that the practice knows. Devices let in until now say it once more.
 */
export class ProveDevices1763801405000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE identity.client_session ADD is_proven boolean NOT NULL DEFAULT false');
    await q.query("UPDATE identity.client_session SET is_proven = true WHERE scope = 'portal'");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE identity.client_session DROP COLUMN is_proven');
  }
}
