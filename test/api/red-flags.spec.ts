import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import type {
  ClinicianAnswerForm,
  RedFlagEvent,
  RedFlagList,
} from '../../server/src/red-flags/dto/red-flag.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { givenIntake, type GivenIntake, openOn, sendIntake } from '../support/given-intake.js';

describe('red flags', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const answer: ClinicianAnswerForm = {
    clinicianName: 'Dr. Iris Novak',
    clinicianRole: 'Family doctor',
    answer: 'Heart checked, ECG normal. Massage may go ahead.',
    answeredOn: '2026-01-05',
  };

  async function givenRedFlag(): Promise<GivenIntake & { eventId: string }> {
    const given = await givenIntake(app);
    const { body } = await given.phone.answer('red_flags.rf_chest', true);
    return { ...given, eventId: body.redFlag?.eventId ?? '' };
  }
  const listOf = async ({ therapist, client }: GivenIntake) =>
    (await therapist.get<RedFlagList>(`/api/clients/${client.id}/red-flags`)).body.items;

  it('lists the open ones of the practice with who, what was said and what to do', async () => {
    const { therapist, client, eventId } = await givenRedFlag();
    expect((await therapist.get<RedFlagList>('/api/red-flags?open=true')).body.items).toMatchObject([
      {
        id: eventId,
        clientId: client.id,
        clientName: 'Jonas Lindqvist',
        source: 'intake',
        label: 'Chest pressure',
      },
    ]);
  });

  it('puts a shared plan on hold with the answer, before the form is sent in', async () => {
    const practice = await givenPractice(app);
    const { phone, client } = await givenSharedPlan(app, practice);
    const form = await openOn(app, await sendIntake(practice, client.id, 'link_only', 'follow_up'));
    const paused = async () => (await phone.get<PortalPlan>('/api/portal/plan')).body.paused;
    await form.answer('red_flags.rf_chest', false);
    expect(await paused()).toBeNull();
    await form.answer('red_flags.rf_chest', true, 1);
    expect(await paused()).toMatchObject({ reason: 'safety_answer' });
    await form.answer('red_flags.rf_chest', false, 2);
    expect(await paused()).toMatchObject({ reason: 'safety_answer' });
  });

  it('is closed by a clinician’s answer, and by the same one again', async () => {
    const given = await givenRedFlag();
    const path = `/api/red-flags/${given.eventId}/close`;
    const closed = await given.therapist.post<RedFlagEvent>(path, answer);
    expect(closed).toMatchObject({
      status: 200,
      body: { clinicianAnswer: { ...answer, recordedByName: 'Mara Ellison' } },
    });
    expect((await given.therapist.post(path, answer)).body).toEqual(closed.body);
    expect(await listOf(given)).toEqual([closed.body]);
    expect((await given.therapist.get('/api/red-flags?open=true')).body).toEqual({ items: [] });
  });

  it('refuses another answer afterwards, and nothing changed', async () => {
    const given = await givenRedFlag();
    const path = `/api/red-flags/${given.eventId}/close`;
    await given.therapist.post(path, answer);
    const before = await listOf(given);
    expect(await given.therapist.post(path, { ...answer, answer: 'Something else.' })).toMatchObject({
      status: 409,
      body: { code: 'red_flag_already_closed', current: { clinicianAnswer: { answer: answer.answer } } },
    });
    expect(await listOf(given)).toEqual(before);
  });

  it.each([
    ['without who answered', { clinicianName: ' ' }, 'clinicianName'],
    ['without the role', { clinicianRole: '' }, 'clinicianRole'],
    ['without what was answered', { answer: '' }, 'answer'],
    ['with a day in the future', { answeredOn: '2999-01-01' }, 'answeredOn'],
  ])('refuses to close one %s, and nothing changed', async (_what, change, path) => {
    const given = await givenRedFlag();
    const refused = await given.therapist.post(`/api/red-flags/${given.eventId}/close`, {
      ...answer,
      ...change,
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await listOf(given)).toMatchObject([{ clinicianAnswer: null }]);
  });

  it('is raised anew by a yes after it was closed', async () => {
    const given = await givenRedFlag();
    await given.therapist.post(`/api/red-flags/${given.eventId}/close`, answer);
    await given.phone.answer('red_flags.rf_chest', false, 1);
    const again = await given.phone.answer('red_flags.rf_chest', true, 2);
    expect(again.body.redFlag?.eventId).not.toBe(given.eventId);
    expect(await listOf(given)).toMatchObject([
      { id: again.body.redFlag?.eventId, clinicianAnswer: null },
      { id: given.eventId, clinicianAnswer: { answer: answer.answer } },
    ]);
  });

  it('stays as it is in the database', async () => {
    const { eventId } = await givenRedFlag();
    for (const sql of [
      "UPDATE red_flag_event SET text_shown = 'x' WHERE id = $1",
      'DELETE FROM red_flag_event WHERE id = $1',
    ]) {
      await expect(adminQuery(app.database, sql, [eventId])).rejects.toThrow('only ever added to');
    }
  });

  it('is not there for another practice, and nothing changed', async () => {
    const given = await givenRedFlag();
    const other = await givenPractice(app);
    expect((await other.therapist.get(`/api/clients/${given.client.id}/red-flags`)).status).toBe(404);
    expect((await other.therapist.post(`/api/red-flags/${given.eventId}/close`, answer)).status).toBe(404);
    expect((await other.therapist.get('/api/red-flags?open=true')).body).toEqual({ items: [] });
    expect(await listOf(given)).toMatchObject([{ clinicianAnswer: null }]);
  });
});
