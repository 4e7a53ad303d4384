import type pg from 'pg';
import { tenantTables } from './catalog.js';

/** Written beside what a request does: who looked, and how often. */
const BESIDE = new Set(['audit_event']);

const statements = new WeakMap<pg.Client, Promise<string>>();

/** One checksum for each table's rows, to see that nothing changed. */
export async function checksums(db: pg.Client): Promise<Record<string, string>> {
  const asked = statements.get(db) ?? statementFor(db);
  statements.set(db, asked);
  const { rows } = await db.query<{ name: string; sum: string }>({ name: 'checksums', text: await asked });
  return Object.fromEntries(rows.map((row) => [row.name, row.sum]));
}

/** The tables of a database stay the same while a test runs: to look them up takes as long as to sum them. */
async function statementFor(db: pg.Client): Promise<string> {
  const names = (await tenantTables(db)).map(({ name }) => name).filter((name) => !BESIDE.has(name));
  const tables = [...names, 'identity.link', 'identity.account', 'identity.client_address'];
  const sums = tables.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM ${name} t`,
  );
  return sums.join(' UNION ALL ');
}
