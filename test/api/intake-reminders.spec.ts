import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { IntakeRequest, IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { IntakeRequestsService } from '../../server/src/intake-requests/intake-requests.service.js';
import { daysAfter } from '../../server/src/practices/practice-day.js';
import { startBeside, startTestApp, type TestApp } from '../support/app.js';
import { atAsOwner } from '../support/at-a-time.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { fillIn, IntakePhone, openOn, sendIntake } from '../support/given-intake.js';
import {
  dayOfClockChange,
  givenIntakeRules,
  onTheClock,
  requestsOf,
  sendDueAt,
  todayOf,
} from '../support/given-intake-rules.js';
import { mailsTo, mailTo } from '../support/mail.js';
import { asAdmin } from '../support/staff.js';

const REMINDER = /^A reminder from/;

interface Told {
  app: TestApp;
  practice: GivenPractice;
  client: Client;
  sent: IntakeSent;
  /** The moment at which the practice's clock shows this time, so many days after the form was sent. */
  at: (days: number, time: string) => Date;
}

describe('reminders of a form', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('go after the days chosen, again after the next ones, and then no more', async () => {
    const told = await givenTold(app);
    const { practice, at } = told;
    await sendDueAt(app, practice, at(2, '11:59'));
    expect(await remindersOf(told)).toEqual([]);
    const moments = [
      at(2, '12:00'),
      at(3, '12:00'),
      at(5, '11:59'),
      at(5, '12:00'),
      at(9, '12:00'),
      at(13, '12:00'),
    ];
    for (const moment of moments) await sendDueAt(app, practice, moment);
    expect(await remindersOf(told)).toMatchObject([
      { at: at(2, '12:00').toISOString(), byName: null },
      { at: at(5, '12:00').toISOString(), byName: null },
    ]);
  });

  it('bring the link of the first mail, without a word of what it is about', async () => {
    const told = await givenTold(app);
    await sendDueAt(app, told.practice, told.at(2, '12:00'));
    const { subject, body } = await mailTo(app, told.client.email ?? '', REMINDER);
    expect(subject).toBe('A reminder from Harbor Street Massage');
    expect(body).toContain(told.sent.link.address);
    expect(await remindersOf(told)).toMatchObject([{ delivery: 'sent' }]);
    const links = 'SELECT id FROM identity.link WHERE intake_request_id = $1';
    expect(await asAdmin(app, links, [told.sent.request.id])).toHaveLength(1);
  });

  it('go once, with two processes at it at the same moment', async () => {
    const other = await startBeside(app);
    try {
      const told = await givenTold(app);
      const moment = told.at(2, '12:00');
      await Promise.all([app, other, app, other].map((process) => sendDueAt(process, told.practice, moment)));
      expect(await remindersOf(told)).toHaveLength(1);
      for (const subject of [/^A form from/, REMINDER]) await mailTo(app, told.client.email ?? '', subject);
      expect(await mailsTo(app, told.client.email ?? '')).toHaveLength(2);
    } finally {
      await other.close();
    }
  });

  it('that fall into the night go in the morning', async () => {
    const told = await givenTold(app, { time: '23:30' });
    for (const moment of [told.at(2, '23:30'), told.at(3, '07:59')])
      await sendDueAt(app, told.practice, moment);
    expect(await remindersOf(told)).toEqual([]);
    await sendDueAt(app, told.practice, told.at(3, '08:00'));
    expect(await remindersOf(told)).toHaveLength(1);
  });

  it('go at the same time of day when the clock changes between', async () => {
    const timeZone = 'Europe/Amsterdam';
    const change = dayOfClockChange(timeZone, daysAfter(todayOf(await givenPractice(app, { timeZone })), 2));
    const told = await givenTold(app, { timeZone, day: daysAfter(change, -1) });
    await sendDueAt(app, told.practice, told.at(2, '11:59'));
    expect(await remindersOf(told)).toEqual([]);
    await sendDueAt(app, told.practice, told.at(2, '12:00'));
    expect(await remindersOf(told)).toHaveLength(1);
  });

  it.each<[string, (told: Told) => Promise<unknown>]>([
    ['came in', sendIn],
    ['was taken back', (told) => told.practice.therapist.post(`${pathOf(told)}/revoke`)],
    [
      'was marked as an error',
      (told) => told.practice.therapist.post(`${pathOf(told)}/mark-as-error`, { reason: 'No' }),
    ],
    ['was sent anew', ({ practice, client }) => sendIntake(practice, client.id, 'link_only')],
    [
      'ran out',
      ({ sent, at }) =>
        asAdmin(app, 'UPDATE intake_request SET expires_at = $2 WHERE id = $1', [
          sent.request.id,
          at(2, '11:59'),
        ]),
    ],
    [
      'is not to be reminded of',
      (told) => told.practice.therapist.post(`${pathOf(told)}/stop-reminders`, { isStopped: true }),
    ],
    [
      'is not to be reminded of, says the client',
      async (told) => (await openOn(told.app, told.sent)).refuseReminders(),
    ],
    [
      'belongs to a client in the archive',
      ({ practice, client }) => practice.therapist.post(`/api/clients/${client.id}/archive`),
    ],
    [
      'could not be delivered',
      ({ sent }) =>
        asAdmin(app, "UPDATE delivery SET state = 'failed' WHERE event_id = $1", [sent.request.id]),
    ],
  ])('stop when the form %s', async (_how, stop) => {
    const told = await givenTold(app);
    await mailTo(app, told.client.email ?? '');
    await stop(told);
    await sendDueAt(app, told.practice, told.at(2, '12:00'));
    const reminders = 'SELECT id FROM intake_reminder WHERE client_id = $1';
    expect(await asAdmin(app, reminders, [told.client.id])).toEqual([]);
  });

  it('go on when they were stopped by mistake', async () => {
    const told = await givenTold(app);
    for (const isStopped of [true, false]) {
      const answer = await told.practice.therapist.post<IntakeRequest>(`${pathOf(told)}/stop-reminders`, {
        isStopped,
      });
      expect(answer.body.hasRemindersStopped).toBe(isStopped);
    }
    await sendDueAt(app, told.practice, told.at(2, '12:00'));
    expect(await remindersOf(told)).toHaveLength(1);
  });

  it('stop and go on as the client says, whom the practice sees and may remind all the same', async () => {
    const told = await givenTold(app);
    const { practice, sent } = told;
    const phone = await openOn(app, sent);
    expect((await phone.form()).reminders).toBe('none');
    for (let taps = 0; taps < 2; taps += 1)
      expect(await phone.refuseReminders()).toMatchObject({ status: 200, body: { isStopped: true } });
    await practice.therapist.post(`${pathOf(told)}/stop-reminders`, { isStopped: false });
    expect((await phone.form()).reminders).toBe('refused');
    expect(await requestsOf(practice, told.client.id)).toMatchObject([
      { hasRefusedReminders: true, hasRemindersStopped: false },
    ]);
    await sendDueAt(app, practice, told.at(2, '12:00'));
    expect(await remindersOf(told)).toEqual([]);

    await practice.therapist.post(`${pathOf(told)}/remind`);
    await mailTo(app, told.client.email ?? '', REMINDER);
    expect(await phone.refuseReminders(false)).toMatchObject({ body: { isStopped: false } });
    expect((await phone.form()).reminders).toBe('sent');
    await sendDueAt(app, practice, onTheClock(practice, daysAfter(todayOf(practice), 4), '12:00'));
    expect(await remindersOf(told)).toHaveLength(2);
    const said =
      "SELECT action FROM audit_event WHERE object_ids @> ARRAY[$1::uuid] AND action LIKE '%!_reminders' ESCAPE '!' ORDER BY id";
    expect(await asAdmin(app, said, [sent.request.id])).toEqual([
      { action: 'intake_request.refuse_reminders' },
      { action: 'intake_request.allow_reminders' },
    ]);
  });

  it('are stopped on a device that may not see the answers', async () => {
    const told = await givenTold(app);
    await (await openOn(app, told.sent)).answer('goal', 'Sleep');
    const other = await openOn(app, told.sent);
    expect((await other.form()).content).toBeNull();
    expect((await other.refuseReminders()).status).toBe(200);
    expect((await other.form()).reminders).toBe('refused');
  });

  it('are refused for no form but the own, and none that takes nothing any more', async () => {
    const [told, stranger] = [await givenTold(app), await givenTold(app)];
    const phone = await openOn(app, told.sent);
    const theirs = new IntakePhone(phone.browser, stranger.sent.request.id);
    expect(await theirs.refuseReminders()).toMatchObject({ status: 404, body: { code: 'intake_not_found' } });
    expect(await requestsOf(stranger.practice, stranger.client.id)).toMatchObject([
      { hasRefusedReminders: false },
    ]);
    await told.practice.therapist.post(`${pathOf(told)}/revoke`);
    expect(await phone.refuseReminders()).toMatchObject({ body: { code: 'intake_revoked' } });
    expect(await requestsOf(told.practice, told.client.id)).toMatchObject([{ hasRefusedReminders: false }]);
  });

  it('go by hand at once, at any hour, and count', async () => {
    const told = await givenTold(app);
    const { body } = await told.practice.therapist.post<IntakeRequest>(`${pathOf(told)}/remind`);
    expect(body.reminders).toMatchObject([{ byName: 'Mara Ellison' }]);
    await mailTo(app, told.client.email ?? '', REMINDER);
    const [first] = body.reminders;
    const next = new Date(Date.parse(first?.at ?? '') + 3.5 * 86_400_000);
    await sendDueAt(app, told.practice, next);
    await sendDueAt(app, told.practice, told.at(10, '12:00'));
    expect((await remindersOf(told))?.length).toBe(2);
  });

  it('go once by hand, however often and from however many devices it is tapped', async () => {
    const told = await givenTold(app);
    const headers = { 'idempotency-key': 'remind-once' };
    const answers = await Promise.all([
      told.practice.therapist.post(`${pathOf(told)}/remind`, {}, headers),
      told.practice.therapist.post(`${pathOf(told)}/remind`, {}, headers),
      told.practice.therapist.post(`${pathOf(told)}/remind`),
    ]);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(await remindersOf(told)).toHaveLength(1);
  });

  it.each<[string, number, string, (told: Told) => Promise<unknown>]>([
    ['that came in', 409, 'intake_not_to_remind', sendIn],
    [
      'that was taken back',
      409,
      'intake_not_to_remind',
      (told) => told.practice.therapist.post(`${pathOf(told)}/revoke`),
    ],
    [
      'of a client without an address',
      422,
      'intake_client_without_email',
      ({ client }) => asAdmin(app, 'UPDATE client SET email = NULL WHERE id = $1', [client.id]),
    ],
  ])('are refused by hand for a form %s, and nothing is sent', async (_which, status, code, spoil) => {
    const told = await givenTold(app);
    await spoil(told);
    expect(await told.practice.therapist.post(`${pathOf(told)}/remind`)).toMatchObject({
      status,
      body: { code },
    });
    expect(await remindersOf(told)).toEqual([]);
  });
});

