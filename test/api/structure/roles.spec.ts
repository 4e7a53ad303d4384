import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminQuery, createTestDatabase, type TestDatabase } from '../../support/database.js';

/** Doors through which the app's role does, inside its tenant, what it has no rights for; each a SECURITY DEFINER function. */
const DOORS = [
  'end_client_access(uuid)',
  'issue_client_link(text,uuid,uuid,integer)',
  'keep_client_address()',
  'keep_practice_name()',
  'revoke_intake_links(uuid)',
  'seal_audit_events(timestamp with time zone)',
  'use_up_intake_links(uuid)',
];

describe('the roles of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const names = async (sql: string) =>
    (await adminQuery<{ name: string }>(database, sql)).map((row) => row.name);

  it('lets neither the app nor the identity role own anything', async () => {
    const owned = await names(`
      SELECT o.name FROM (
        SELECT relname AS name, relowner AS owner FROM pg_class
        UNION ALL SELECT proname, proowner FROM pg_proc
        UNION ALL SELECT nspname, nspowner FROM pg_namespace
        UNION ALL SELECT typname, typowner FROM pg_type
        UNION ALL SELECT datname, datdba FROM pg_database
      ) o WHERE o.owner IN ('unknot_app'::regrole, 'unknot_identity'::regrole)`);
    expect(owned).toEqual([]);
  });

  it('keeps the app out of the schema that says who may come in', async () => {
    expect(
      await names(`SELECT nspname AS name FROM pg_namespace
        WHERE nspname = 'identity' AND has_schema_privilege('unknot_app', oid, 'USAGE, CREATE')`),
    ).toEqual([]);
    expect(
      await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'identity'::regnamespace AND relkind = 'r'
        AND has_any_column_privilege('unknot_app', oid, 'SELECT, INSERT, UPDATE, REFERENCES')`),
    ).toEqual([]);
  });

  it('lets the identity role see nothing of practices but what opening one takes', async () => {
    expect(
      await names(`SELECT c.relname || ' ' || r.right AS name FROM pg_class c,
          unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS r("right")
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND has_table_privilege('unknot_identity', c.oid, r.right) ORDER BY 1`),
    ).toEqual(['practice INSERT', 'practice SELECT', 'staff_member INSERT', 'staff_member SELECT']);
  });

  it('gives nobody else a right to any table', async () => {
    expect(
      await names(`SELECT DISTINCT c.relname || ' ' || a.grantee::regrole::text AS name
        FROM pg_class c, aclexplode(c.relacl) a
        WHERE c.relnamespace IN ('public'::regnamespace, 'identity'::regnamespace) AND a.grantee NOT IN
          ('unknot_owner'::regrole, 'unknot_app'::regrole, 'unknot_identity'::regrole, 'unknot_purger'::regrole)`),
    ).toEqual([]);
  });

  it('opens few doors past its rights, with a fixed search path, to the app alone', async () => {
    const doors = await adminQuery<{
      name: string;
      path: string | null;
      isOpen: boolean;
      isTrigger: boolean;
    }>(
      database,
      `SELECT p.oid::regprocedure::text AS name, array_to_string(p.proconfig, ' ') AS path,
         has_function_privilege('unknot_identity', p.oid, 'EXECUTE') AS "isOpen",
         p.prorettype = 'trigger'::regtype AS "isTrigger"
       FROM pg_proc p WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'identity'::regnamespace)
       ORDER BY 1`,
    );
    expect(doors.map(({ name }) => name)).toEqual(DOORS);
    for (const { name, path, isOpen, isTrigger } of doors) {
      expect({ name, path }).toEqual({
        name,
        path: expect.stringMatching(/^search_path=(""|public, pg_temp)( TimeZone=UTC)?$/),
      });
      if (!isTrigger) expect({ name, isOpen }).toEqual({ name, isOpen: false }); // a trigger's is never called
    }
  });

  it('ends no connection with a tenant set on it', async () => {
    expect(
      await names(`SELECT r.rolname AS name FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole
        WHERE array_to_string(s.setconfig, ' ') LIKE '%app.%'`),
    ).toEqual([]);
  });
});
