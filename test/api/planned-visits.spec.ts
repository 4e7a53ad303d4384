import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  PlannedVisit,
  VisitForm,
  VisitList,
  VisitsOfClient,
} from '../../server/src/planned-visits/dto/planned-visit.dto.js';
import { PlannedVisitsService } from '../../server/src/planned-visits/planned-visits.service.js';
import { daysAfter } from '../../server/src/practices/practice-day.js';
import { momentIn } from '../../server/src/practices/practice-time.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { atAsSystem } from '../support/at-a-time.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { givenIntake, givenSubmittedIntake, sendIntake } from '../support/given-intake.js';
import {
  givenIntakeRules,
  givenNewcomer,
  onTheClock,
  requestsOf,
  sendDueAt,
  todayOf,
} from '../support/given-intake-rules.js';
import { dayFromToday, givenVisit, visitForm } from '../support/given-visits.js';
import { asAdmin, givenColleague } from '../support/staff.js';

const ZONE = 'America/Los_Angeles';

describe('planned visits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const pathOf = (clientId: string) => `/api/clients/${clientId}/visits`;
  const listOf = async ({ therapist }: Pick<GivenPractice, 'therapist'>, clientId: string) =>
    (await therapist.get<VisitsOfClient>(pathOf(clientId))).body;
  const formOf = ({ session }: GivenPractice, change: Partial<VisitForm> = {}) =>
    visitForm(session.person.id, change);

  it('are planned by the practice’s clock, and listed the next first', async () => {
    const practice = await givenPractice(app, { timeZone: 'Asia/Kathmandu' }); // 5:45 ahead all year
    const client = await givenClient(practice);
    const later = await givenVisit(practice, client.id, { day: dayFromToday(60) });
    const day = dayFromToday(20);
    const sooner = await givenVisit(practice, client.id, { day, time: '23:30' });
    expect(sooner).toMatchObject({
      startsAt: `${day}T17:45:00.000Z`,
      day,
      time: '23:30',
      therapistName: 'Mara Ellison',
      isCancelled: false,
      version: 1,
    });
    const { items, therapists, today } = await listOf(practice, client.id);
    expect(items).toEqual([sooner, later]);
    expect(therapists).toEqual([{ id: practice.session.person.id, name: 'Mara Ellison' }]);
    expect(today).toBe(dayFromToday(0, 'Asia/Kathmandu'));
  });

  it('are planned once when the request arrives twice', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const headers = { 'idempotency-key': 'plan-it-once' };
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        practice.therapist.post<PlannedVisit>(pathOf(client.id), formOf(practice), headers),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await listOf(practice, client.id)).items).toHaveLength(1);
  });

  it('are moved, cancelled and put back, each only from the version that was seen', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const visit = await givenVisit(practice, client.id);
    const path = `${pathOf(client.id)}/${visit.id}`;
    const moved = await practice.therapist.put<PlannedVisit>(path, {
      ...formOf(practice, { time: '16:45' }),
      version: 1,
    });
    expect(moved.body).toMatchObject({ id: visit.id, time: '16:45', version: 2 });
    const stale = await practice.therapist.post(`${path}/cancel`, { isCancelled: true, version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'visit_changed_elsewhere', current: { time: '16:45', version: 2 } },
    });
    expect((await listOf(practice, client.id)).items).toEqual([moved.body]);
    const cancelled = await practice.therapist.post(`${path}/cancel`, { isCancelled: true, version: 2 });
    expect(cancelled.body).toMatchObject({ isCancelled: true, version: 3 });
    expect((await listOf(practice, client.id)).items).toEqual([]);
    await practice.therapist.post(`${path}/cancel`, { isCancelled: false, version: 3 });
    expect((await listOf(practice, client.id)).items).toMatchObject([{ id: visit.id, version: 4 }]);
  });

  it.each<[string, (practice: GivenPractice) => Partial<VisitForm>, string]>([
    ['yesterday', () => ({ day: dayFromToday(-1, ZONE) }), 'visit_day_out_of_reach'],
    ['in three years', () => ({ day: dayFromToday(1095, ZONE) }), 'visit_day_out_of_reach'],
    [
      'with nobody of the practice',
      ({ session }) => ({ therapistId: session.practice.id }),
      'visit_therapist_unknown',
    ],
    ['at no time of day', () => ({ time: '24:00' }), 'validation_failed'],
    ['on no day', () => ({ day: '2027-02-30' }), 'validation_failed'],
  ])('are refused %s, and nothing changed', async (_when, change, code) => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const refused = await practice.therapist.post(pathOf(client.id), formOf(practice, change(practice)));
    expect(refused).toMatchObject({ status: 422, body: { code } });
    expect((await listOf(practice, client.id)).items).toEqual([]);
  });

  it('are with somebody who treats, and still works here', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    await givenColleague(app, practice, 'front_desk');
    await givenColleague(app, practice, 'therapist');
    const before = (await listOf(practice, client.id)).therapists;
    expect(before.map(({ name }) => name)).toEqual(['Kim therapist', 'Mara Ellison']);
    await asAdmin(app, 'UPDATE staff_member SET is_active = false WHERE id = $1', [before[0]?.id]);
    const gone = { therapistId: before[0]?.id ?? '' };
    expect((await practice.therapist.post(pathOf(client.id), formOf(practice, gone))).status).toBe(422);
  });

  it('are refused for a client in the archive, and not listed for the day', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    await givenVisit(practice, client.id, { day: dayFromToday(1, ZONE) });
    await practice.therapist.post(`/api/clients/${client.id}/archive`);
    expect(await practice.therapist.post(pathOf(client.id), formOf(practice))).toMatchObject({
      status: 409,
      body: { code: 'visit_client_archived' },
    });
    expect((await practice.therapist.get<VisitList>('/api/visits')).body.items).toEqual([]);
  });

  it('stand on the list of the coming week with where the form stands', async () => {
    const practice = await givenSubmittedIntake(app);
    const opened = await givenIntake(app, { practice });
    await opened.phone.form();
    const filling = await givenIntake(app, { practice });
    await filling.phone.answer('goal', 'Sleep.');
    const without = await givenClient(practice);
    const wrong = await givenClient(practice);
    const { request } = await sendIntake(practice, wrong.id);
    const errors = `/api/clients/${wrong.id}/intake-requests/${request.id}/mark-as-error`;
    await practice.therapist.post(errors, { reason: 'Wrong client' });
    const times = [
      [practice.client.id, '09:00'],
      [opened.client.id, '10:00'],
      [filling.client.id, '11:00'],
      [without.id, '12:00'],
      [wrong.id, '13:00'],
    ] as const;
    for (const [id, time] of times) await givenVisit(practice, id, { day: dayFromToday(2, ZONE), time });
    await givenVisit(practice, without.id, { day: dayFromToday(7, ZONE) });
    const { items } = (await practice.therapist.get<VisitList>('/api/visits')).body;
    expect(items.map(({ time, form, clientName }) => [time, form, clientName])).toEqual([
      ['09:00', 'submitted', 'Jonas Lindqvist'],
      ['10:00', 'opened', 'Jonas Lindqvist'],
      ['11:00', 'in_progress', 'Jonas Lindqvist'],
      ['12:00', null, 'Jonas Lindqvist'],
      ['13:00', null, 'Jonas Lindqvist'],
    ]);
  });

  it('stay on the day’s list until the day is over at the practice', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const day = dayFromToday(3, ZONE);
    await givenVisit(practice, client.id, { day, time: '00:15' });
    const listAt = async (daysLater: number, time: string) => {
      const moment = momentIn(ZONE, dayFromToday(3 + daysLater, ZONE), time);
      const visits = app.nest.get(PlannedVisitsService, { strict: false });
      return (await atAsSystem(app, practice, moment, () => visits.list())).items.length;
    };
    expect(await listAt(0, '23:59')).toBe(1);
    expect(await listAt(1, '00:00')).toBe(0);
    expect(await listAt(-6, '00:00')).toBe(1);
    expect(await listAt(-7, '23:59')).toBe(0);
  });

  it('are for those who see clients, the front desk too, and not for the auditor', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const desk = await givenColleague(app, practice, 'front_desk');
    expect((await desk.post(pathOf(client.id), formOf(practice))).status).toBe(201);
    expect((await desk.get('/api/visits')).status).toBe(200);
    const auditor = await givenColleague(app, practice, 'auditor');
    expect((await auditor.get('/api/visits')).status).toBe(403);
    expect((await auditor.post(pathOf(client.id), formOf(practice))).status).toBe(403);
    expect((await listOf(practice, client.id)).items).toHaveLength(1);
  });

  it('of another practice are nowhere', async () => {
    const theirs = await givenPractice(app);
    const client = await givenClient(theirs);
    const visit = await givenVisit(theirs, client.id, { day: dayFromToday(1, ZONE) });
    const mine = await givenPractice(app);
    expect((await mine.therapist.get(pathOf(client.id))).status).toBe(404);
    expect((await mine.therapist.get<VisitList>('/api/visits')).body.items).toEqual([]);
    const cancel = `${pathOf(client.id)}/${visit.id}/cancel`;
    expect((await mine.therapist.post(cancel, { isCancelled: true, version: 1 })).status).toBe(404);
    expect((await listOf(theirs, client.id)).items).toEqual([visit]);
  });

  it('stop the reminders of their form while they are cancelled', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { firstVisit: { daysBefore: 5 } });
    const { client, visit } = await givenNewcomer(practice);
    const noonOn = (days: number) => onTheClock(practice, daysAfter(todayOf(practice), days), '12:00');
    await sendDueAt(app, practice, noonOn(35));
    const cancel = `/api/clients/${client.id}/visits/${visit.id}/cancel`;
    await practice.therapist.post(cancel, { isCancelled: true, version: 1 });
    await sendDueAt(app, practice, noonOn(38));
    expect((await requestsOf(practice, client.id))[0]).toMatchObject({ state: 'sent', reminders: [] });
    await practice.therapist.post(cancel, { isCancelled: false, version: 2 });
    await sendDueAt(app, practice, noonOn(38));
    expect((await requestsOf(practice, client.id))[0]?.reminders).toHaveLength(1);
  });
});
