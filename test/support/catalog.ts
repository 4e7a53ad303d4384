import type pg from 'pg';

/** What PostgreSQL itself says about the tables that the migrations made. */
export interface Table {
  name: string;
  owner: string;
  hasRls: boolean;
  forcesRls: boolean;
  columns: Column[];
  constraints: Constraint[];
  indexes: Index[];
  policies: Policy[];
  triggers: Trigger[];
  /** What the app's role may do with it. */
  appMay: string[];
}

export interface Column {
  name: string;
  type: string;
  isNullable: boolean;
  default: string | null;
}

export interface Constraint {
  name: string;
  kind: 'primary key' | 'foreign key' | 'unique' | 'check';
  columns: string[];
  /** Of a foreign key: the table and columns it points at, in the order of `columns`. */
  target: string | null;
  targetColumns: string[] | null;
}

export interface Index {
  name: string;
  isUnique: boolean;
  /** Made by a constraint of the same name. */
  isOfConstraint: boolean;
  columns: string[];
}

export interface Policy {
  name: string;
  isPermissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

export interface Trigger {
  name: string;
  definition: string;
  isEnabled: boolean;
}

const TABLES = `
  SELECT c.relname AS name, pg_get_userbyid(c.relowner) AS owner, c.relrowsecurity AS "hasRls",
    c.relforcerowsecurity AS "forcesRls",
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
       'isNullable', NOT a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)) ORDER BY a.attnum)
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', k.conname,
       'kind', CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'f' THEN 'foreign key' WHEN 'u' THEN 'unique' ELSE 'check' END,
       'columns', (SELECT json_agg(a.attname ORDER BY n.ord) FROM unnest(k.conkey) WITH ORDINALITY AS n(attnum, ord)
                   JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.attnum),
       'target', t.relname,
       'targetColumns', (SELECT json_agg(a.attname ORDER BY n.ord) FROM unnest(k.confkey) WITH ORDINALITY AS n(attnum, ord)
                         JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.attnum)) ORDER BY k.conname), '[]')
     FROM pg_constraint k LEFT JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.conrelid = c.oid AND k.contype IN ('p', 'f', 'u', 'c')) AS constraints,
    (SELECT coalesce(json_agg(json_build_object('name', i.relname, 'isUnique', x.indisunique,
       'isOfConstraint', EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.conrelid = c.oid),
       'columns', (SELECT json_agg(pg_get_indexdef(x.indexrelid, n, false) ORDER BY n) FROM generate_series(1, x.indnkeyatts) n))
       ORDER BY i.relname), '[]')
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid) AS indexes,
    (SELECT coalesce(json_agg(json_build_object('name', p.policyname, 'isPermissive', p.permissive = 'PERMISSIVE',
       'command', p.cmd, 'roles', p.roles, 'using', p.qual, 'check', p.with_check) ORDER BY p.policyname), '[]')
     FROM pg_policies p WHERE p.schemaname = n.nspname AND p.tablename = c.relname) AS policies,
    (SELECT coalesce(json_agg(json_build_object('name', g.tgname, 'definition', pg_get_triggerdef(g.oid),
       'isEnabled', g.tgenabled IN ('O', 'A')) ORDER BY g.tgname), '[]')
     FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal) AS triggers,
    (SELECT coalesce(json_agg(r.right ORDER BY r.right), '[]')
     FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS r("right")
     WHERE has_table_privilege('unknot_app', c.oid, r.right)) AS "appMay"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

/** TypeORM's own list of what it applied, which the app's role cannot see. */
export const MIGRATION_LIST = 'schema_migration';

/** The tables that hold practices' data, by name. */
export async function tenantTables(db: pg.Client): Promise<Table[]> {
  return (await tablesOf(db, 'public')).filter((table) => table.name !== MIGRATION_LIST);
}

export async function tablesOf(db: pg.Client, schema: string): Promise<Table[]> {
  return (await db.query<Table>(TABLES, [schema])).rows;
}

export function isAppendOnly(table: Table): boolean {
  return table.triggers.some((trigger) => trigger.name === `${table.name}_is_append_only`);
}
