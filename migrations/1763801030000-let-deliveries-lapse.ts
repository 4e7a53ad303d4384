import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForcedRls } from './support/tenancy.js';

/** A mail may be needed no more by the time its turn comes, such as a reminder of a form that came in meanwhile. */
export class LetDeliveriesLapse1763801030000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.allow(q, "'queued', 'sent', 'failed', 'lapsed'");
  }

  async down(q: QueryRunner): Promise<void> {
    await withoutForcedRls(q, ['delivery'], async () => {
      await q.query("UPDATE delivery SET state = 'failed' WHERE state = 'lapsed'");
    });
    await this.allow(q, "'queued', 'sent', 'failed'");
  }

  private async allow(q: QueryRunner, states: string): Promise<void> {
    await withoutForcedRls(q, ['delivery'], async () => {
      await q.query(`
        ALTER TABLE delivery DROP CONSTRAINT ck_delivery_state,
          ADD CONSTRAINT ck_delivery_state CHECK (state IN (${states}))`);
    });
  }
}
