import { randomUUID } from 'node:crypto';
import { adminQuery, connectTo, type TestDatabase } from './database.js';

/** A practice without anything in it but what `audit:verify` asks for. */
export async function givenBarePractice(database: TestDatabase): Promise<string> {
  const practiceId = randomUUID();
  await adminQuery(
    database,
    `WITH made AS (INSERT INTO practice (id, name, country, time_zone, emergency_number)
                   VALUES ($1, 'Harbor Street Massage', 'US', 'UTC', '911') RETURNING id, name)
     INSERT INTO identity.practice_directory (practice_id, practice_name) SELECT id, name FROM made`,
    [practiceId],
  );
  return practiceId;
}

/** Adds events that happened so many minutes ago, as the app may, the youngest first. */
export async function givenEvents(
  database: TestDatabase,
  practiceId: string,
  minutesAgo: readonly number[],
): Promise<void> {
  await asTenant(
    database.appUrl,
    practiceId,
    `INSERT INTO audit_event (practice_id, id, at, actor_kind, action, object_kind, object_ids, allowed_by, correlation_id)
     SELECT $1, uuidv7(-age), clock_timestamp() - age, 'system', 'client.view', 'client', ARRAY[uuidv7()], 'test', uuidv7()
     FROM unnest($2::float[]) AS minutes, make_interval(secs => 60 * minutes) AS age
     ORDER BY minutes`,
    [practiceId, minutesAgo],
  );
}

/** The rows of one statement by a role that has entered a practice. */
export async function asTenant<Row extends object>(
  address: string,
  practiceId: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const db = await connectTo(address);
  try {
    await db.query(
      "SELECT set_config('app.practice_id', $1, false), set_config('app.client_id', '', false)",
      [practiceId],
    );
    return (await db.query<Row>(sql, values)).rows;
  } finally {
    await db.end();
  }
}
