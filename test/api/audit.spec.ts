import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { ClientsService } from '../../server/src/clients/clients.service.js';
import { verifyAudit } from '../../server/src/platform/audit/audit-verification.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import type { SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { asTenant, givenEvents } from '../support/given-audit.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { givenDraft, givenSignedNote } from '../support/given-session-notes.js';

interface AuditEvent {
  id: string;
  actor_kind: string;
  actor_id: string | null;
  subject_client_id: string | null;
  action: string;
  object_kind: string;
  object_ids: string[];
  allowed_by: string;
}

describe('the audit log', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let practiceId: string;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
    practiceId = practice.session.practice.id;
  });
  afterAll(() => app.close());

  /** What one request left, by the id that its answer carries. */
  const eventsOf = ({ headers }: { headers: Headers }) =>
    adminQuery<AuditEvent>(app.database, 'SELECT * FROM audit_event WHERE correlation_id = $1 ORDER BY id', [
      headers.get('x-correlation-id'),
    ]);
  it('says of a read who saw which records of whom, and why it was allowed', async () => {
    const client = await givenClient(practice);
    const note = await givenSignedNote(practice.therapist, client.id);
    const therapist = {
      practice_id: practiceId,
      actor_kind: 'staff',
      actor_id: practice.session.person.id,
      subject_client_id: client.id,
    };
    expect(await eventsOf(await practice.therapist.get(`/api/notes/${note.id}`))).toMatchObject([
      {
        ...therapist,
        action: 'note.view',
        object_kind: 'session_note',
        object_ids: [note.id],
        allowed_by: 'note.read',
      },
    ]);
    const other = await givenDraft(practice.therapist, client.id);
    const [listed] = await eventsOf(await practice.therapist.get(`/api/clients/${client.id}/notes`));
    expect(listed).toMatchObject({ ...therapist, action: 'note.list' });
    expect(new Set(listed?.object_ids)).toEqual(new Set([note.id, other.id]));
  });

  it('names no one client where several are listed, but each that was shown', async () => {
    const { body, headers } = await practice.therapist.get<{ items: Client[] }>('/api/clients');
    expect(body.items.length).toBeGreaterThan(0);
    expect(await eventsOf({ headers })).toMatchObject([
      { action: 'client.list', subject_client_id: null, object_ids: body.items.map(({ id }) => id) },
    ]);
  });

  it('says of a client’s read that it was herself', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    const [event, ...others] = await eventsOf(await phone.get('/api/portal/plan'));
    expect(event).toMatchObject({
      actor_kind: 'client',
      actor_id: client.id,
      subject_client_id: client.id,
      action: 'plan.view',
    });
    expect(others.filter(({ subject_client_id }) => subject_client_id !== client.id)).toEqual([]);
  });

  it('keeps a write and its event in one transaction', async () => {
    const client = await givenClient(practice);
    const rows = await adminQuery<{ tx: string }>(
      app.database,
      `SELECT xmin::text AS tx FROM client WHERE id = $1
       UNION SELECT xmin::text FROM audit_event WHERE action = 'client.create' AND object_ids = ARRAY[$1::uuid]`,
      [client.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('shows and changes nothing when it cannot be written', async () => {
    const client = await givenClient(practice);
    const path = `/api/clients/${client.id}`;
    await adminQuery(app.database, 'REVOKE INSERT ON audit_event FROM unknot_app');
    try {
      expect(await practice.therapist.get(path)).toMatchObject({ status: 500, body: { code: 'unexpected' } });
      expect((await practice.therapist.post(`${path}/archive`)).status).toBe(500);
    } finally {
      await adminQuery(app.database, 'GRANT INSERT ON audit_event TO unknot_app');
    }
    expect((await practice.therapist.get<Client>(path)).body).toEqual(client);
  });

  it('holds nothing of a write that was rolled back', async () => {
    const client = await givenClient(practice);
    const clients = app.nest.get(ClientsService, { strict: false });
    const tenant = app.nest.get(TenantContext, { strict: false });
    const caller = { kind: 'system' as const, practiceId, actorId: null };
    const archive = async (correlationId: string, sql: string) =>
      tenant.run(caller, { correlationId, allowedBy: 'test' }, () =>
        tenant.tx(async (em) => {
          await clients.archiveClient(client.id);
          await em.query(sql);
        }),
      );
    const [undone, done] = [randomUUID(), randomUUID()];
    await expect(archive(undone, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
    await archive(done, 'SELECT 1');
    const events = await adminQuery<{ correlation_id: string }>(
      app.database,
      "SELECT correlation_id FROM audit_event WHERE action = 'client.archive' AND object_ids = ARRAY[$1::uuid]",
      [client.id],
    );
    expect(events).toEqual([{ correlation_id: done }]);
  });

  it('holds nothing of a write that was refused', async () => {
    const client = await givenClient(practice);
    const note = await givenDraft(practice.therapist, client.id);
    const refused = await practice.therapist.post<SessionNote>(`/api/notes/${note.id}/sign`, { version: 99 });
    expect(refused.status).toBe(409);
    expect((await eventsOf(refused)).filter(({ action }) => action !== 'note.view')).toEqual([]);
  });

  it.each(['audit_event', 'audit_seal'])('lets the app neither read nor change %s', async (table) => {
    for (const sql of [
      `SELECT id FROM ${table}`,
      `UPDATE ${table} SET practice_id = uuidv7()`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(asTenant(app.database.appUrl, practiceId, sql)).rejects.toThrow('permission denied');
    }
  });

  it('lets the app neither seal by hand nor look into the seals', async () => {
    const insert = `INSERT INTO audit_seal (practice_id, last_event_id, events, previous_hash, hash)
      VALUES ($1::uuid, uuidv7(), 1, 'none', 'none')`;
    for (const [sql, values] of [
      [insert, [practiceId]],
      ['SELECT broken_audit_seals()', []],
    ] as const) {
      await expect(asTenant(app.database.appUrl, practiceId, sql, [...values])).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('is sealed by a job from ten minutes on, in the order of ids, each practice a chain of its own', async () => {
    const other = (await givenPractice(app)).session.practice.id;
    for (const practice of [practiceId, other]) await givenEvents(app.database, practice, [9, 11, 30, 20]);
    await sealRound(app);
    await givenEvents(app.database, practiceId, [10.5, 10.75]);
    await sealRound(app);
    const seals = await adminQuery<{
      practice_id: string;
      events: number;
      previous_hash: string;
      hash: string;
      last: string;
    }>(
      app.database,
      `SELECT s.*, extract(minute FROM s.sealed_at - e.at)::int AS last FROM audit_seal s
       JOIN audit_event e ON e.practice_id = s.practice_id AND e.id = s.last_event_id ORDER BY s.id`,
    );
    const ofMine = seals.filter((seal) => seal.practice_id === practiceId);
    const ofOther = seals.filter((seal) => seal.practice_id === other);
    expect(ofMine).toMatchObject([
      { events: 3, previous_hash: practiceId, last: 11 },
      { events: 2, previous_hash: ofMine[0]?.hash, last: 10 },
    ]);
    expect(ofOther).toMatchObject([{ events: 3, previous_hash: other, last: 11 }]);
    expect((await verifyAudit(app.database.ownerUrl)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});

/** What the clock starts every ten minutes, started now: returns when the job of each practice is done. */
async function sealRound({ database }: TestApp): Promise<void> {
  const boss = new PgBoss({
    connectionString: database.appUrl,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.send('seal_audit_round', {});
  await boss.stop();
  for (const started = Date.now(); Date.now() - started < 20_000;) {
    const [waiting] = await adminQuery<{ jobs: number }>(
      database,
      "SELECT count(*)::int AS jobs FROM pgboss.job WHERE name ^@ 'seal_audit' AND state < 'completed'",
    );
    if (waiting?.jobs === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the seals were not made');
}
