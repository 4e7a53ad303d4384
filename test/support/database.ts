import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase } from '../../scripts/provision.mjs';

/** A migrated, empty database of its own, with an address for each role. */
export interface TestDatabase {
  appUrl: string;
  ownerUrl: string;
  identityUrl: string;
  /** The superuser's: it sees past every policy. For looking at what the roles cannot, never for a test's subject. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** Clones the template that global-setup.mjs migrated: tens of milliseconds, so each test file takes its own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = readCluster();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const inDatabase = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  await asAdmin(cluster.adminUrl, (admin) => createDatabase(admin, name, cluster.template));
  return {
    appUrl: inDatabase(cluster.urls.app),
    ownerUrl: inDatabase(cluster.urls.owner),
    identityUrl: inDatabase(cluster.urls.identity),
    adminUrl: inDatabase(cluster.adminUrl),
    drop: () =>
      asAdmin(cluster.adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** A connection by one of the addresses above; end it before the database is dropped. */
export async function connectTo(address: string): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: address });
  await db.connect();
  return db;
}

/** The rows of one statement, seen past every policy. */
export async function adminQuery<Row extends pg.QueryResultRow>(
  database: Pick<TestDatabase, 'adminUrl'>,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return asAdmin(database.adminUrl, async (admin) => (await admin.query<Row>(sql, values)).rows);
}

interface TestCluster {
  adminUrl: string;
  urls: { app: string; owner: string; identity: string };
  template: string;
}

function readCluster(): TestCluster {
  const facts = process.env['UNKNOT_TEST_CLUSTER'];
  if (!facts)
    throw new Error('There is no test cluster: run through `node scripts/jest.mjs --selectProjects api`.');
  return JSON.parse(facts) as TestCluster;
}

async function asAdmin<T>(address: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connectTo(address);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
