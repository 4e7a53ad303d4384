import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { givenIntake, IntakePhone, openLink, openOn, painMark, sendIntake } from '../support/given-intake.js';
import { linkFromMail } from '../support/mail.js';

describe('an intake form on another device', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('shows no answer before the birth date, and the form after it', async () => {
    const { phone, sent } = await givenIntake(app, { client: { birthDate: null } });
    await phone.answer('birth_date', '1990-02-03');
    await phone.answer('goal', 'My secret.');
    const laptop = await openOn(app, sent);
    const seen = await laptop.browser.get(laptop.path);
    expect(seen.body).toMatchObject({ state: 'needs_birth_date', triesLeft: 5, content: null });
    expect(JSON.stringify(seen.body)).not.toContain('secret');
    expect(await laptop.answer('goal', 'Mine', 1)).toMatchObject({
      status: 403,
      body: { code: 'intake_birth_date_needed' },
    });
    const confirmed = await laptop.confirmBirthDate('1990-02-03');
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'open', content: { isMinor: false } } });
    expect(JSON.stringify(confirmed.body)).toContain('My secret.');
    expect((await laptop.answer('goal', 'Ours.', 1)).status).toBe(200);
  });

  it('locks the link after five wrong birth dates, but not for the device that began', async () => {
    const { phone, sent } = await givenIntake(app);
    await phone.answer('birth_date', '1991-05-14');
    const laptop = await openOn(app, sent);
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await laptop.confirmBirthDate('2000-01-01')).toMatchObject({
        status: 422,
        body: { code: 'intake_birth_date_wrong', triesLeft },
      });
    }
    for (const birthDate of ['2000-01-01', '1991-05-14']) {
      expect(await laptop.confirmBirthDate(birthDate)).toMatchObject({
        status: 410,
        body: { code: 'intake_locked' },
      });
    }
    expect(await (await openOn(app, sent)).form()).toMatchObject({ state: 'locked', content: null });
    expect((await phone.answer('goal', 'Still here.')).status).toBe(200);
  });

  it('starts an empty form with a new link after the old one was locked', async () => {
    const given = await givenIntake(app);
    await given.phone.answer('birth_date', '1991-05-14');
    const laptop = await openOn(app, given.sent);
    for (let tries = 0; tries < 5; tries += 1) await laptop.confirmBirthDate('2000-01-01');
    const fresh = await openOn(app, await sendIntake(given, given.client.id));
    expect(await fresh.form()).toMatchObject({ state: 'open', content: { answers: [] } });
  });

  it('lets the client go on from the portal', async () => {
    const given = await givenIntake(app);
    await given.phone.answer('goal', 'Begun by link.');
    const portal = new IntakePhone(await signedInPortal(given.client), given.sent.request.id);
    expect((await portal.form()).content?.answers).toMatchObject([{ value: 'Begun by link.' }]);
  });

  it('cannot be opened when there is no birth date to ask for', async () => {
    const { phone, sent } = await givenIntake(app, { client: { birthDate: null } });
    await phone.answer('goal', 'Anything');
    const laptop = await openOn(app, sent);
    expect(await laptop.form()).toMatchObject({ state: 'started_elsewhere', content: null });
    expect(await laptop.confirmBirthDate('1991-05-14')).toMatchObject({
      status: 403,
      body: { code: 'intake_started_elsewhere' },
    });
  });

  it('answers 404 for every form but the one of the link, and nothing changed', async () => {
    const mine = await givenIntake(app);
    const neighbour = await givenIntake(app, { practice: mine });
    const stranger = await givenIntake(app);
    for (const other of [neighbour, stranger]) {
      const mark = painMark();
      await other.phone.mark(mark);
      const intruder = new IntakePhone(mine.phone.browser, other.sent.request.id);
      const answers = await Promise.all([
        intruder.browser.get(intruder.path),
        intruder.answer('goal', 'Not mine'),
        intruder.mark(painMark()),
        intruder.removeMark(mark.id),
        intruder.confirmBirthDate('1991-05-14'),
        intruder.submit(),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect((await other.phone.form()).content).toMatchObject({ answers: [], marks: [{ mark }] });
    }
    const nobody = new BrowserLike(app.origin);
    expect((await nobody.get(mine.phone.path)).status).toBe(401);
    expect((await mine.therapist.get(mine.phone.path)).status).toBe(401);
    expect((await mine.phone.browser.get('/api/portal/session')).status).toBe(401);
  });

  async function signedInPortal({ email }: Client): Promise<BrowserLike> {
    const browser = new BrowserLike(app.origin);
    await browser.post('/api/portal/sign-in-link', { email });
    const { address } = await linkFromMail(app, email ?? '');
    expect((await openLink(browser, address)).body).toEqual({ goTo: '/portal/today' });
    return browser;
  }
});
