import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type InterviewAnswerForm,
  type LikelySources,
  LikelySourcesSchema,
} from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import {
  type OwnQuestion,
  type OwnQuestionList,
  OwnQuestionListSchema,
} from '../../server/src/likely-sources/dto/sent-question.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';
import {
  fillIn,
  givenIntake,
  type GivenIntake,
  givenSubmittedIntake,
  openOn,
  sendIntake,
} from '../support/given-intake.js';
import { linkFromMail, mailTo } from '../support/mail.js';

const SIX_HOURS = { value: 6, side: null };

describe('questions sent to a client', () => {
  let app: TestApp;
  let given: GivenIntake;
  let own: string;
  let phone: BrowserLike;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    given = await givenSubmittedIntake(app, { 'cause.forward_lean': { value: true, side: null } });
    own = `/api/clients/${given.client.id}`;
  });

  const look = async () => (await given.therapist.get<LikelySources>(`${own}/likely-sources`)).body;
  const say = (form: InterviewAnswerForm) => given.therapist.put(`${own}/interview-answers`, form);
  const send = async (causeIds: string[], headers?: Record<string, string>, change: object = {}) => {
    const { fingerprint } = await look();
    const form = { fingerprint, causeIds, ...change };
    return given.therapist.post<LikelySources>(`${own}/sent-questions`, form, headers);
  };
  const signIn = async (client = given.client) => {
    const device = new BrowserLike(app.origin);
    const { token } = await linkFromMail(app, client.email ?? '');
    await device.post('/api/links/open', { token });
    return device;
  };
  /** Sends one question, and opens the link of its mail on the client's phone. */
  const sent = async (causeId = 'hands_in_front') => {
    const { body } = await send([causeId]);
    await mailTo(app, given.client.email ?? '', /Something new/);
    phone = await signIn();
    const id = body.sentQuestions[0]?.id;
    if (!id) throw new Error(`not sent: ${JSON.stringify(body)}`);
    return id;
  };
  const asked = async (device = phone) =>
    (await device.get<OwnQuestionList>('/api/portal/questions')).body.items;
  const answer = (id: string, form: object, device = phone) =>
    device.put<OwnQuestion>(`/api/portal/questions/${id}`, { version: 1, ...form });
  const withdraw = (id: string) => given.therapist.delete<LikelySources>(`${own}/sent-questions/${id}`);
  const rows = () =>
    adminQuery(app.database, 'SELECT * FROM sent_question WHERE client_id = $1 ORDER BY id', [
      given.client.id,
    ]);
  const outcome = async () => ({
    sent: (await look()).sentQuestions.map(({ state, words }) => [state, words]),
    counted: (await look()).answer?.advice?.causes.map(({ id }) => id),
  });

  it('are mailed without a word of health, found in the portal, and sent once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await send(['hands_in_front'], headers);
    expect(first.status).toBe(201);
    expect(LikelySourcesSchema.parse(first.body)).toEqual(first.body);
    expect(first.body.sentQuestions).toMatchObject([
      { causeId: 'hands_in_front', state: 'open', words: '', sentByName: 'Mara Ellison', settledAt: null },
    ]);
    expect((await send(['hands_in_front'], headers)).body).toEqual(first.body);
    expect(await rows()).toHaveLength(1);
    const mail = await mailTo(app, given.client.email ?? '', /Something new/);
    const words = `${mail.subject} ${mail.body.replace(/https?:\S+/, '')}`.toLowerCase();
    for (const word of ['health', 'pain', 'habit', 'hands', 'cause', 'source', 'muscle', 'head', 'body']) {
      expect(words.replace('harbor street massage', '')).not.toContain(word);
    }
    phone = await signIn();
    const { status, body } = await phone.get<OwnQuestionList>('/api/portal/questions');
    expect(status).toBe(200);
    expect(OwnQuestionListSchema.parse(body)).toEqual(body);
    expect(body.items).toMatchObject([
      {
        question: { questionId: 'cause.hands_in_front', answerType: 'hours' },
        askedByName: 'Mara Ellison',
        state: 'open',
        answer: null,
        version: 1,
      },
    ]);
  });

  it('come back as the client’s answers, and change the list', async () => {
    const id = await sent();
    const before = await look();
    const { status, body } = await answer(id, { answer: SIX_HOURS });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { state: 'answered', answer: SIX_HOURS, version: 2 },
    });
    const after = await look();
    expect(after.sentQuestions).toMatchObject([
      { state: 'answered', words: '6 hours a day', settledAt: expect.any(String) },
    ]);
    expect(after.answer?.advice?.causes.map((cause) => cause.id)).toContain('hands_in_front');
    expect(after.answer?.advice?.questions.map(({ causeId }) => causeId)).not.toContain('hands_in_front');
    expect(after.basis?.habits).toBe(2);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(await asked()).toEqual([]);
    const events = await adminQuery<{ action: string }>(
      app.database,
      "SELECT action FROM audit_event WHERE $1 = ANY (object_ids) AND action LIKE 'sent_question%' ORDER BY id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['sent_question.send', 'sent_question.view', 'sent_question.answer']),
    );
  });

  it('take the same answer from two devices once, and tell the second of another one', async () => {
    const id = await sent();
    await given.therapist.post(`${own}/messages`, { text: 'See you on Monday.', itemId: null });
    await mailTo(app, given.client.email ?? '', /A message/);
    const tablet = await signIn();
    const [one, two] = await Promise.all([
      answer(id, { answer: SIX_HOURS }),
      answer(id, { answer: SIX_HOURS }, tablet),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    const late = await answer(id, { answer: { value: 2, side: null } }, tablet);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'sent_question_answered_elsewhere', current: { answer: SIX_HOURS, version: 2 } },
    });
    expect(await outcome()).toMatchObject({ sent: [['answered', '6 hours a day']] });
    const changed = await answer(id, { answer: { value: 2, side: null }, version: 2 }, tablet);
    expect(changed.body).toMatchObject({ answer: { value: 2 }, version: 3 });
  });

  it('may be skipped, and answered after all', async () => {
    const id = await sent();
    expect((await answer(id, { answer: null })).body).toMatchObject({ state: 'skipped', version: 2 });
    expect((await answer(id, { answer: null })).body).toMatchObject({ state: 'skipped', version: 2 });
    expect(await asked()).toEqual([]);
    const { sent: said, counted } = await outcome();
    expect(said).toEqual([['skipped', '']]);
    expect(counted).not.toContain('hands_in_front');
    expect((await look()).answer?.advice?.questions.map(({ causeId }) => causeId)).toContain(
      'hands_in_front',
    );
    await answer(id, { answer: SIX_HOURS, version: 2 });
    expect((await outcome()).counted).toContain('hands_in_front');
  });

  it('fall away when the therapist answers herself, and come back when she takes that back', async () => {
    const id = await sent();
    await say({ topic: 'cause', causeId: 'hands_in_front', value: 3, side: null });
    expect(await asked()).toEqual([]);
    expect((await look()).sentQuestions).toEqual([]);
    const before = await rows();
    expect(await answer(id, { answer: SIX_HOURS })).toMatchObject({
      status: 409,
      body: { code: 'sent_question_closed' },
    });
    expect(await rows()).toEqual(before);
    await say({ topic: 'cause', causeId: 'hands_in_front', value: null, side: null });
    expect(await asked()).toHaveLength(1);
  });

  it('fall away with a new intake that answers them', async () => {
    await sent();
    const second = await openOn(app, await sendIntake(given, given.client.id));
    await fillIn(second, { 'cause.hands_in_front': SIX_HOURS });
    expect((await second.submit()).status).toBe(200);
    expect(await asked()).toEqual([]);
    expect((await look()).sentQuestions).toEqual([]);
  });

  it('count against what the therapist said before or after by their time', async () => {
    const id = await sent();
    await answer(id, { answer: SIX_HOURS });
    await say({ topic: 'cause', causeId: 'hands_in_front', value: 0, side: null });
    expect((await outcome()).counted).not.toContain('hands_in_front');
    expect(await answer(id, { answer: { value: 8, side: null }, version: 2 })).toMatchObject({ status: 409 });
  });

  it.each([
    ['a safety question', ['rf_fever'], 'causeIds.0'],
    ['what is answered', ['forward_lean'], 'causeIds.0'],
    ['what nobody asks', ['hands_in_front', 'yoga'], 'causeIds.1'],
  ])('are never %s', async (_, causeIds, path) => {
    expect(await send(causeIds)).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path }] },
    });
    expect(await rows()).toEqual([]);
  });

  it('are refused on an old list, twice, and without an address, and nothing is sent', async () => {
    const old = await send(['hands_in_front'], {}, { fingerprint: 'f'.repeat(64) });
    expect(old).toMatchObject({ status: 409, body: { code: 'likely_sources_changed' } });
    await adminQuery(app.database, 'UPDATE client SET email = NULL WHERE id = $1', [given.client.id]);
    expect(await send(['hands_in_front'])).toMatchObject({
      status: 422,
      body: { code: 'client_without_email' },
    });
    expect(await rows()).toEqual([]);
    await adminQuery(app.database, 'UPDATE client SET email = $2 WHERE id = $1', [
      given.client.id,
      given.client.email,
    ]);
    await send(['hands_in_front']);
    expect(await send(['hands_in_front'])).toMatchObject({
      status: 409,
      body: { code: 'question_sent_already' },
    });
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    [{ answer: { value: true, side: null } }, 'answer.value'],
    [{ answer: { value: 25, side: null } }, 'answer.value'],
    [{ answer: { value: 6, side: 'left' } }, 'answer.side'],
  ])('refuse %j at %s, and keep nothing', async (form, path) => {
    const id = await sent();
    expect(await answer(id, form)).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path }] },
    });
    expect(await rows()).toMatchObject([{ state: 'open', version: 1 }]);
  });

  it('can be taken back until they are answered, and are then asked no more', async () => {
    const id = await sent();
    expect((await withdraw(id)).body.sentQuestions).toEqual([]);
    expect((await withdraw(id)).status).toBe(200);
    expect(await asked()).toEqual([]);
    expect(await answer(id, { answer: SIX_HOURS })).toMatchObject({
      status: 409,
      body: { code: 'sent_question_closed' },
    });
    expect(await rows()).toMatchObject([{ state: 'withdrawn', value: null }]);
    const again = await send(['hands_in_front']);
    const second = again.body.sentQuestions[0]?.id ?? '';
    await answer(second, { answer: SIX_HOURS });
    expect(await withdraw(second)).toMatchObject({ status: 409, body: { code: 'sent_question_answered' } });
    expect((await outcome()).sent).toEqual([['answered', '6 hours a day']]);
  });

  it('are nobody else’s: not another client’s, nor another practice’s', async () => {
    const id = await sent();
    const before = await rows();
    const mine = given;
    given = await givenIntake(app, { practice: mine });
    await fillIn(given.phone, { 'cause.forward_lean': { value: true, side: null } });
    await given.phone.submit();
    own = `/api/clients/${given.client.id}`;
    await sent();
    const stranger = phone;
    expect(await answer(id, { answer: SIX_HOURS }, stranger)).toMatchObject({
      status: 404,
      body: { code: 'sent_question_not_found' },
    });
    expect(await withdraw(id)).toMatchObject({ status: 404 });
    const { therapist } = await givenPractice(app);
    const theirs = `/api/clients/${mine.client.id}/sent-questions`;
    expect(await therapist.delete(`${theirs}/${id}`)).toMatchObject({ status: 404 });
    const form = { fingerprint: 'f'.repeat(64), causeIds: ['hands_in_front'] };
    expect(await therapist.post(theirs, form)).toMatchObject({ status: 404 });
    given = mine;
    expect(await rows()).toEqual(before);
  });
});
