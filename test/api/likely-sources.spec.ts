import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Plan } from '../../server/src/home-care/dto/plan.dto.js';
import {
  type InterviewAnswerForm,
  type LikelySources,
  LikelySourcesSchema,
} from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/browser-like.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice } from '../support/given.js';
import {
  fillIn,
  givenIntake,
  type GivenIntake,
  givenSubmittedIntake,
  painMark,
} from '../support/given-intake.js';

type Problem = Answer<{ code: string; errors?: { path: string }[]; obstacles?: { code: string }[] }>;

describe('likely sources', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  let given: GivenIntake;
  let own: string;
  const look = async () => (await given.therapist.get<LikelySources>(`${own}/likely-sources`)).body;
  const say = (form: InterviewAnswerForm) =>
    given.therapist.put<LikelySources>(`${own}/interview-answers`, form);
  const decide = (form: object, headers?: Record<string, string>) =>
    given.therapist.post<LikelySources>(`${own}/finder-decisions`, form, headers);
  const runs = () =>
    adminQuery(app.database, 'SELECT * FROM finder_run WHERE client_id = $1', [given.client.id]);

  beforeEach(async () => {
    given = await givenSubmittedIntake(app, { 'cause.forward_lean': { value: true, side: null } });
    own = `/api/clients/${given.client.id}`;
  });

  it('come from what the client sent in, with every reason', async () => {
    const { status, body } = await given.therapist.get<LikelySources>(`${own}/likely-sources`);
    expect(status).toBe(200);
    expect(LikelySourcesSchema.parse(body)).toEqual(body);
    expect(body.basis).toMatchObject({ marks: 1, habits: 1, conditions: 0 });
    expect(body.answer?.safety).toMatchObject({ status: 'go', isShareable: true });
    expect(body.answer?.advice?.muscles[0]).toMatchObject({
      id: 'latissimus_dorsi',
      side: 'right',
      loadedBy: [{ id: 'forward_lean' }],
    });
    expect(body.answer?.advice?.causes[0]).toMatchObject({ id: 'forward_lean', answer: 'yes' });
    expect(body.isDraft).toBe(true);
    expect(await runs()).toHaveLength(0);
  });

  it('have no answer before the first intake', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const { body } = await practice.therapist.get<LikelySources>(`/api/clients/${client.id}/likely-sources`);
    expect(body).toMatchObject({ basis: null, answer: null, fingerprint: '' });
  });

  it('change with each answer of the interview, and back when it is taken back', async () => {
    const before = await look();
    expect(before.answer?.advice?.questions.map(({ causeId }) => causeId)).toContain('hands_in_front');
    const after = (await say({ topic: 'cause', causeId: 'hands_in_front', value: 6, side: null })).body;
    expect(after.answer?.advice?.questions.map(({ causeId }) => causeId)).not.toContain('hands_in_front');
    expect(after.answer?.advice?.causes.map(({ id }) => id)).toContain('hands_in_front');
    expect(after.interview).toMatchObject([
      { topic: 'cause', subjectId: 'hands_in_front', words: '6 hours a day' },
    ]);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    const back = (await say({ topic: 'cause', causeId: 'hands_in_front', value: null, side: null })).body;
    expect(back).toEqual(before);
  });

  it.each([
    [{ topic: 'cause', causeId: 'yoga', value: true, side: null }, 'causeId'],
    [{ topic: 'cause', causeId: 'forward_lean', value: 3, side: null }, 'value'],
    [{ topic: 'cause', causeId: 'hands_in_front', value: 25, side: null }, 'value'],
    [{ topic: 'cause', causeId: 'forward_lean', value: true, side: 'left' }, 'side'],
    [{ topic: 'red_flag', redFlagId: 'rf_hair', value: true }, 'redFlagId'],
    [{ topic: 'place', markId: randomUUID(), region: 'neck_back_r' }, 'markId'],
    [
      {
        topic: 'clearance',
        conditionId: 'epilepsy',
        clearance: { clinician: 'Dr Vos', answeredOn: '2026-03-01' },
      },
      'conditionId',
    ],
    [{ topic: 'taught', exerciseId: 'str_moon', isTaught: true }, 'exerciseId'],
  ] as [InterviewAnswerForm, string][])('refuse %j at %s, and keep nothing', async (form, path) => {
    const { status, body } = (await say(form)) as unknown as Problem;
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'validation_failed' });
    expect(body.errors?.map((error) => error.path)).toEqual([path]);
    expect((await look()).interview).toEqual([]);
  });

  it('stop at a yes to a safety question, raise it, and go on after a clinician answered', async () => {
    const { body } = await say({ topic: 'red_flag', redFlagId: 'rf_fever', value: true });
    expect(body.answer).toMatchObject({
      advice: null,
      safety: { status: 'stop', raised: [{ id: 'rf_fever' }] },
    });
    const flags = await given.therapist.get<{ items: { id: string; source: string }[] }>(`${own}/red-flags`);
    expect(flags.body.items).toMatchObject([{ source: 'interview' }]);
    const no = await say({ topic: 'red_flag', redFlagId: 'rf_fever', value: false });
    expect(no.body.answer?.safety.status).toBe('stop');
    await given.therapist.post(`/api/red-flags/${flags.body.items[0]?.id ?? ''}/close`, {
      clinicianName: 'Dr Vos',
      clinicianRole: 'Doctor',
      answer: 'Nothing that speaks against massage.',
      answeredOn: '2026-03-01',
    });
    expect((await look()).answer?.safety.status).toBe('go');
  });

  it('hold at numbness until a nerve screen is done, and a plan cannot be shared before', async () => {
    given = await givenIntake(app);
    own = `/api/clients/${given.client.id}`;
    await given.phone.mark(painMark({ kind: 'numb_tingling', qualities: [] }));
    await fillIn(given.phone);
    await given.phone.submit();
    expect((await look()).answer?.safety).toMatchObject({ status: 'hold', nerveScreen: 'needed' });
    const obstacles = async () =>
      (await given.therapist.get<Plan>(`${own}/plan`)).body.obstacles.map(({ code }) => code);
    expect(await obstacles()).toContain('nerve_screen_needed');
    const { body } = await say({ topic: 'nerve_screen', isDone: true });
    expect(body.answer?.safety).toMatchObject({ status: 'go_adapted', nerveScreen: 'done' });
    expect(await obstacles()).not.toContain('nerve_screen_needed');
  });

  it('ask where a place is that was chosen by its name', async () => {
    given = await givenIntake(app);
    own = `/api/clients/${given.client.id}`;
    const mark = painMark({ regionId: 'upper_arm_back_r', point: null });
    await given.phone.mark(mark);
    await fillIn(given.phone);
    await given.phone.submit();
    const { answer, places } = await look();
    expect(answer?.safety).toMatchObject({
      status: 'check_location',
      clarifications: [{ region: 'upper_arm_back_r' }],
    });
    expect(places).toContainEqual({ markId: mark.id, region: 'upper_arm_back_r', isInWords: true });
    const { body } = await say({ topic: 'place', markId: mark.id, region: 'shoulder_back_r' });
    expect(body.answer?.safety.status).toBe('go');
    expect(body.answer?.marks.map(({ region }) => region)).toContain('shoulder_back_r');
  });

  it('keep the run she decides on, once, with input, versions and what it said', async () => {
    const { fingerprint, answer } = await look();
    const form = {
      fingerprint,
      subject: { kind: 'muscle', id: 'latissimus_dorsi', side: 'right' },
      decision: 'differ',
      why: 'Soft on both sides.',
    };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await decide(form, headers);
    expect(first.status).toBe(201);
    expect(first.body.decisions).toMatchObject([
      { subject: form.subject, decision: 'differ', why: 'Soft on both sides.', isOfThisResult: true },
    ]);
    expect((await decide(form, headers)).body).toEqual(first.body);
    await decide({
      ...form,
      subject: { kind: 'cause', id: 'forward_lean', side: null },
      decision: 'agree',
      why: '',
    });
    expect(await runs()).toMatchObject([{ fingerprint, output: answer, data_version: answer?.dataVersion }]);
    await say({ topic: 'helper', hasHelper: true });
    expect((await look()).decisions.map(({ isOfThisResult }) => isOfThisResult)).toEqual([false, false]);
  });

  it('keep no decision on another result, or on what does not stand there', async () => {
    const { fingerprint } = await look();
    const subject = { kind: 'muscle', id: 'soleus', side: 'left' };
    const unknown = (await decide({
      fingerprint,
      subject,
      decision: 'agree',
      why: '',
    })) as unknown as Problem;
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: 'subject.id' }] } });
    const result = { kind: 'result', id: '', side: null };
    const silent = (await decide({
      fingerprint,
      subject: result,
      decision: 'differ',
      why: '',
    })) as unknown as Problem;
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ path: 'why' }] } });
    await say({ topic: 'cause', causeId: 'hands_in_front', value: 6, side: null });
    const late = await decide({ fingerprint, subject: result, decision: 'agree', why: '' });
    expect(late).toMatchObject({ status: 409, body: { code: 'likely_sources_changed' } });
    expect(await runs()).toEqual([]);
  });

  it('give their draft to the plan, with side, dose and reason, each item once', async () => {
    const { fingerprint, answer } = await look();
    const exerciseIds = (answer?.advice?.plan ?? []).slice(0, 3).map(({ exerciseId }) => exerciseId);
    const add = (form: object, headers?: Record<string, string>) =>
      given.therapist.post<Plan>(`${own}/plan/drafted-items`, form, headers);
    const { status, body } = await add({ fingerprint, exerciseIds });
    expect(status).toBe(200);
    expect(body.items.map(({ exerciseId }) => exerciseId)).toEqual(exerciseIds);
    expect(body.items.every(({ why }) => why !== '')).toBe(true);
    expect((await add({ fingerprint, exerciseIds })).body.items).toHaveLength(3);
    expect(await runs()).toHaveLength(1);
    expect(await add({ fingerprint, exerciseIds: ['hab_headset'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown_exercise' },
    });
  });
});
