import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientCondition } from '../../server/src/health-history/dto/client-condition.dto.js';
import type { Plan } from '../../server/src/home-care/dto/plan.dto.js';
import {
  type LibraryCondition,
  type LibraryConditionList,
  LibraryConditionSchema,
  type LibraryExercise,
  type LibraryExerciseList,
  LibraryExerciseSchema,
} from '../../server/src/knowledge/dto/library.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { givenSharedPlan, planForm, planItem } from '../support/given-home-care.js';
import { givenOwnItem, ownItem } from '../support/given-own-knowledge.js';

const ITEM = '/api/library/exercises/str_doorway_pec';
const MIGRAINE = '/api/library/conditions/migraine/override';
const NO_DOSE = {
  sets: 9,
  reps: null,
  holdSeconds: null,
  restSeconds: null,
  timesPerDay: 1,
  daysPerWeek: 7,
  trigger: null,
};

describe('what a practice has of its own', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
  });
  afterAll(() => app.close());

  const list = async ({ therapist }: GivenPractice) =>
    (await therapist.get<LibraryExerciseList>('/api/library/exercises')).body.items;
  const item = async ({ therapist }: GivenPractice, id = 'str_doorway_pec') =>
    (await therapist.get<LibraryExercise>(`/api/library/exercises/${id}`)).body;
  const condition = async ({ therapist }: GivenPractice, id = 'migraine') =>
    (await therapist.get<LibraryConditionList>('/api/library/conditions')).body.items.find(
      (found) => found.id === id,
    );

  it('lists an item of its own for itself alone, limited by what it asks of the body', async () => {
    const other = await givenPractice(app);
    const made = await givenOwnItem(practice, { movementTags: ['neck_rotation_end'] });
    expect(LibraryExerciseSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      id: expect.stringMatching(/^own_[0-9a-f]{32}$/),
      origin: 'own',
      isDraft: false,
      blockedBy: expect.arrayContaining([{ id: 'bppv_vertigo', name: expect.any(String) }]),
      change: { version: 1, changedBy: { name: 'Mara Ellison' }, isArchived: false },
      ownItem: ownItem({ movementTags: ['neck_rotation_end'] }),
    });
    expect(await list(practice)).toContainEqual(expect.objectContaining({ id: made.id, origin: 'own' }));
    expect((await list(other)).map(({ id }) => id)).not.toContain(made.id);
    expect(await other.therapist.get(`/api/library/exercises/${made.id}`)).toMatchObject({ status: 404 });
  });

  it('makes an item once that arrives twice', async () => {
    const own = await givenPractice(app);
    const headers = { 'idempotency-key': 'the-same-item-twice' };
    const first = await own.therapist.post<LibraryExercise>('/api/library/exercises', ownItem(), headers);
    const again = await own.therapist.post<LibraryExercise>('/api/library/exercises', ownItem(), headers);
    expect(again.body.id).toBe(first.body.id);
    expect((await list(own)).filter(({ origin }) => origin === 'own')).toHaveLength(1);
  });

  it.each([
    ['targets.primary', ownItem({ targets: { primary: ['wing_muscle'], secondary: [] } })],
    ['movementTags', ownItem({ movementTags: ['flying'] })],
    ['extraExclude', ownItem({ extraExclude: ['homesick'] })],
    ['dosage.holdSeconds', ownItem({ dosage: { ...ownItem().dosage, holdSeconds: 600 } })],
    ['dosage.sets', ownItem({ dosage: NO_DOSE })],
    ['steps', ownItem({ steps: [] })],
    ['name', ownItem({ name: ' ' })],
    ['', { ...ownItem(), id: 'str_doorway_pec' }],
  ])('refuses an item that is wrong at “%s”, and nothing changed', async (path, form) => {
    const before = await list(practice);
    const answer = await practice.therapist.post('/api/library/exercises', form);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await list(practice)).toEqual(before);
  });

  it('changes, archives and takes back an item; plans that hold it keep it', async () => {
    const own = await givenOwnItem(practice);
    const path = `/api/library/exercises/${own.id}`;
    const changed = await practice.therapist.put<LibraryExercise>(path, {
      ...ownItem({ name: 'Corner lean' }),
      version: 1,
    });
    expect(changed.body).toMatchObject({ name: 'Corner lean', change: { version: 2 } });
    const late = await practice.therapist.put(path, { ...ownItem({ name: 'Late' }), version: 1 });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'library_changed_elsewhere', current: { name: 'Corner lean' } },
    });

    const form = () => ({ items: [planItem({ exerciseId: own.id })] });
    const { plan, shared } = await givenSharedPlan(app, practice, form());
    expect(shared.items[0]).toMatchObject({ exerciseId: own.id, name: 'Corner lean' });
    expect(plan.items[0]?.safety).toBe('ok');

    const archived = await practice.therapist.put(`${path}/archived`, { isArchived: true, version: 2 });
    expect(archived.body).toMatchObject({ change: { isArchived: true, version: 3 } });
    expect(await list(practice)).toContainEqual(expect.objectContaining({ id: own.id, isArchived: true }));
    const client = await givenClient(practice);
    const saved = await practice.therapist.put<Plan>(`/api/clients/${client.id}/plan`, planForm(form()));
    expect(saved.body.items).toHaveLength(1);
    await practice.therapist.put(`${path}/archived`, { isArchived: false, version: 3 });
    expect(await list(practice)).toContainEqual(expect.objectContaining({ id: own.id, isArchived: false }));
  });

  it('puts its own words and dose in a shipped item, for what is shared from then on', async () => {
    const own = await givenPractice(app);
    const shipped = await item(own);
    const dosage = { ...shipped.dosage, holdSeconds: 15 };
    const answer = await own.therapist.put<LibraryExercise>(`${ITEM}/override`, {
      changes: { name: 'Door stretch', purpose: shipped.purpose, dosage },
      reason: null,
      version: 0,
    });
    expect(LibraryExerciseSchema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({
      name: 'Door stretch',
      dosage,
      origin: 'changed',
      shipped: { name: shipped.name, dosage: shipped.dosage },
      change: { version: 1, dataVersion: shipped.version },
    });
    expect(await item(own)).toEqual(answer.body);
    const rows = await adminQuery(
      app.database,
      'SELECT changes FROM knowledge_override WHERE practice_id = $1',
      [own.session.practice.id],
    );
    expect(rows).toEqual([{ changes: { name: 'Door stretch', dosage } }]);
    expect((await item(practice)).name).toBe(shipped.name);
    const { shared } = await givenSharedPlan(app, own);
    expect(shared.items[0]?.name).toBe('Door stretch');

    const back = await own.therapist.send<LibraryExercise>(`${ITEM}/override?version=1`, {
      method: 'DELETE',
    });
    expect(back.body).toEqual(shipped);
    expect(await item(own)).toEqual(shipped);
  });

  it.each([
    ['changes', { changes: {}, reason: null, version: 0 }],
    ['changes', { changes: { name: 'Doorway chest stretch' }, reason: null, version: 0 }],
    [
      'changes.dosage.holdSeconds',
      { changes: { dosage: { ...NO_DOSE, sets: 1, holdSeconds: 600 } }, reason: null, version: 0 },
    ],
    ['changes.dosage.sets', { changes: { dosage: NO_DOSE }, reason: null, version: 0 }],
    ['changes', { changes: { movementTags: [] }, reason: null, version: 0 }],
    ['changes.steps', { changes: { steps: [] }, reason: null, version: 0 }],
  ])('refuses a change that is wrong at “%s”, and nothing changed', async (path, form) => {
    const before = await item(practice);
    const answer = await practice.therapist.put(`${ITEM}/override`, form);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(await item(practice)).toEqual(before);
  });

  it('refuses a change on an older version with the one that stands', async () => {
    const own = await givenPractice(app);
    const change = (name: string, version: number) =>
      own.therapist.put(`${ITEM}/override`, { changes: { name }, reason: null, version });
    expect((await change('First', 0)).status).toBe(200);
    for (const version of [0, 7]) {
      expect(await change('Late', version)).toMatchObject({
        status: 409,
        body: { code: 'library_changed_elsewhere', current: { name: 'First' } },
      });
    }
    const back = await own.therapist.send(`${ITEM}/override?version=7`, { method: 'DELETE' });
    expect(back.status).toBe(409);
    expect((await item(own)).name).toBe('First');
  });

  it('handles a condition more strictly, in the health history and the plan as well', async () => {
    const own = await givenPractice(app);
    const client = await givenClient(own);
    const path = `/api/clients/${client.id}`;
    await own.therapist.post(`${path}/conditions`, { conditionId: 'migraine', status: 'active', note: '' });
    const obstacles = async () =>
      (await own.therapist.get<Plan>(`${path}/plan`)).body.obstacles.map(({ code }) => code);
    expect(await obstacles()).not.toContain('do_not_treat');
    const answer = await own.therapist.put<LibraryCondition>(MIGRAINE, {
      changes: { handling: 'do_not_treat', massageNote: 'Not here.' },
      reason: null,
      version: 0,
    });
    expect(LibraryConditionSchema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({ handling: 'do_not_treat', shipped: { handling: 'adapt' } });
    expect(await condition(own)).toEqual(answer.body);
    const history = await own.therapist.get<{ items: ClientCondition[] }>(`${path}/conditions`);
    expect(history.body.items[0]).toMatchObject({ handling: 'do_not_treat', massageNote: 'Not here.' });
    expect(await obstacles()).toContain('do_not_treat');
    await own.therapist.send(`${MIGRAINE}?version=1`, { method: 'DELETE' });
    expect(await obstacles()).not.toContain('do_not_treat');
  });

  it('handles a condition less strictly only with a reason', async () => {
    const own = await givenPractice(app);
    const form = { changes: { handling: 'ok' }, reason: null, version: 0 };
    expect(await own.therapist.put(MIGRAINE, form)).toMatchObject({
      status: 422,
      body: { code: 'override_not_valid', errors: [{ path: 'reason' }] },
    });
    expect((await condition(own))?.change).toBeNull();
    const reason = 'We treat it daily and ask before each session.';
    const answer = await own.therapist.put<LibraryCondition>(MIGRAINE, { ...form, reason });
    expect(answer.body).toMatchObject({ handling: 'ok', change: { reason } });
  });

  it('writes down who did it', async () => {
    const own = await givenPractice(app);
    const made = await givenOwnItem(own);
    await own.therapist.put(MIGRAINE, { changes: { handling: 'clearance' }, reason: null, version: 0 });
    await own.therapist.send(`${MIGRAINE}?version=1`, { method: 'DELETE' });
    const events = await adminQuery<{ action: string; object_kind: string }>(
      app.database,
      "SELECT action, object_kind FROM audit_event WHERE practice_id = $1 AND action LIKE 'library.%' ORDER BY id",
      [own.session.practice.id],
    );
    expect(made.change?.changedBy.id).toBe(own.session.person.id);
    expect(events).toEqual([
      { action: 'library.item.create', object_kind: 'practice_item' },
      { action: 'library.condition.overrule', object_kind: 'knowledge_override' },
      { action: 'library.condition.restore', object_kind: 'knowledge_override' },
    ]);
  });

  it.each([
    ['PUT', '/api/library/exercises/no_such/override', { changes: { name: 'X' }, reason: null, version: 0 }],
    ['PUT', '/api/library/exercises/str_doorway_pec', { ...ownItem(), version: 1 }],
    ['PUT', '/api/library/exercises/str_doorway_pec/archived', { isArchived: true, version: 1 }],
    [
      'PUT',
      '/api/library/conditions/no_such/override',
      { changes: { handling: 'ok' }, reason: null, version: 0 },
    ],
    ['DELETE', '/api/library/exercises/no_such/override?version=1', undefined],
    ['DELETE', '/api/library/conditions/no_such/override?version=1', undefined],
  ])('does not find %s %s', async (method, path, body) => {
    const answer = await practice.therapist.send(path, { method, ...(body && { body }) });
    expect(answer.status).toBe(404);
  });

  it('is for those with a licence: a student may not', async () => {
    const own = await givenPractice(app);
    await adminQuery(
      app.database,
      "UPDATE identity.account SET role = 'student' WHERE staff_member_id = $1",
      [own.session.person.id],
    );
    const answers = await Promise.all([
      own.therapist.post('/api/library/exercises', ownItem()),
      own.therapist.put(MIGRAINE, { changes: { handling: 'clearance' }, reason: null, version: 0 }),
      own.therapist.send(`${MIGRAINE}?version=1`, { method: 'DELETE' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
