import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the roles that provisioning makes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('lets owner, app and identity sign in, and none of them past a policy', async () => {
    const names = await Promise.all(
      [database.ownerUrl, database.appUrl, database.identityUrl].map((address) =>
        firstRow(
          address,
          'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
        ),
      ),
    );
    const rights = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(names).toEqual([
      { rolname: 'unknot_owner', ...rights },
      { rolname: 'unknot_app', ...rights },
      { rolname: 'unknot_identity', ...rights },
    ]);
  });

  it('makes none of the roles a member of another', async () => {
    const sql = `SELECT count(*)::int AS memberships FROM pg_auth_members
      WHERE member::regrole::text LIKE 'unknot%' OR roleid::regrole::text LIKE 'unknot%'`;
    expect(await firstRow(database.adminUrl, sql)).toEqual({ memberships: 0 });
  });

  it('lets the purger own things and never sign in', async () => {
    const sql = `SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'unknot_purger'`;
    expect(await firstRow(database.adminUrl, sql)).toEqual({
      rolcanlogin: false,
      rolsuper: false,
      rolbypassrls: false,
    });
  });

  it('gives the app no right to make anything in the database', async () => {
    await expect(firstRow(database.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    await expect(firstRow(database.appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied');
    await expect(firstRow(database.appUrl, 'CREATE TEMPORARY TABLE mine ()')).rejects.toThrow(
      'permission denied',
    );
  });
});

async function firstRow(address: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}
