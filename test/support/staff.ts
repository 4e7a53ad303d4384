import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { StaffRole } from '../../server/src/platform/auth/permissions.vocabulary.js';
import type { TestApp } from './app.js';
import { BrowserLike } from './browser-like.js';
import { type GivenPractice, PASSWORD } from './given.js';

/** A second person of the practice, signed in. */
export async function givenColleague(
  app: TestApp,
  practice: GivenPractice,
  role: StaffRole,
): Promise<BrowserLike> {
  const email = await givenAccount(app.database.adminUrl, practice, role);
  const colleague = new BrowserLike(app.origin);
  const answer = await colleague.post('/api/sign-in', { email, password: PASSWORD });
  if (answer.status >= 300) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
  return colleague;
}

/** The e-mail of a second person of the practice. Written past the API, which cannot invite staff yet. */
export async function givenAccount(
  adminUrl: string,
  practice: GivenPractice,
  role: StaffRole,
): Promise<string> {
  const email = `${role}.${randomUUID()}@harbor.example`;
  const practiceId = practice.session.practice.id;
  await asRole(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'INSERT INTO staff_member (practice_id, name, email, role) VALUES ($1, $2, $3, $4) RETURNING id',
      [practiceId, `Kim ${role}`, email, role],
    );
    await client.query(
      `INSERT INTO identity.account (practice_id, staff_member_id, email, first_name, password_hash, role)
       SELECT practice_id, $2, $3, 'Kim', password_hash, $4 FROM identity.account WHERE practice_id = $1 LIMIT 1`,
      [practiceId, rows[0]?.id, email, role],
    );
  });
  return email;
}

/** As the superuser, past every policy: to set a scene that the product has no door to, or to look behind it. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  app: TestApp,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return asRole(app.database.adminUrl, async (client) => (await client.query<Row>(sql, [...values])).rows);
}

/** One connection with the rights of the role in `address`. */
export async function asRole<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
