import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LinkOpened, LinkPreview } from '../../server/src/platform/auth/dto/link.dto.js';
import type { StaffSession } from '../../server/src/platform/auth/dto/session.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { givenClient, givenPractice, PASSWORD, signUpForm } from '../support/given.js';
import { linkFromMail } from '../support/mail.js';

describe('coming in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('signs a new practice up, with its owner signed in and every permission hers', async () => {
    const { session, email } = await givenPractice(app);
    expect(session).toMatchObject({
      practice: { name: 'Harbor Street Massage', emergencyNumber: '911', timeZone: 'America/Los_Angeles' },
      person: { name: 'Mara Ellison', role: 'owner', email },
      mayChoosePassword: false,
    });
    expect(session.permissions).toContain('practice.write');
  });

  it('signs out, and in again with the password', async () => {
    const { therapist, email } = await givenPractice(app);
    expect((await therapist.post('/api/sign-out')).status).toBe(204);
    expect((await therapist.get('/api/session')).status).toBe(401);
    expect(
      (await therapist.post('/api/sign-in', { email: email.toUpperCase(), password: PASSWORD })).status,
    ).toBe(204);
    expect((await therapist.get('/api/session')).status).toBe(200);
  });

  it('ends a session on the server: its cookie opens nothing after sign-out', async () => {
    const { therapist } = await givenPractice(app);
    const cookie = `unknot_staff=${therapist.cookie('unknot_staff') ?? ''}`;
    const thief = new BrowserLike(app.origin);
    expect((await thief.send('/api/session', { headers: { cookie } })).status).toBe(200);
    await therapist.post('/api/sign-out');
    expect((await thief.send('/api/session', { headers: { cookie } })).status).toBe(401);
  });

  it('leaves a mark the page may read while somebody is signed in, and no secret in it', async () => {
    const { therapist } = await givenPractice(app);
    expect(therapist.cookie('unknot_staff_here')).toBe('1');
    expect(therapist.cookie('unknot_client_here')).toBeUndefined();
    await therapist.post('/api/sign-out');
    expect(therapist.cookie('unknot_staff_here')).toBeUndefined();
  });

  it('says the same for a wrong password as for an unknown e-mail', async () => {
    const { email } = await givenPractice(app);
    const visitor = new BrowserLike(app.origin);
    const wrong = await visitor.post('/api/sign-in', { email, password: 'not the right one' });
    const unknown = await visitor.post('/api/sign-in', {
      email: 'nobody@harbor.example',
      password: 'whatever it is',
    });
    const withoutId = (body: unknown) => ({ ...(body as object), correlationId: '' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_email_or_password' } });
    expect(withoutId(unknown.body)).toEqual(withoutId(wrong.body));
  });

  it('slows guessing down: the right password is refused too after ten wrong ones', async () => {
    const { email } = await givenPractice(app);
    const guesser = new BrowserLike(app.origin);
    for (let i = 0; i < 10; i += 1)
      await guesser.post('/api/sign-in', { email, password: `guess number ${i}` });
    expect(await guesser.post('/api/sign-in', { email, password: PASSWORD })).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
    });
  });

  it('refuses an e-mail that has an account, whatever its case', async () => {
    const { email } = await givenPractice(app);
    const answer = await new BrowserLike(app.origin).post(
      '/api/sign-up',
      signUpForm({ email: email.toUpperCase() }),
    );
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken', errors: [{ path: 'email' }] } });
  });

  it.each([
    ['too short', 'fourteen chars', 'validation_failed'],
    ['common', 'passwordpassword', 'weak_password'],
    ['repeating', 'aaaaaaaaaaaaaaaaaa', 'weak_password'],
    ['her own name and practice', 'MaraEllisonHarborStreet', 'weak_password'],
  ])('refuses a password that is %s', async (_why, password, code) => {
    const visitor = new BrowserLike(app.origin);
    const answer = await visitor.post('/api/sign-up', signUpForm({ password }));
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path: 'password' }] } });
    expect((await visitor.get('/api/session')).status).toBe(401);
  });

  it('sends a sign-in link for a forgotten password, which works once and lets her choose a new one', async () => {
    const { email, therapist: otherDevice } = await givenPractice(app);
    const visitor = new BrowserLike(app.origin);
    expect((await visitor.post('/api/forgotten-password', { email })).status).toBe(202);
    const { token } = await linkFromMail(app, email);
    expect((await visitor.post<LinkPreview>('/api/links/preview', { token })).body).toMatchObject({
      state: 'open',
      kind: 'staff_sign_in',
      firstName: 'Mara',
    });
    expect((await visitor.post<LinkOpened>('/api/links/open', { token })).body).toEqual({
      goTo: '/new-password',
    });
    expect(await new BrowserLike(app.origin).post('/api/links/open', { token })).toMatchObject({
      status: 410,
      body: { code: 'link_used' },
    });
    const password = 'nine brave badgers hum';
    expect((await visitor.post('/api/new-password', { password })).status).toBe(204);
    expect((await visitor.get<StaffSession>('/api/session')).body.mayChoosePassword).toBe(false);
    expect((await otherDevice.get('/api/session')).status).toBe(401);
    expect((await new BrowserLike(app.origin).post('/api/sign-in', { email, password })).status).toBe(204);
  });

  it('answers the same for an e-mail without an account, and sends nothing', async () => {
    const visitor = new BrowserLike(app.origin);
    expect((await visitor.post('/api/forgotten-password', { email: 'nobody@else.example' })).status).toBe(
      202,
    );
    const outbox = await visitor.get<{ items: { recipient: string }[] }>('/api/outbox');
    expect(outbox.body.items.filter((mail) => mail.recipient === 'nobody@else.example')).toEqual([]);
  });

  it('lets a password be changed only after a sign-in by link', async () => {
    const { therapist } = await givenPractice(app);
    expect((await therapist.post('/api/new-password', { password: 'nine brave badgers hum' })).status).toBe(
      403,
    );
  });

  it('signs a client in by a link to her own mailbox, and straight on when she is signed in already', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const phone = new BrowserLike(app.origin);
    expect((await phone.post('/api/portal/sign-in-link', { email: client.email })).status).toBe(202);
    const { token } = await linkFromMail(app, client.email ?? '');
    expect((await phone.post<LinkOpened>('/api/links/open', { token })).body).toEqual({
      goTo: '/portal/today',
    });
    expect(await phone.get('/api/portal/session')).toMatchObject({
      status: 200,
      body: { client: { id: client.id, firstName: 'Jonas' }, therapistName: 'Mara Ellison' },
    });
    expect((await phone.post<LinkOpened>('/api/links/open', { token })).body).toEqual({
      goTo: '/portal/today',
    });
    expect((await new BrowserLike(app.origin).post('/api/links/open', { token })).status).toBe(410);
  });

  it('keeps callers apart who come at the same moment, known and unknown ones', async () => {
    const practices = await Promise.all([givenPractice(app), givenPractice(app), givenPractice(app)]);
    const nobody = new BrowserLike(app.origin);
    const callers = Array.from({ length: 12 }, (_, i) => practices[i % 4]); // each fourth has a token nobody issued
    const answers = await Promise.all(
      callers.map((known) =>
        known
          ? known.therapist.get<StaffSession>('/api/session')
          : nobody.send<StaffSession>('/api/session', { headers: { cookie: 'unknot_staff=nobody' } }),
      ),
    );
    expect(answers.map(({ status, body }) => (status === 200 ? body.practice.id : status))).toEqual(
      callers.map((known) => known?.session.practice.id ?? 401),
    );
  });

  it('keeps staff and clients apart: each cookie opens its own side alone', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const phone = new BrowserLike(app.origin);
    await phone.post('/api/portal/sign-in-link', { email: client.email });
    await phone.post('/api/links/open', { token: (await linkFromMail(app, client.email ?? '')).token });
    expect((await phone.get('/api/clients')).status).toBe(401);
    expect((await practice.therapist.get('/api/portal/session')).status).toBe(401);
  });

  it('says that a token nobody issued does not work', async () => {
    const visitor = new BrowserLike(app.origin);
    for (const token of ['nonsense', 'A'.repeat(43)]) {
      expect((await visitor.post<LinkPreview>('/api/links/preview', { token })).body.state).toBe('unknown');
      expect(await visitor.post('/api/links/open', { token })).toMatchObject({
        status: 404,
        body: { code: 'link_unknown' },
      });
    }
  });

  it('refuses a write that another web site sends', async () => {
    const { therapist } = await givenPractice(app);
    const answer = await therapist.post(
      '/api/sign-out',
      {},
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
    expect((await therapist.get('/api/session')).status).toBe(200);
  });

  it('ends links and sessions of a client who is archived', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const phone = new BrowserLike(app.origin);
    await phone.post('/api/portal/sign-in-link', { email: client.email });
    await phone.post('/api/links/open', { token: (await linkFromMail(app, client.email ?? '')).token });
    await practice.therapist.post(`/api/clients/${client.id}/archive`);
    expect((await phone.get('/api/portal/session')).status).toBe(401);
  });
});
