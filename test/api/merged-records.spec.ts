import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { connectTo } from '../support/database.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan, type GivenSharedPlan } from '../support/given-home-care.js';
import { mailTo } from '../support/mail.js';

interface Session {
  client: { id: string };
}

describe('the records of a client that were merged', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let stranger: Client;
  let stays: Client;
  let merged: GivenSharedPlan;
  let admin: pg.Client;
  let asApp: pg.Client;
  beforeAll(async () => {
    app = await startTestApp();
    admin = await connectTo(app.database.adminUrl);
    asApp = await connectTo(app.database.appUrl);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([admin.end(), asApp.end()]);
    await app.close();
  });
  beforeEach(async () => {
    practice = await givenPractice(app);
    [stranger, stays] = await Promise.all([givenClient(practice), givenClient(practice)]);
    merged = await givenSharedPlan(app, practice);
  });

  const merge = (into: string | null) =>
    admin.query(
      'UPDATE client SET merged_into = $2, archived_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END WHERE id = $1',
      [merged.client.id, into],
    );

  it.each(['client', 'client_search'])('are all seen by the policy of %s, and no other', async (table) => {
    const column = table === 'client' ? 'id' : 'client_id';
    const seenBy = async (records: string) => {
      await asApp.query('BEGIN');
      await asApp.query(
        "SELECT set_config('app.practice_id', $1, true), set_config('app.client_id', $2, true)",
        [practice.session.practice.id, records],
      );
      const { rows } = await asApp.query<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${table}`);
      await asApp.query('ROLLBACK');
      return rows.map(({ id }) => id).sort();
    };
    const [one, other] = [stays.id, merged.client.id].sort() as [string, string];
    expect(await seenBy(one)).toEqual([one]);
    expect(await seenBy(`${one},${other}`)).toEqual([one, other]);
    expect(await seenBy('')).toEqual([one, other, stranger.id].sort());
    await expect(seenBy('nobody')).rejects.toThrow(/invalid input syntax for type uuid/);
    await asApp.query('ROLLBACK');
  });

  it('lead a signed-in device to the client that stays, and back when they are parted', async () => {
    const whose = async () => (await merged.phone.get<Session>('/api/portal/session')).body;
    const before = await whose();
    await merge(stays.id);
    expect((await whose()).client).not.toEqual(before.client);
    expect(await plan(merged.phone)).toMatchObject({ id: merged.shared.id });
    await merge(null);
    expect(await whose()).toEqual(before);
    expect(await plan(merged.phone)).not.toBeNull();
  });

  it('take the e-mail of the merged one to the client that stays, with one link for two equal addresses', async () => {
    await merge(stays.id);
    const phone = new BrowserLike(app.origin);
    await phone.post('/api/portal/sign-in-link', { email: merged.client.email });
    const { body } = await mailTo(app, merged.client.email ?? '', /^Your link for/);
    await phone.post('/api/links/open', { token: /\/l#(\S+)/.exec(body)?.[1] });
    expect((await phone.get<Session>('/api/portal/session')).body.client.id).toBe(stays.id);
    await admin.query('UPDATE client SET email = $2 WHERE id = $1', [merged.client.id, stays.email]);
    await phone.post('/api/portal/sign-in-link', { email: stays.email });
    const { rows } = await admin.query<{ client_id: string }>(
      `SELECT client_id FROM identity.link WHERE kind = 'sign_in' AND practice_id = $1 ORDER BY created_at`,
      [practice.session.practice.id],
    );
    expect(rows.map((row) => row.client_id)).toEqual([merged.client.id, stays.id]);
  });

  it('end their access with the client that stays', async () => {
    await merge(stays.id);
    await practice.therapist.post(`/api/clients/${stays.id}/archive`);
    expect((await merged.phone.get('/api/portal/session')).status).toBe(401);
    const before = await admin.query("SELECT FROM identity.link WHERE kind = 'sign_in'");
    await merged.phone.post('/api/portal/sign-in-link', { email: merged.client.email });
    expect((await admin.query("SELECT FROM identity.link WHERE kind = 'sign_in'")).rowCount).toBe(
      before.rowCount,
    );
  });

  async function plan(phone: BrowserLike): Promise<PortalPlan['plan']> {
    return (await phone.get<PortalPlan>('/api/portal/plan')).body.plan;
  }
});
