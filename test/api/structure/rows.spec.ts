import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { startTestApp, type TestApp } from '../../support/app.js';
import { isAppendOnly, type Table, tenantTables } from '../../support/catalog.js';
import { connectTo } from '../../support/database.js';
import { givenWorld } from '../../support/given-world.js';

const ENTER = "SELECT set_config('app.practice_id', $1, $2), set_config('app.client_id', '', $2)";

/** How PostgreSQL refuses, by SQLSTATE. */
const REFUSED = {
  byTrigger: '23001',
  byRights: '42501',
  tenantNeverSet: '42704', // the setting does not exist
  tenantNoLongerSet: '22P02', // the setting is the empty string, which is no uuid
};

/** Each way to touch rows, as the table's rights name them. Written so that it needs no other right. */
const STATEMENTS = {
  SELECT: ({ name }: Table) => `SELECT FROM ${name}`,
  INSERT: ({ name }: Table) => `INSERT INTO ${name} DEFAULT VALUES`,
  UPDATE: ({ name, columns }: Table) => `UPDATE ${name} SET ${columns[0]?.name} = uuidv7()`,
  DELETE: ({ name }: Table) => `DELETE FROM ${name}`,
};
const RIGHTS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

describe('the rows of a practice that has everything', () => {
  let app: TestApp;
  let tables: Table[];
  let practiceId: string;
  beforeAll(async () => {
    app = await startTestApp();
    const { practice, one } = await givenWorld(app);
    practiceId = practice.session.practice.id;
    await practice.therapist.post(`/api/intakes/${one.ids['submittedRequestId']}/review`);
    await asRole(app.database.appUrl, async (db) => {
      await db.query(ENTER, [practiceId, false]);
      await db.query('SELECT seal_audit_events(clock_timestamp())');
    });
    await asRole(app.database.adminUrl, async (db) => {
      tables = await tenantTables(db);
    });
  }, 120_000);
  afterAll(() => app.close());

  it('are there, in each table', async () => {
    const empty: string[] = [];
    await asRole(app.database.adminUrl, async (db) => {
      for (const { name } of tables)
        if ((await db.query(`SELECT FROM ${name} LIMIT 1`)).rowCount === 0) empty.push(name);
    });
    expect(empty).toEqual([]);
  });

  it('of what is only ever added to refuse every change, from the owner and from the app', async () => {
    const content = tables.filter(isAppendOnly);
    expect(content.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit_event', 'consent', 'message']),
    );
    for (const [address, code, words] of [
      [app.database.ownerUrl, REFUSED.byTrigger, '$ is only ever added to'],
      [app.database.appUrl, REFUSED.byRights, 'permission denied for table $'],
    ] as const) {
      await asRole(address, async (db) => {
        for (const table of content) {
          const truncate = `TRUNCATE ${table.name} CASCADE`; // past the foreign keys, to the trigger
          for (const sql of [STATEMENTS.UPDATE(table), STATEMENTS.DELETE(table), truncate]) {
            const refused = await refusalOf(db, sql, practiceId);
            expect({ sql, ...refused }).toEqual({ sql, code, message: words.replace('$', table.name) });
          }
        }
      });
    }
  });

  it('are an error to the app without a tenant, neither all of them nor none', async () => {
    await asRole(app.database.appUrl, (db) => expectRefusals(db, REFUSED.tenantNeverSet));
  });

  it('are an error too on a connection that has served a tenant before', async () => {
    await asRole(app.database.appUrl, async (db) => {
      await db.query('BEGIN');
      await db.query(ENTER, [practiceId, true]);
      await db.query('COMMIT');
      await expectRefusals(db, REFUSED.tenantNoLongerSet);
    });
  });

  /** Tries all that the app has a right to, and the rest too: that is refused by rights. */
  async function expectRefusals(db: pg.Client, code: string): Promise<void> {
    for (const table of tables) {
      for (const right of RIGHTS) {
        const sql = STATEMENTS[right](table);
        const expected = table.appMay.includes(right) ? code : REFUSED.byRights;
        expect({ sql, code: (await refusalOf(db, sql))?.code }).toEqual({ sql, code: expected });
      }
    }
  }
});

async function asRole(address: string, work: (db: pg.Client) => Promise<void>): Promise<void> {
  const db = await connectTo(address);
  try {
    await work(db);
  } finally {
    await db.end();
  }
}

/** How a statement is refused, null when it is not; whatever it did is undone. */
async function refusalOf(
  db: pg.Client,
  sql: string,
  practiceId?: string,
): Promise<{ code: string; message: string } | null> {
  await db.query('BEGIN');
  try {
    if (practiceId) await db.query(ENTER, [practiceId, true]);
    await db.query(sql);
    return null;
  } catch (error) {
    const { code, message } = error as pg.DatabaseError;
    return { code: code ?? '', message };
  } finally {
    await db.query('ROLLBACK');
  }
}