describe('a reminder that waits for its mail', () => {
  it.each<[string, (told: Told) => Promise<unknown>]>([
    ['the form comes in', sendIn],
    ['the client refuses it', async ({ app, sent }) => (await openOn(app, sent)).refuseReminders()],
  ])('lapses when %s meanwhile', async (_what, happen) => {
    const silent = await startTestApp({ ROLE: 'web' }); // sends no mail
    try {
      const told = await givenTold(silent);
      await sendDueAt(silent, told.practice, told.at(2, '12:00'));
      expect(await remindersOf(told)).toMatchObject([{ delivery: 'queued' }]);
      await happen(told);
      const worker = await startBeside(silent);
      try {
        await mailTo(worker, told.client.email ?? '', /^A form from/);
        await untilDelivered(worker);
      } finally {
        await worker.close();
      }
      expect(await remindersOf(told)).toMatchObject([{ delivery: 'lapsed' }]);
      expect(await mailsTo(silent, told.client.email ?? '')).toHaveLength(1);
    } finally {
      await silent.close();
    }
  });
});

/** A form e-mailed by hand at noon, tomorrow: nothing is due before that for a job that runs meanwhile. */
async function givenTold(
  app: TestApp,
  { day = '', timeZone = 'America/Los_Angeles', time = '12:00' } = {},
): Promise<Told> {
  const practice = await givenPractice(app, { timeZone });
  await givenIntakeRules(practice);
  const client = await givenClient(practice);
  const first = day || daysAfter(todayOf(practice), 1);
  const sent = await atAsOwner(app, practice, onTheClock(practice, first, time), () =>
    app.nest.get(IntakeRequestsService, { strict: false }).send(client.id, { delivery: 'email' }, 'send it'),
  );
  return {
    app,
    practice,
    client,
    sent,
    at: (days, clock) => onTheClock(practice, daysAfter(first, days), clock),
  };
}

const remindersOf = async ({ practice, client }: Told) =>
  (await requestsOf(practice, client.id))[0]?.reminders;
const pathOf = ({ client, sent }: Told) => `/api/clients/${client.id}/intake-requests/${sent.request.id}`;

async function sendIn({ app, sent }: Told): Promise<void> {
  const phone = await openOn(app, sent);
  await fillIn(phone);
  const submitted = await phone.submit();
  if (submitted.status !== 200) throw new Error(`not sent in: ${JSON.stringify(submitted.body)}`);
}

async function untilDelivered(app: TestApp): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 10_000;) {
    const waiting = await asAdmin(app, "SELECT id FROM delivery WHERE state = 'queued'");
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a mail is still waiting');
}
