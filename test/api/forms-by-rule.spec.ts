import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { IntakeLink } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { IntakeRequestsService } from '../../server/src/intake-requests/intake-requests.service.js';
import type { VisitList } from '../../server/src/planned-visits/dto/planned-visit.dto.js';
import { Deliveries } from '../../server/src/platform/mail/deliveries.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import { daysAfter, monthsAfter } from '../../server/src/practices/practice-day.js';
import { startBeside, startTestApp, type TestApp } from '../support/app.js';
import { atAsOwner } from '../support/at-a-time.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { openOn, sendIntake } from '../support/given-intake.js';
import {
  dayOfClockChange,
  givenCameBefore,
  givenIntakeRules,
  givenNewcomer,
  givenNoToMessages,
  onTheClock,
  requestsOf,
  sendDueAt,
  todayOf,
} from '../support/given-intake-rules.js';
import { givenSignedNote } from '../support/given-session-notes.js';
import { givenVisit } from '../support/given-visits.js';
import { mailsTo, mailTo } from '../support/mail.js';
import { asAdmin } from '../support/staff.js';

describe('a form before a visit', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('goes to a client who comes for the first time: by mail, in the therapist’s name, by the rule', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client, due } = await givenNewcomer(practice);
    await sendDueAt(app, practice, new Date(due.getTime() - 60_000));
    expect(await requestsOf(practice, client.id)).toEqual([]);
    await sendDueAt(app, practice, due);
    expect(await requestsOf(practice, client.id)).toMatchObject([
      {
        form: 'first_visit',
        sentByRule: 'first_visit',
        sentByName: 'Mara Ellison',
        sentAt: due.toISOString(),
        reminders: [],
      },
    ]);
    expect((await mailTo(app, client.email ?? '')).subject).toBe('A form from Harbor Street Massage');
    const events = await asAdmin(
      app,
      "SELECT FROM audit_event WHERE subject_client_id = $1 AND action = 'intake_request.send' AND actor_kind = 'system'",
      [client.id],
    );
    expect(events).toHaveLength(1);
  });

  it('is reminded of before the visit, and no more after it', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { firstVisit: { daysBefore: 3 }, reminders: { againAfterDays: 2 } });
    const { client } = await givenNewcomer(practice);
    const noonOn = (days: number) => onTheClock(practice, daysAfter(todayOf(practice), days), '12:00');
    for (const days of [37, 39, 41]) await sendDueAt(app, practice, noonOn(days));
    const [request] = await requestsOf(practice, client.id);
    expect(request?.reminders.map(({ at }) => at)).toEqual([noonOn(39).toISOString()]);
  });

  it('goes once, with two processes at it at the same moment and again later', async () => {
    const other = await startBeside(app);
    try {
      const practice = await givenPractice(app);
      await givenIntakeRules(practice, { longAgo: { isOn: false } });
      const newcomers = await Promise.all([1, 2, 3].map(() => givenNewcomer(practice)));
      const due = newcomers[0]?.due ?? new Date();
      await Promise.all([app, other, app, other].map((process) => sendDueAt(process, practice, due)));
      await sendDueAt(app, practice, new Date(due.getTime() + 3_600_000));
      for (const { client } of newcomers) {
        expect(await requestsOf(practice, client.id)).toHaveLength(1);
        await mailTo(app, client.email ?? '');
        expect(await mailsTo(app, client.email ?? '')).toHaveLength(1);
      }
    } finally {
      await other.close();
    }
  });

  it('goes once to a client with two visits that are due at the same moment', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { longAgo: { months: 1 } });
    const { client } = await givenCameBefore(app, practice);
    const day = daysAfter(todayOf(practice), 50);
    for (const time of ['10:00', '15:00']) await givenVisit(practice, client.id, { day, time });
    const now = onTheClock(practice, daysAfter(day, -1), '12:00');
    await Promise.all([1, 2].map(() => sendDueAt(app, practice, now)));
    const sent = (await requestsOf(practice, client.id)).filter(({ sentByRule }) => sentByRule);
    expect(sent).toMatchObject([{ form: 'follow_up', sentByRule: 'long_ago', state: 'sent' }]);
  });

  it('is not sent beside one that somebody sends by hand at the same moment', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client, due } = await givenNewcomer(practice);
    let byRule = Promise.resolve();
    await atAsOwner(app, practice, due, () =>
      app.nest.get(TenantContext, { strict: false }).tx(async () => {
        const requests = app.nest.get(IntakeRequestsService, { strict: false });
        await requests.send(client.id, { delivery: 'link_only' }, 'by hand');
        byRule = sendDueAt(app, practice, due);
        await untilSomebodyWaits(app);
      }),
    );
    await byRule;
    expect(await requestsOf(practice, client.id)).toMatchObject([{ sentByRule: null, state: 'sent' }]);
  });

  it('is neither half sent nor lost when the work breaks off before it is done', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const one = await givenNewcomer(practice);
    const other = await givenNewcomer(practice, { time: '11:00' });
    const queue = jest.spyOn(app.nest.get(Deliveries), 'queue');
    queue.mockRejectedValueOnce(new Error('power cut'));
    try {
      await expect(sendDueAt(app, practice, other.due)).rejects.toThrow('1 of 2 failed');
    } finally {
      queue.mockRestore();
    }
    expect(await requestsOf(practice, one.client.id)).toEqual([]);
    expect(await requestsOf(practice, other.client.id)).toHaveLength(1);
    await sendDueAt(app, practice, other.due);
    expect(await requestsOf(practice, one.client.id)).toHaveLength(1);
  });

  it('reaches the client though the process ends between the job and the mail', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client, due } = await givenNewcomer(practice);
    const dying = await startBeside(app, { ROLE: 'web' });
    await sendDueAt(dying, practice, due);
    await dying.close();
    await mailTo(app, client.email ?? '');
    expect(await mailsTo(app, client.email ?? '')).toHaveLength(1);
    expect(await requestsOf(practice, client.id)).toMatchObject([{ delivery: 'sent' }]);
  });

  it('follows a visit that is moved, and stays away when it is cancelled', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const moved = await givenNewcomer(practice);
    const cancelled = await givenNewcomer(practice);
    const { id, version } = moved.visit;
    const later = {
      day: daysAfter(moved.visit.day, 5),
      time: '16:00',
      therapistId: moved.visit.therapistId,
      version,
    };
    await practice.therapist.put(`/api/clients/${moved.client.id}/visits/${id}`, later);
    const cancel = `/api/clients/${cancelled.client.id}/visits/${cancelled.visit.id}/cancel`;
    await practice.therapist.post(cancel, { isCancelled: true, version: 1 });
    await sendDueAt(app, practice, moved.due);
    expect(await requestsOf(practice, moved.client.id)).toEqual([]);
    await sendDueAt(app, practice, onTheClock(practice, daysAfter(later.day, -7), '16:00'));
    expect(await requestsOf(practice, moved.client.id)).toHaveLength(1);
    expect(await requestsOf(practice, cancelled.client.id)).toEqual([]);
    await practice.therapist.post(cancel, { isCancelled: false, version: 2 });
    await sendDueAt(app, practice, cancelled.due);
    expect(await requestsOf(practice, cancelled.client.id)).toHaveLength(1);
  });

  it('is not sent again for a visit when it was taken back, or the visit is moved', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client, visit, due } = await givenNewcomer(practice);
    await sendDueAt(app, practice, due);
    const [sent] = await requestsOf(practice, client.id);
    await practice.therapist.post(`/api/clients/${client.id}/intake-requests/${sent?.id}/revoke`);
    const { day, ...rest } = { day: visit.day, time: visit.time, therapistId: visit.therapistId, version: 1 };
    const later = { ...rest, day: daysAfter(day, 2) };
    await practice.therapist.put(`/api/clients/${client.id}/visits/${visit.id}`, later);
    await sendDueAt(app, practice, onTheClock(practice, day, '12:00'));
    expect(await requestsOf(practice, client.id)).toMatchObject([{ state: 'revoked' }]);
  });

  it('waits for the morning at night, over the change of the clock', async () => {
    const practice = await givenPractice(app, { timeZone: 'Europe/Amsterdam' });
    await givenIntakeRules(practice);
    const spring = dayOfClockChange('Europe/Amsterdam', daysAfter(todayOf(practice), 20));
    const { client } = await givenNewcomer(practice, { day: daysAfter(spring, 7), time: '06:30' });
    await sendDueAt(app, practice, onTheClock(practice, spring, '07:59'));
    expect(await requestsOf(practice, client.id)).toEqual([]);
    await sendDueAt(app, practice, onTheClock(practice, spring, '08:00'));
    expect(await requestsOf(practice, client.id)).toHaveLength(1);
  });

  it.each<[string, (given: { practice: GivenPractice; clientId: string }) => Promise<unknown>]>([
    ['has an open form of that kind', ({ practice, clientId }) => sendIntake(practice, clientId)],
    [
      'is in the archive',
      ({ practice, clientId }) => practice.therapist.post(`/api/clients/${clientId}/archive`),
    ],
    ['was here before', ({ practice, clientId }) => givenSignedNote(practice.therapist, clientId)],
    [
      'comes earlier already',
      ({ practice, clientId }) => givenVisit(practice, clientId, { day: daysAfter(todayOf(practice), 1) }),
    ],
  ])('is not sent by the rule to a client who %s', async (_who, make) => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { longAgo: { isOn: false } });
    const { client, due } = await givenNewcomer(practice);
    await make({ practice, clientId: client.id });
    if (_who === 'has an open form of that kind') {
      const future = new Date(due.getTime() + 86_400_000);
      await asAdmin(app, 'UPDATE intake_request SET expires_at = $2 WHERE client_id = $1', [
        client.id,
        future,
      ]);
    }
    await sendDueAt(app, practice, due);
    expect((await requestsOf(practice, client.id)).filter(({ sentByRule }) => sentByRule)).toEqual([]);
  });

  it('goes to the record that stays when the client’s was merged into it, never to the other', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client: merged, due } = await givenNewcomer(practice);
    const stays = await givenClient(practice);
    await asAdmin(app, 'UPDATE client SET merged_into = $2, archived_at = now() WHERE id = $1', [
      merged.id,
      stays.id,
    ]);
    await sendDueAt(app, practice, due);
    expect(
      await asAdmin(app, 'SELECT client_id FROM intake_request WHERE client_id IN ($1, $2)', [
        merged.id,
        stays.id,
      ]),
    ).toEqual([{ client_id: stays.id }]);
  });

  it.each([
    ['has no address', { email: null }, false],
    ['wants no messages', {}, true],
  ])('is a link to hand over for a client who %s, and the day says so', async (_who, change, refuses) => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice);
    const { client, due } = await givenNewcomer(practice, {}, change);
    if (refuses) await givenNoToMessages(app, practice, client.id);
    await sendDueAt(app, practice, due);
    const [sent] = (await requestsOf(practice, client.id)).filter(({ sentByRule }) => sentByRule);
    expect(sent).toMatchObject({ state: 'sent', delivery: 'none' });
    await asAdmin(
      app,
      "UPDATE planned_visit SET starts_at = now() + interval '2 days' WHERE client_id = $1",
      [client.id],
    );
    const day = async () => (await practice.therapist.get<VisitList>('/api/visits')).body.items;
    expect(await day()).toMatchObject([{ form: 'sent', isToHandOver: true }]);
    const link = await practice.therapist.get<IntakeLink>(
      `/api/clients/${client.id}/intake-requests/${sent?.id}/link`,
    );
    if (!sent) throw new Error('nothing was sent');
    await (await openOn(app, { request: sent, link: link.body })).form();
    expect(await day()).toMatchObject([{ isToHandOver: false }]);
  });

  it.each([
    [0, true],
    [-1, false],
  ])('is asked anew when the last is as old as chosen: %i days from that, %s', async (days, isSent) => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { longAgo: { months: 2 } });
    const { client } = await givenCameBefore(app, practice);
    const day = daysAfter(monthsAfter(todayOf(practice), 2), days);
    await givenVisit(practice, client.id, { day, time: '10:00' });
    await sendDueAt(app, practice, onTheClock(practice, daysAfter(day, -3), '10:00'));
    const sent = (await requestsOf(practice, client.id)).filter(
      ({ sentByRule }) => sentByRule === 'long_ago',
    );
    expect(sent).toHaveLength(isSent ? 1 : 0);
  });

  it('does not count a form that was marked as an error', async () => {
    const practice = await givenPractice(app);
    await givenIntakeRules(practice, { longAgo: { isOn: false } });
    const { client, requestId } = await givenCameBefore(app, practice);
    const day = daysAfter(todayOf(practice), 40);
    await givenVisit(practice, client.id, { day, time: '10:00' });
    const due = onTheClock(practice, daysAfter(day, -7), '10:00');
    await sendDueAt(app, practice, due);
    expect(await requestsOf(practice, client.id)).toHaveLength(1);
    const error = `/api/clients/${client.id}/intake-requests/${requestId}/mark-as-error`;
    await practice.therapist.post(error, { reason: 'Somebody else' });
    await sendDueAt(app, practice, due);
    expect(await requestsOf(practice, client.id)).toHaveLength(2);
  });
});

/** Until one transaction waits for what another one holds. */
async function untilSomebodyWaits(app: TestApp): Promise<void> {
  const waiting =
    'SELECT FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())';
  for (const started = Date.now(); Date.now() - started < 10_000;) {
    if ((await asAdmin(app, waiting)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waits');
}
