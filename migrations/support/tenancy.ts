import type { QueryRunner } from 'typeorm';

/**
 * Forces row-level security on a table by practice and, when its rows belong to a client, by client as well. A session
 * without a practice is an error, not all rows; an empty `app.client_id` means staff.
 */
export async function enableTenancy(
  q: QueryRunner,
  table: string,
  columns: { practice?: string; client?: string } = {},
): Promise<void> {
  const practice = columns.practice ?? 'practice_id';
  await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await q.query(`
    CREATE POLICY by_practice ON ${table}
      USING (${practice} = (SELECT current_setting('app.practice_id')::uuid))
      WITH CHECK (${practice} = (SELECT current_setting('app.practice_id')::uuid))`);
  if (columns.client) {
    await q.query(`CREATE POLICY by_client ON ${table} AS RESTRICTIVE ${clientPolicy(columns.client)}`);
  }
}

/**
 * The first half is one yes or no, which the planner takes for even odds; `IS NULL` it takes for hardly ever. The setting
 * is a list: a client's own record and those that were merged into it.
 */
export function clientPolicy(column: string): string {
  const isOwn = `(SELECT coalesce(current_setting('app.client_id', true), '') = '')
    OR ${column} = ANY ((SELECT string_to_array(current_setting('app.client_id', true), ',')::uuid[])::uuid[])`;
  return `USING (${isOwn}) WITH CHECK (${isOwn})`;
}

/**
 * Makes a table's rows content that is only ever added to: UPDATE, DELETE and TRUNCATE are refused for the app's role and
 * the owner alike. The one exception is the purge of a client whose retention has ended (role `unknot_purger`).
 */
export async function makeAppendOnly(q: QueryRunner, table: string): Promise<void> {
  await q.query(`
    CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await q.query(`
    CREATE TRIGGER ${table}_is_never_truncated BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
}

/**
 * Runs `change` on tables whose forced row-level security would hide every row from the owner, such as a data migration
 * or a foreign key added to a filled table. Never set a tenant instead: the key would be checked for that practice only.
 */
export async function withoutForcedRls(
  q: QueryRunner,
  tables: readonly string[],
  change: () => Promise<void>,
): Promise<void> {
  for (const table of tables) await q.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await change();
  for (const table of tables) await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
