import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reportOf, verifyAudit } from '../../server/src/platform/audit/audit-verification.js';
import { adminQuery, connectTo, createTestDatabase, type TestDatabase } from '../support/database.js';
import { asTenant, givenBarePractice, givenEvents } from '../support/given-audit.js';

const SEAL = "SELECT seal_audit_events(clock_timestamp() - interval '10 minutes')";
const OLDEST_EVENT = '(SELECT id FROM audit_event WHERE practice_id = $1 ORDER BY id LIMIT 1)';
const FIRST_SEAL = '(SELECT id FROM audit_seal WHERE practice_id = $1 ORDER BY id LIMIT 1)';

describe('npm run audit:verify', () => {
  let database: TestDatabase;
  let mine: string;
  let other: string;
  /** The ids of the seals of `mine`. */
  let seals: string[];
  beforeEach(async () => {
    database = await createTestDatabase();
    [mine, other] = [await givenBarePractice(database), await givenBarePractice(database)];
    await givenEvents(database, mine, [40, 35, 30]);
    await givenEvents(database, other, [40, 20]);
    for (const practice of [mine, other]) await asTenant(database.appUrl, practice, SEAL);
    await givenEvents(database, mine, [25, 20, 3]);
    await asTenant(database.appUrl, mine, SEAL);
    const found = await adminQuery<{ id: string }>(
      database,
      'SELECT id FROM audit_seal WHERE practice_id = $1 ORDER BY id',
      [mine],
    );
    seals = found.map(({ id }) => id);
  });
  afterEach(() => database.drop());

  const verify = () => verifyAudit(database.ownerUrl);
  const ofMine = async () => (await verify()).find(({ practiceId }) => practiceId === mine);
  /** As a superuser who has switched the triggers off. */
  const tamper = async (sql: string) => {
    const admin = await connectTo(database.adminUrl);
    try {
      await admin.query('SET session_replication_role = replica');
      expect((await admin.query(sql, [mine])).rowCount).toBeGreaterThan(0);
    } finally {
      await admin.end();
    }
  };
  const start = () =>
    spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', 'server/src/audit-verify.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, DATABASE_OWNER_URL: database.ownerUrl },
    });

  it('finds that what nobody touched holds, and says what waits for a seal', async () => {
    const [hash] = await adminQuery<{ hash: string }>(database, 'SELECT hash FROM audit_seal WHERE id = $1', [
      seals.at(-1),
    ]);
    expect(await verify()).toHaveLength(2);
    expect(await ofMine()).toEqual({
      practiceId: mine,
      seals: 2,
      sealedEvents: 5,
      waitingEvents: 1,
      lastHash: hash?.hash,
      broken: [],
    });
  });

  it.each([
    [
      'an event that was changed',
      `UPDATE audit_event SET actor_id = uuidv7() WHERE id = ${OLDEST_EVENT}`,
      [3, 3],
    ],
    [
      'an event that was moved in time',
      `UPDATE audit_event SET at = at - interval '1 microsecond' WHERE id = ${OLDEST_EVENT}`,
      [3, 3],
    ],
    ['an event that was deleted', `DELETE FROM audit_event WHERE id = ${OLDEST_EVENT}`, [3, 2]],
    [
      'an event that was slipped in',
      `INSERT INTO audit_event (practice_id, id, actor_kind, action, object_kind, object_ids, allowed_by, correlation_id)
       VALUES ($1, uuidv7('-50 minutes'), 'system', 'client.view', 'client', '{}', 'test', uuidv7())`,
      [3, 4],
    ],
    ['a seal made over fewer events', `UPDATE audit_seal SET events = 1 WHERE id = ${FIRST_SEAL}`, [1, 3]],
  ])('finds %s, and under which seal', async (_, sql, [sealedEvents, foundEvents]) => {
    await tamper(sql);
    expect((await ofMine())?.broken).toEqual([{ id: seals[0], sealedEvents, foundEvents }]);
    expect((await verify()).filter(({ broken }) => broken.length > 0)).toHaveLength(1);
  });

  it.each([
    [
      'a seal that was changed',
      `UPDATE audit_seal SET hash = repeat('0', 64) WHERE id = ${FIRST_SEAL}`,
      [0, 1],
    ],
    ['a seal that was removed', `DELETE FROM audit_seal WHERE id = ${FIRST_SEAL}`, [1]],
    [
      'events that were removed together with their seal',
      `WITH gone AS (DELETE FROM audit_seal WHERE id = ${FIRST_SEAL} RETURNING last_event_id)
       DELETE FROM audit_event e USING gone WHERE e.practice_id = $1 AND e.id <= gone.last_event_id`,
      [1],
    ],
  ])('finds %s, by the chain', async (_, sql, broken) => {
    await tamper(sql);
    expect((await ofMine())?.broken.map(({ id }) => id)).toEqual(broken.map((index) => seals[index]));
  });

  it('holds on a server in another time zone, where a dump was restored', async () => {
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await adminQuery(database, `ALTER DATABASE ${name} SET timezone TO 'Pacific/Auckland'`);
    expect((await verify()).flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('does not take for slipped in an event whose id was made just before its time', async () => {
    await asTenant(
      database.appUrl,
      mine,
      `INSERT INTO audit_event (practice_id, id, at, actor_kind, action, object_kind, object_ids, allowed_by, correlation_id)
       SELECT $1, uuidv7(-id_age), now() - age, 'system', 'client.view', 'client', '{}', 'test', uuidv7()
       FROM (VALUES (interval '12 minutes', interval '10 minutes'), (interval '11 minutes', interval '11 minutes')) e (id_age, age)`,
      [mine],
    );
    await asTenant(
      database.appUrl,
      mine,
      "SELECT seal_audit_events(clock_timestamp() - interval '10.5 minutes')",
    );
    expect(await ofMine()).toMatchObject({ seals: 3, sealedEvents: 7, broken: [] });
  });

  it('ends with 0 and a line for each practice when all holds', () => {
    const { status, stdout, stderr } = start();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^Practice .{36}: \d of \d seals hold, over \d events; \d events wait for a seal; last seal \w{64}\.$/,
      ),
      expect.stringMatching(/^Practice /),
    ]);
    expect(stdout).toContain(`Practice ${mine}: 2 of 2 seals hold, over 5 events; 1 events wait for a seal;`);
  });

  it('ends with 1 and says which practice and which seal', async () => {
    await tamper(`DELETE FROM audit_event WHERE id = ${OLDEST_EVENT}`);
    const { status, stdout } = start();
    expect(status).toBe(1);
    expect(stdout).toContain(
      `Practice ${mine}: seal ${seals[0]} does not hold. It was made over 3 events, and 2 are there.`,
    );
    expect(stdout.trim().split('\n')).toEqual(reportOf(await verify()));
  });

  it('ends with 1 when it cannot look', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './scripts/typescript.mjs', 'server/src/audit-verify.ts'],
      { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('DATABASE_OWNER_URL') });
  });
});
