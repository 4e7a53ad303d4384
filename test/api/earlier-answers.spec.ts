import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../server/src/intake/dto/intake-answer.dto.js';
import type { IntakeForm } from '../../server/src/intake/dto/intake-form.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenPractice } from '../support/given.js';
import {
  fillIn,
  givenIntake,
  type IntakePhone,
  openOn,
  painMark,
  sendIntake,
} from '../support/given-intake.js';

const BORN = '1991-05-14';

describe('what a client said before', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** A client who sent in her first form, and the phone on which the next one is open. */
  async function givenNextForm(): Promise<{ first: IntakePhone; next: IntakePhone }> {
    const practice = await givenPractice(app);
    const { client, phone } = await givenIntake(app, { practice });
    await fillIn(phone, {
      medicines: ['Ibuprofen, for my back'],
      cond_head: ['migraine'],
      'more.migraine.0': 'Twice a month',
      stress: 7,
      sensitive_ok: { 'chest wall': true },
    });
    const habit = (await phone.form()).content?.habitQuestions.find(
      ({ answerType }) => answerType === 'hours',
    );
    await phone.answer(habit?.questionId ?? '', { value: 6, side: null });
    expect((await phone.submit()).status).toBe(200);
    const sent = await sendIntake(practice, client.id, 'link_only', 'follow_up');
    return { first: phone, next: await openOn(app, sent) };
  }

  const confirm = (phone: IntakePhone, birthDate: string) =>
    phone.browser.post<IntakeForm & { triesLeft?: number }>(`${phone.path}/confirm-birth-date`, {
      birthDate,
    });

  it('stands behind the birth date on a device that is not known', async () => {
    const { next } = await givenNextForm();
    const form = await next.form();
    expect(form).toMatchObject({ state: 'open', content: { earlier: [], isEarlierLocked: true } });
    expect(JSON.stringify(form)).not.toContain('Ibuprofen');
    const wrong = await confirm(next, '1990-01-01');
    expect(wrong).toMatchObject({ status: 422, body: { code: 'intake_birth_date_wrong' } });
    expect((await next.form()).content?.earlier).toEqual([]);
  });

  it('is offered question by question, with the day it was said', async () => {
    const { next } = await givenNextForm();
    const { body } = await confirm(next, BORN);
    expect(body.content).toMatchObject({ answers: [], isEarlierLocked: false });
    const earlier = new Map(body.content?.earlier.map((each) => [each.questionId, each]));
    expect(earlier.get('medicines')).toMatchObject({
      value: ['Ibuprofen, for my back'],
      from: 'last',
      saidOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(earlier.get('cond_head')).toMatchObject({ value: ['migraine'] });
    expect(earlier.get('more.migraine.0')).toMatchObject({ value: 'Twice a month' });
    expect([...earlier.keys()].filter((id) => id.startsWith('cause.'))).toHaveLength(1);
    // The next look, on the same device, needs no date any more.
    expect((await next.form()).content?.earlier).toHaveLength(earlier.size);
  });

  it('never brings a consent, a signature, a safety answer, a mark, or how one was on that day', async () => {
    const { next } = await givenNextForm();
    const { body } = await confirm(next, BORN);
    const ids = body.content?.earlier.map(({ questionId }) => questionId) ?? [];
    const never = ids.filter((id) =>
      /^(consent_|signature|red_flags|body_map|sensitive_ok|stress|goal)/.test(id),
    );
    expect(never).toEqual([]);
    expect(body.content?.marks).toEqual([]);
  });

  it('is no answer until it is given: an answer of today stands instead', async () => {
    const { next } = await givenNextForm();
    await confirm(next, BORN);
    await next.answer('medicines', ['None now']);
    const { content } = await next.form();
    expect(content?.earlier.some(({ questionId }) => questionId === 'medicines')).toBe(false);
    await next.mark(painMark());
    expect((await next.submit()).body).toMatchObject({ code: 'intake_incomplete' });
  });

  it('comes from the profile where the form asks for what the profile knows', async () => {
    const practice = await givenPractice(app);
    const { client, phone } = await givenIntake(app, { practice });
    await fillIn(phone);
    await phone.submit();
    const next = await openOn(app, await sendIntake(practice, client.id));
    const { body } = await confirm(next, BORN);
    const name = body.content?.earlier.find(({ questionId }) => questionId === 'legal_name');
    expect(name).toMatchObject({ from: 'client', value: client.legalName, saidOn: null });
  });

  it('is gone for this form after five wrong dates, and the form itself goes on', async () => {
    const { next } = await givenNextForm();
    for (let tries = 0; tries < 5; tries += 1) await confirm(next, '1990-01-01');
    expect((await next.form()).content).toMatchObject({ earlier: [], isEarlierLocked: false });
    await confirm(next, BORN);
    expect((await next.form()).content?.earlier).toEqual([]);
    expect((await next.answer('goal', 'Sleep.')).status).toBe(200);
  });

  it.each<['first_visit' | 'follow_up', Record<string, AnswerValue>]>([
    ['first_visit', { cond_none: true }],
    ['follow_up', { changes: ['my health'], cond_head: [] }],
  ])('forgets the conditions of an older form once a newer %s said no', async (formId, answers) => {
    const practice = await givenPractice(app);
    const { client, phone } = await givenIntake(app, { practice });
    await fillIn(phone, { cond_head: ['migraine'], 'more.migraine.0': 'Twice a month' });
    expect((await phone.submit()).status).toBe(200);
    const sendNext = async (form: 'first_visit' | 'follow_up') => {
      const next = await openOn(app, await sendIntake(practice, client.id, 'link_only', form));
      await confirm(next, BORN);
      return next;
    };
    const conditionsIn = async (next: IntakePhone) => {
      const earlier = (await next.form()).content?.earlier.map(({ questionId }) => questionId) ?? [];
      return earlier.filter((id) => /^(cond_head|more\.)/.test(id));
    };
    expect(await conditionsIn(await sendNext('follow_up'))).toEqual(['cond_head', 'more.migraine.0']);
    const second = await sendNext(formId);
    await fillIn(second, answers);
    expect((await second.submit()).status).toBe(200);
    expect(await conditionsIn(await sendNext('follow_up'))).toEqual([]);
  });

  it('stays locked for whoever opens the link first and types a birth date into the form', async () => {
    const practice = await givenPractice(app);
    const { client, phone } = await givenIntake(app, { practice });
    await fillIn(phone, { medicines: ['Ibuprofen, for my back'] });
    await phone.submit();
    const sent = await sendIntake(practice, client.id);
    const stranger = await openOn(app, sent);
    await stranger.answer('birth_date', '2000-01-01');
    const again = await openOn(app, sent);
    const { body } = await confirm(again, '2000-01-01');
    expect(body).toMatchObject({ state: 'open', content: { earlier: [], isEarlierLocked: true } });
    expect((await again.answer('birth_date', null, 1)).status).toBe(200);
    expect((await again.form()).content).toMatchObject({ earlier: [], isEarlierLocked: true });
    // The client's own date opens it, on the same form.
    const { content } = (await confirm(again, BORN)).body;
    expect(content?.earlier.map(({ questionId }) => questionId)).toContain('medicines');
  });

  it('is asked nobody in a first form', async () => {
    const { phone } = await givenIntake(app);
    expect((await phone.form()).content).toMatchObject({ earlier: [], isEarlierLocked: false });
  });
});
