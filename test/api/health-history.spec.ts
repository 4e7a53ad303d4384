import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ClientCondition,
  ClientConditionList,
} from '../../server/src/health-history/dto/client-condition.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice } from '../support/given.js';

describe('health history', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const dvt = { conditionId: 'dvt_current', status: 'active', note: 'Told on the phone.' };

  async function givenConditions() {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const path = `/api/clients/${client.id}/conditions`;
    const list = async () => (await practice.therapist.get<ClientConditionList>(path)).body.items;
    return { ...practice, path, list };
  }

  it('adds a condition with what it means for massage, and lists active ones first', async () => {
    const { therapist, path, list } = await givenConditions();
    await therapist.post(path, { conditionId: 'migraine', status: 'past', note: '' });
    const added = await therapist.post<ClientCondition>(path, dvt);
    expect(added).toMatchObject({
      status: 201,
      body: { handling: 'do_not_treat', source: 'therapist', note: 'Told on the phone.', version: 1 },
    });
    expect((await list()).map((condition) => condition.conditionId)).toEqual(['dvt_current', 'migraine']);
  });

  it('adds one condition for a request that arrives twice, and refuses the same condition again', async () => {
    const { therapist, path, list } = await givenConditions();
    const headers = { 'idempotency-key': 'add-condition-once' };
    const [first, second] = [
      await therapist.post(path, dvt, headers),
      await therapist.post(path, dvt, headers),
    ];
    expect(second.body).toEqual(first.body);
    expect(await therapist.post(path, { ...dvt, status: 'past' })).toMatchObject({
      status: 409,
      body: { code: 'client_condition_recorded_already' },
    });
    expect(await list()).toEqual([first.body]);
  });

  it('changes the status, and refuses a change made on an older version', async () => {
    const { therapist, path, list } = await givenConditions();
    const { id } = (await therapist.post<ClientCondition>(path, dvt)).body;
    const change = { status: 'past', note: 'Clear since May.', version: 1 };
    expect((await therapist.put<ClientCondition>(`${path}/${id}`, change)).body).toMatchObject({
      status: 'past',
      note: 'Clear since May.',
      version: 2,
    });
    expect(await therapist.put(`${path}/${id}`, { ...change, status: 'unsure' })).toMatchObject({
      status: 409,
      body: { code: 'client_condition_changed_elsewhere', current: { status: 'past' } },
    });
    expect((await list())[0]).toMatchObject({ status: 'past', version: 2 });
  });

  it('refuses an unknown condition and names the field, and nothing changed', async () => {
    const { therapist, path, list } = await givenConditions();
    expect(await therapist.post(path, { ...dvt, conditionId: 'made_up' })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path: 'conditionId' }] },
    });
    expect(await list()).toEqual([]);
  });

  it('answers 404 for a client of another practice, and nothing changed', async () => {
    const theirs = await givenConditions();
    const { id } = (await theirs.therapist.post<ClientCondition>(theirs.path, dvt)).body;
    const { therapist } = await givenPractice(app);
    expect((await therapist.get(theirs.path)).status).toBe(404);
    expect((await therapist.post(theirs.path, { ...dvt, conditionId: 'gout' })).status).toBe(404);
    expect(
      (await therapist.put(`${theirs.path}/${id}`, { status: 'past', note: '', version: 1 })).status,
    ).toBe(404);
    expect(await theirs.list()).toMatchObject([{ id, status: 'active', version: 1 }]);
  });
});
