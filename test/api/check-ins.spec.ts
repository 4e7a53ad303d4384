import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type {
  CheckInAnswer,
  CheckInForm,
  ClientProgress,
  ItemLogForm,
  PortalDay,
} from '../../server/src/check-ins/dto/check-in.dto.js';
import type { Plan, PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import type { RedFlagList } from '../../server/src/red-flags/dto/red-flag.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';

describe('doing items and checking in', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app, { timeZone: 'UTC' });
  });
  afterAll(() => app.close());

  const today = () => new Date().toISOString().slice(0, 10);
  const log = (itemId: string, change: Partial<ItemLogForm> = {}): ItemLogForm => ({
    id: randomUUID(),
    itemId,
    day: today(),
    result: 'done',
    skipReason: null,
    painAfter: null,
    at: new Date().toISOString(),
    ...change,
  });
  const checkIn = (change: Partial<CheckInForm> = {}): CheckInForm => ({
    id: randomUUID(),
    day: today(),
    pain: 5,
    habit: null,
    newSigns: [],
    note: null,
    at: new Date().toISOString(),
    ...change,
  });

  it('keeps an item log once however often it is sent, and the last word about an item counts', async () => {
    const { phone, shared, client } = await givenSharedPlan(app, practice);
    const itemId = shared.items[0]?.id ?? '';
    const skipped = log(itemId, {
      result: 'skipped',
      skipReason: 'no_time',
      at: new Date(Date.now() - 60_000).toISOString(),
    });
    const answers = await Promise.all([1, 2, 3].map(() => phone.post('/api/portal/item-logs', skipped)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    await phone.post('/api/portal/item-logs', log(itemId));
    const day = await phone.get<PortalDay>('/api/portal/day');
    expect(day.body.logs).toMatchObject([{ itemId, result: 'done' }]);
    const progress = await practice.therapist.get<ClientProgress>(`/api/clients/${client.id}/progress`);
    expect(progress.body).toMatchObject({ items: [{ itemId, done: 1, skipped: 0 }], activeDays: 1 });
  });

  it('refuses another entry under an id that was sent, and keeps the first', async () => {
    const { phone, shared } = await givenSharedPlan(app, practice);
    const first = log(shared.items[0]?.id ?? '');
    await phone.post('/api/portal/item-logs', first);
    const other = await phone.post('/api/portal/item-logs', { ...first, result: 'partly' });
    expect(other).toMatchObject({ status: 409, body: { code: 'entry_differs' } });
    expect((await phone.get<PortalDay>('/api/portal/day')).body.logs).toMatchObject([{ result: 'done' }]);
  });

  it('shows what to do on a worrying sign, raises the red flag and puts the plan on hold', async () => {
    const { phone, shared, client } = await givenSharedPlan(app, practice);
    const answer = await phone.post<CheckInAnswer>(
      '/api/portal/check-ins',
      checkIn({ newSigns: ['chest pain or short breath'] }),
    );
    expect(answer).toMatchObject({ status: 201, body: { isPlanPaused: true, emergencyNumber: '911' } });
    expect(answer.body.advice).toMatchObject([
      { isEmergency: true, action: expect.stringContaining('emergency number') },
    ]);
    const flags = await practice.therapist.get<RedFlagList>(`/api/clients/${client.id}/red-flags`);
    expect(flags.body.items).toMatchObject([
      { redFlagId: 'rf_chest', source: 'check_in', clinicianAnswer: null },
    ]);
    expect((await phone.get<PortalPlan>('/api/portal/plan')).body.paused).toMatchObject({
      reason: 'safety_answer',
    });
    const refused = await phone.post('/api/portal/item-logs', log(shared.items[0]?.id ?? ''));
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan_on_hold' } });
    const earlier = log(shared.items[0]?.id ?? '', { at: new Date(Date.now() - 3_600_000).toISOString() });
    expect((await phone.post('/api/portal/item-logs', earlier)).status).toBe(201);
  });

  it('lets the plan go on only after a clinician’s answer is recorded', async () => {
    const { phone, client } = await givenSharedPlan(app, practice);
    await phone.post('/api/portal/check-ins', checkIn({ newSigns: ['dizziness'] }));
    const path = `/api/clients/${client.id}/plan`;
    expect(await practice.therapist.post(`${path}/resume`)).toMatchObject({
      status: 409,
      body: { code: 'plan_not_shareable', obstacles: [{ code: 'red_flag_open' }] },
    });
    const flags = await practice.therapist.get<RedFlagList>(`/api/clients/${client.id}/red-flags`);
    const closed = await practice.therapist.post(`/api/red-flags/${flags.body.items[0]?.id}/close`, {
      clinicianName: 'Dr. Amara Osei',
      clinicianRole: 'Family doctor',
      answer: 'Inner ear, nothing dangerous. Massage and exercises may go on.',
      answeredOn: today(),
    });
    expect(closed.status).toBe(200);
    expect((await practice.therapist.post<Plan>(`${path}/resume`)).body).toMatchObject({
      state: 'active',
      paused: null,
    });
    expect((await phone.get<PortalPlan>('/api/portal/plan')).body.paused).toBeNull();
  });

  it('raises nothing twice when a worrying check-in is replayed', async () => {
    const { phone, client } = await givenSharedPlan(app, practice);
    const form = checkIn({ newSigns: ['fever'] });
    await Promise.all([1, 2, 3].map(() => phone.post('/api/portal/check-ins', form)));
    const flags = await practice.therapist.get<RedFlagList>(`/api/clients/${client.id}/red-flags`);
    expect(flags.body.items).toHaveLength(1);
    expect((await phone.get<PortalDay>('/api/portal/day')).body.checkIns).toHaveLength(1);
  });

  it.each([
    ['a score of 11', { pain: 11 }],
    ['an unknown sign', { newSigns: ['a broken heart'] }],
    ['no word about signs', { newSigns: undefined }],
    ['a day a month ago', { day: '2020-01-01' }],
  ])('refuses %s, and nothing is kept', async (_what, change) => {
    const { phone } = await givenSharedPlan(app, practice);
    expect((await phone.post('/api/portal/check-ins', { ...checkIn(), ...change })).status).toBe(422);
    expect((await phone.get<PortalDay>('/api/portal/day')).body.checkIns).toEqual([]);
  });

  it('answers 404 for another client’s item, and keeps nothing', async () => {
    const mine = await givenSharedPlan(app, practice);
    const other = await givenSharedPlan(app, practice);
    const answer = await mine.phone.post('/api/portal/item-logs', log(other.shared.items[0]?.id ?? ''));
    expect(answer).toMatchObject({ status: 404, body: { code: 'item_not_in_plan' } });
    expect((await other.phone.get<PortalDay>('/api/portal/day')).body.logs).toEqual([]);
  });

  it('never takes over another client’s entry id', async () => {
    const mine = await givenSharedPlan(app, practice);
    const other = await givenSharedPlan(app, practice);
    const form = checkIn({ pain: 3 });
    await other.phone.post('/api/portal/check-ins', form);
    const answer = await mine.phone.post('/api/portal/check-ins', { ...form, pain: 9 });
    expect(answer.status).toBe(404);
    expect((await other.phone.get<PortalDay>('/api/portal/day')).body.checkIns).toMatchObject([{ pain: 3 }]);
    expect((await mine.phone.get<PortalDay>('/api/portal/day')).body.checkIns).toEqual([]);
  });
});
