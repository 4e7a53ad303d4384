import type pg from 'pg';
import { tenantTables } from './catalog.js';

/** Written beside what a request does: who looked, and how often. */
const BESIDE = new Set(['audit_event']);

/** One checksum for each table's rows, to see that nothing changed. */
export async function checksums(db: pg.Client): Promise<Record<string, string>> {
  const names = (await tenantTables(db)).map(({ name }) => name).filter((name) => !BESIDE.has(name));
  const tables = [...names, 'identity.link', 'identity.account', 'identity.client_address'];
  const sums = tables.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM ${name} t`,
  );
  const { rows } = await db.query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.sum]));
}
