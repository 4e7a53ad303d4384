import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** pg-boss's own schema, installed by the owner so that the app starts it without rights to change it. */
export class CreateJobs1763800040000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // pg-boss wraps its plan in a transaction; TypeORM has opened one already.
    await q.query(getConstructionPlans('pgboss').replace(/^\s*(BEGIN|COMMIT);\s*$/gm, ''));
    await q.query('GRANT USAGE ON SCHEMA pgboss TO unknot_app');
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO unknot_app');
    await q.query('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO unknot_app');
    await q.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA pgboss CASCADE');
  }
}
