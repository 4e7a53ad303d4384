import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { LibrarySafety, Plan, PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { givenHomeCareConsent, givenSharedPlan, planForm, planItem } from '../support/given-home-care.js';
import { mailTo } from '../support/mail.js';

describe('home-care plans', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
  });
  afterAll(() => app.close());

  const addCondition = async (clientId: string, conditionId: string) =>
    practice.therapist.post(`/api/clients/${clientId}/conditions`, {
      conditionId,
      status: 'active',
      note: '',
    });
  const share = async (clientId: string, version: number, headers?: Record<string, string>) =>
    practice.therapist.post<Plan>(
      `/api/clients/${clientId}/plan/share`,
      { version, message: null, responsibility: { takesPractice: true, itemIds: [] } },
      headers,
    );

  it('starts with an empty draft and says what stands in the way of sharing', async () => {
    const client = await givenClient(practice);
    const plan = await practice.therapist.get<Plan>(`/api/clients/${client.id}/plan`);
    expect(plan.body).toMatchObject({ id: null, state: 'draft', items: [], version: 0, shared: null });
    expect(plan.body.obstacles.map((obstacle) => obstacle.code)).toEqual(['consent_missing', 'no_items']);
  });

  it('shares a plan: the client is mailed a link and sees the items with why, steps and stop rule', async () => {
    const { client, plan, shared } = await givenSharedPlan(app, practice);
    expect(plan).toMatchObject({ state: 'active', obstacles: [], shared: { number: 1, isCurrent: true } });
    expect(shared).toMatchObject({
      number: 1,
      items: [{ name: 'Doorway chest stretch', why: 'Opens the chest that pulls the shoulders forward.' }],
    });
    expect(shared.items[0]?.stopRule).toMatch(/^Stop and tell/);
    expect(shared.items[0]?.steps.length).toBeGreaterThan(2);
    const mail = await mailTo(app, client.email ?? '');
    expect(`${mail.subject} ${mail.body}`).not.toMatch(
      /pain|plan|exercise|stretch|chest|massage therapy|health/i,
    );
  });

  it('keeps what the client sees until the next share, and shares a replay once', async () => {
    const { client, phone, plan } = await givenSharedPlan(app, practice);
    const path = `/api/clients/${client.id}/plan`;
    const changed = await practice.therapist.put<Plan>(path, {
      ...planForm({ version: plan.version }),
      items: [planItem({ exerciseId: 'str_upper_trap', side: 'left' })],
    });
    expect(changed.body.shared).toMatchObject({ number: 1, isCurrent: false });
    const before = await phone.get<PortalPlan>('/api/portal/plan');
    expect(before.body.plan?.items.map((item) => item.exerciseId)).toEqual(['str_doorway_pec']);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => share(client.id, changed.body.version, headers)));
    expect(answers.map((answer) => answer.body.shared?.number)).toEqual([2, 2, 2]);
    const after = await phone.get<PortalPlan>('/api/portal/plan');
    expect(after.body.plan).toMatchObject({
      number: 2,
      items: [{ exerciseId: 'str_upper_trap', side: 'left' }],
    });
  });

  it('blocks an item that a condition excludes, with the reason, and saves nothing', async () => {
    const client = await givenClient(practice);
    await addCondition(client.id, 'bppv_vertigo');
    const path = `/api/clients/${client.id}/plan`;
    const safety = await practice.therapist.get<LibrarySafety>(`${path}/library`);
    const blocked = safety.body.items.find((item) => item.exerciseId === 'str_upper_trap');
    expect(blocked).toMatchObject({ safety: 'blocked', reasons: [{ conditionId: 'bppv_vertigo' }] });
    const refused = await practice.therapist.put(
      path,
      planForm({ items: [planItem({ exerciseId: 'str_upper_trap' })] }),
    );
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'item_contraindicated', errors: [{ path: 'items.0.exerciseId' }] },
    });
    expect((await practice.therapist.get<Plan>(path)).body).toMatchObject({ id: null, items: [] });
  });

  it.each([
    ['without a yes to home care', async () => undefined, 'consent_missing'],
    [
      'while a condition must not be treated',
      async (clientId: string) => addCondition(clientId, 'dvt_current'),
      'do_not_treat',
    ],
  ])('refuses to share %s, and nothing is sent', async (_when, prepare, code) => {
    const client = await givenClient(practice);
    if (code !== 'consent_missing') await givenHomeCareConsent(app, practice, client);
    const habit = planItem({
      exerciseId: 'hab_screen_height',
      dose: {
        ...planItem().dose,
        sets: null,
        reps: null,
        holdSeconds: null,
        restSeconds: null,
        trigger: 'Once',
      },
    });
    const saved = await practice.therapist.put<Plan>(
      `/api/clients/${client.id}/plan`,
      planForm({ items: [habit] }),
    );
    await prepare(client.id);
    const refused = await share(client.id, saved.body.version);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'plan_not_shareable', obstacles: [{ code }] },
    });
    expect((await practice.therapist.get<Plan>(`/api/clients/${client.id}/plan`)).body.shared).toBeNull();
  });

  it('refuses to share another draft than the one she looked at', async () => {
    const { client, plan } = await givenSharedPlan(app, practice);
    const path = `/api/clients/${client.id}/plan`;
    await practice.therapist.put(path, planForm({ version: plan.version, title: 'Changed on the tablet' }));
    expect(await share(client.id, plan.version)).toMatchObject({
      status: 409,
      body: { code: 'plan_changed_elsewhere', current: { title: 'Changed on the tablet' } },
    });
  });

  it('refuses a save on an older version, and nothing changed', async () => {
    const { client, plan } = await givenSharedPlan(app, practice);
    const path = `/api/clients/${client.id}/plan`;
    await practice.therapist.put(path, planForm({ version: plan.version, title: 'First' }));
    const late = await practice.therapist.put(path, planForm({ version: plan.version, title: 'Second' }));
    expect(late).toMatchObject({ status: 409, body: { code: 'plan_changed_elsewhere' } });
    expect((await practice.therapist.get<Plan>(path)).body.title).toBe('First');
  });

  it('warns at the fourth timed item', async () => {
    const client = await givenClient(practice);
    const items = ['str_doorway_pec', 'str_cross_body', 'sth_scap_squeeze'].map((exerciseId) =>
      planItem({ exerciseId }),
    );
    const path = `/api/clients/${client.id}/plan`;
    const small = { ...planItem().dose, sets: 1, timesPerDay: 1 };
    const three = await practice.therapist.put<Plan>(
      path,
      planForm({ items: items.map((item) => ({ ...item, dose: small })) }),
    );
    expect(three.body.budget).toMatchObject({ dailyItems: 3, isOver: false });
    const fourth = planItem({ exerciseId: 'mob_cat_cow', dose: small });
    const four = await practice.therapist.put<Plan>(
      path,
      planForm({ version: 1, items: [...items.map((item) => ({ ...item, dose: small })), fourth] }),
    );
    expect(four.body.budget).toMatchObject({ dailyItems: 4, isOver: true });
  });

  it('never changes a shared version, not even for the owner of the tables', async () => {
    await givenSharedPlan(app, practice);
    const owner = new pg.Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query("SELECT set_config('app.practice_id', $1, false)", [practice.session.practice.id]);
    for (const table of ['home_care_plan_version', 'home_care_plan_item']) {
      await expect(owner.query(`UPDATE ${table} SET client_id = client_id`)).rejects.toThrow(
        /only ever added to/,
      );
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow(/only ever added to/);
    }
    await owner.end();
  });

  it('answers 404 for a client of another practice', async () => {
    const other = await givenPractice(app);
    const client = await givenClient(other);
    const path = `/api/clients/${client.id}/plan`;
    expect((await practice.therapist.get(path)).status).toBe(404);
    expect((await practice.therapist.put(path, planForm())).status).toBe(404);
    expect((await share(client.id, 1)).status).toBe(404);
    expect((await practice.therapist.post(`${path}/resume`)).status).toBe(404);
  });
});
