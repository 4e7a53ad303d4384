import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { Dashboard } from '../../server/src/dashboard/dto/dashboard.dto.js';
import type { ClientConditionList } from '../../server/src/health-history/dto/client-condition.dto.js';
import type { Plan, PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import type { Inbox, Thread } from '../../server/src/messages/dto/message.dto.js';
import type { Problem } from '../../server/src/platform/http/problem.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { fillIn, givenIntake, openOn, sendIntake } from '../support/given-intake.js';
import { givenMerge, undoMerge } from '../support/given-merges.js';
import { givenDraft, givenSignedNote } from '../support/given-session-notes.js';
import { itemLog } from '../support/given-world.js';

describe('the client of two records', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let stays: Client;
  let merged: Client;
  beforeAll(async () => {
    app = await startTestApp();
  }, 120_000);
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await givenPractice(app);
    stays = await givenClient(practice, { legalName: 'Anna Lindqvist', phone: null, tags: ['runner'] });
    merged = await givenClient(practice, { legalName: 'Anna Berg', tags: ['desk'], birthDate: null });
  });

  const get = async <Body>(path: string) => (await practice.therapist.get<Body>(`/api/${path}`)).body;
  const post = <Body = Problem>(path: string, body: object = {}) =>
    practice.therapist.post<Body>(`/api/${path}`, body);
  const merge = (choices = {}) => givenMerge(practice.therapist, stays.id, merged.id, choices);

  it('lets the plan go on that was chosen, and brings the other back', async () => {
    const [one, other] = [
      await givenSharedPlan(app, practice),
      await givenSharedPlan(app, practice, { title: 'Neck' }),
    ];
    const done = await givenMerge(practice.therapist, one.client.id, other.client.id, { plan: 'merged' });
    for (const phone of [one.phone, other.phone]) {
      expect((await phone.get<PortalPlan>('/api/portal/plan')).body.plan).toMatchObject({ title: 'Neck' });
    }
    const { version, items } = await get<Plan>(`clients/${one.client.id}/plan`);
    expect(items.map(({ id }) => id)).toEqual(other.plan.items.map(({ id }) => id));
    expect(version).toBe(other.plan.version);
    expect((await get<Dashboard>('dashboard')).activePlans).toBe(1);
    await undoMerge(practice.therapist, done);
    expect((await one.phone.get<PortalPlan>('/api/portal/plan')).body.plan).toMatchObject({
      title: 'Home care',
    });
    expect((await get<Dashboard>('dashboard')).activePlans).toBe(2);
  });

  it('takes in what a phone kept offline for the plan that rests now', async () => {
    const [one, other] = [await givenSharedPlan(app, practice), await givenSharedPlan(app, practice)];
    await givenMerge(practice.therapist, one.client.id, other.client.id);
    const log = itemLog(other.shared.items[0]?.id ?? '');
    expect((await other.phone.post('/api/portal/item-logs', log)).status).toBeLessThan(300);
  });

  it('puts a plan on hold when a red flag is open under the other record', async () => {
    const one = await givenSharedPlan(app, practice);
    const { client, phone } = await givenIntake(app, { practice });
    await phone.answer('red_flags.rf_chest', true);
    await givenMerge(practice.therapist, one.client.id, client.id);
    expect((await one.phone.get<PortalPlan>('/api/portal/plan')).body.paused).toMatchObject({
      reason: 'safety_answer',
    });
  });

  it('makes one thread of two, and an answer ends the wait of either', async () => {
    const [one, other] = [await givenSharedPlan(app, practice), await givenSharedPlan(app, practice)];
    for (const { phone } of [one, other])
      await phone.post('/api/portal/messages', { text: 'May I swim?', itemId: null });
    await givenMerge(practice.therapist, one.client.id, other.client.id);
    const waiting = async () =>
      (await get<Inbox>('messages?waiting=true')).items.map(({ clientId }) => clientId);
    expect(await waiting()).toEqual([one.client.id]);
    await post(`clients/${one.client.id}/messages`, { text: 'Yes, gently.', itemId: null });
    expect(await waiting()).toEqual([]);
    expect((await other.phone.get<Thread>('/api/portal/messages')).body).toMatchObject({
      waiting: null,
      messages: { length: 3 },
    });
  });

  it('counts the newer word on a condition, and a tick of hers wherever her form lies', async () => {
    const say = (id: string, status: string) =>
      post(`clients/${id}/conditions`, { conditionId: 'migraine', status, note: '' });
    await say(merged.id, 'active');
    await say(stays.id, 'past');
    const form = await openOn(app, await sendIntake(practice, merged.id));
    await merge();
    const statuses = async () =>
      (await get<ClientConditionList>(`clients/${stays.id}/conditions`)).items.map(
        ({ conditionId, status }) => [conditionId, status],
      );
    expect(await statuses()).toEqual([['migraine', 'past']]);
    expect((await say(stays.id, 'active')).status).toBe(409);
    await fillIn(form, { cond_head: ['migraine'] });
    expect((await form.submit()).status).toBe(200);
    expect(await statuses()).toEqual([['migraine', 'active']]);
  });

  it('goes on with a draft note that was begun under the merged record, signed on its own chain', async () => {
    const draft = await givenDraft(practice.therapist, merged.id);
    await merge();
    expect((await givenDraft(practice.therapist, stays.id)).id).toBe(draft.id);
    const signed = await givenSignedNote(practice.therapist, stays.id);
    expect(signed).toMatchObject({ id: draft.id, clientId: stays.id });
    const rows = await adminQuery(app.database, 'SELECT client_id FROM signed_note WHERE note_id = $1', [
      draft.id,
    ]);
    expect(rows).toEqual([{ client_id: merged.id }]);
  });
});
