import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  IntakeLink,
  IntakeRequest,
  IntakeRequestList,
  IntakeSent,
} from '../../server/src/intake-requests/dto/intake-request.dto.js';
import type { LinkPreview } from '../../server/src/platform/auth/dto/link.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { fillIn, givenIntake, letLinkRunOut, openLink, openOn, sendIntake } from '../support/given-intake.js';
import { linkFromMail, mailTo } from '../support/mail.js';

describe('intake requests', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const pathOf = (clientId: string) => `/api/clients/${clientId}/intake-requests`;
  const list = async ({ therapist }: GivenPractice, clientId: string): Promise<IntakeRequest[]> =>
    (await therapist.get<IntakeRequestList>(pathOf(clientId))).body.items;
  const stateOfLink = async (address: string) =>
    (
      await new BrowserLike(app.origin).post<LinkPreview>('/api/links/preview', {
        token: new URL(address).hash.slice(1),
      })
    ).body.state;

  it('e-mails a link that opens the form, and says nothing about health in the mail', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const sent = await sendIntake(practice, client.id, 'email');
    expect(sent.request).toMatchObject({ state: 'sent', delivery: 'queued', sentByName: 'Mara Ellison' });
    const mail = await mailTo(app, client.email ?? '');
    expect(mail.subject).toBe('A form from Harbor Street Massage');
    const words = mail.body.replace(/https?:\S+/, '').toLowerCase();
    for (const word of ['health', 'pain', 'massage therapy', 'medical', 'intake', 'condition', 'symptom']) {
      expect(`${mail.subject.toLowerCase()} ${words}`).not.toContain(word);
    }
    expect((await linkFromMail(app, client.email ?? '')).address).toBe(sent.link.address);
    const phone = await openOn(app, sent);
    expect(await phone.form()).toMatchObject({ state: 'open', clientFirstName: 'Jonas' });
    expect((await list(practice, client.id))[0]).toMatchObject({ state: 'opened', delivery: 'sent' });
  });

  it('makes a link to copy and a QR code of it without an e-mail address, and shows both again', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { email: null });
    const { request, link } = await sendIntake(practice, client.id, 'link_only');
    expect(request.delivery).toBe('none');
    expect(link.qrPath).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    const again = await practice.therapist.get<IntakeLink>(`${pathOf(client.id)}/${request.id}/link`);
    expect(again.body).toEqual(link);
  });

  it('refuses to e-mail a client without an address, or one in the archive, and nothing changed', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { email: null });
    const refused = await practice.therapist.post(pathOf(client.id), { delivery: 'email' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'intake_client_without_email' } });
    await practice.therapist.post(`/api/clients/${client.id}/archive`);
    const archived = await practice.therapist.post(pathOf(client.id), { delivery: 'link_only' });
    expect(archived).toMatchObject({ status: 409, body: { code: 'intake_client_archived' } });
    expect(await list(practice, client.id)).toEqual([]);
  });

  it('takes every link of an archived client back, so that none waits for answers after she is restored', async () => {
    const given = await givenIntake(app);
    const { therapist, client, sent } = given;
    const prepared = await therapist.post(`${pathOf(client.id)}/drafts`, { form: 'consents' });
    expect(prepared.status).toBe(201);
    await therapist.post(`/api/clients/${client.id}/archive`);
    await therapist.post(`/api/clients/${client.id}/restore`);
    expect((await list(given, client.id)).map(({ state }) => state)).toEqual(['draft', 'revoked']);
    expect(await stateOfLink(sent.link.address)).toBe('revoked');
    const link = await therapist.get(`${pathOf(client.id)}/${sent.request.id}/link`);
    expect(link).toMatchObject({ status: 409, body: { code: 'intake_link_closed' } });
  });

  it('leaves no link open of a client who is archived while a form is sent to her', async () => {
    const practice = await givenPractice(app);
    for (let times = 0; times < 5; times += 1) {
      const client = await givenClient(practice);
      const [archived, sent] = await Promise.all([
        practice.therapist.post(`/api/clients/${client.id}/archive`),
        practice.therapist.post<IntakeSent>(pathOf(client.id), { delivery: 'link_only' }),
      ]);
      expect(archived.status).toBe(200);
      if (sent.status === 201) expect(await stateOfLink(sent.body.link.address)).toBe('revoked');
      else expect(sent.body).toMatchObject({ code: 'intake_client_archived' });
      expect((await list(practice, client.id)).filter(({ state }) => state !== 'revoked')).toEqual([]);
    }
  });

  it('sends once when the request arrives twice', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const headers = { 'idempotency-key': 'send-intake-once' };
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        practice.therapist.post<IntakeSent>(pathOf(client.id), { delivery: 'link_only' }, headers),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.link.address)).size).toBe(1);
    expect(await list(practice, client.id)).toHaveLength(1);
  });

  it('replaces the older link when sent again, and goes on with what was answered', async () => {
    const given = await givenIntake(app);
    await given.phone.answer('legal_name', 'Jonas Lindqvist');
    const second = await sendIntake(given, given.client.id);
    expect(await list(given, given.client.id)).toMatchObject([
      { id: second.request.id, state: 'in_progress' },
      { id: given.sent.request.id, state: 'revoked' },
    ]);
    expect(await stateOfLink(given.sent.link.address)).toBe('revoked');
    const opened = await openLink(new BrowserLike(app.origin), given.sent.link.address);
    expect(opened).toMatchObject({ status: 410, body: { code: 'link_revoked' } });
    expect(await given.phone.form()).toMatchObject({ state: 'revoked', content: null });
    const phone = await openOn(app, second);
    expect((await phone.form()).state).toBe('needs_birth_date');
    await phone.confirmBirthDate('1991-05-14');
    expect((await phone.form()).content?.answers).toMatchObject([{ questionId: 'legal_name' }]);
  });

  it('starts an empty form when nothing could open the older one on another device', async () => {
    const given = await givenIntake(app, { client: { birthDate: null } });
    await given.phone.answer('goal', 'Sleep through the night.');
    const phone = await openOn(app, await sendIntake(given, given.client.id));
    expect(await phone.form()).toMatchObject({ state: 'open', content: { answers: [] } });
  });

  it('takes a link back; it then says so, and refuses what was typed meanwhile', async () => {
    const given = await givenIntake(app);
    const path = `${pathOf(given.client.id)}/${given.sent.request.id}`;
    for (let times = 0; times < 2; times += 1) {
      expect((await given.therapist.post(`${path}/revoke`)).body).toMatchObject({ state: 'revoked' });
    }
    expect(await given.therapist.get(`${path}/link`)).toMatchObject({
      status: 409,
      body: { code: 'intake_link_closed' },
    });
    expect(await given.phone.answer('goal', 'Late')).toMatchObject({
      status: 410,
      body: { code: 'intake_revoked' },
    });
    expect((await list(given, given.client.id))[0]?.state).toBe('revoked');
  });

  it('says that a link ran out after 14 days, and keeps the answers for the next one', async () => {
    const given = await givenIntake(app);
    await given.phone.answer('goal', 'Turn my head again.');
    await letLinkRunOut(app, given.sent.request.id);
    expect(await openLink(new BrowserLike(app.origin), given.sent.link.address)).toMatchObject({
      status: 410,
      body: { code: 'link_expired' },
    });
    expect(await given.phone.form()).toMatchObject({ state: 'expired', content: null });
    expect(await given.phone.answer('goal', 'More', 1)).toMatchObject({
      status: 410,
      body: { code: 'intake_expired' },
    });
    expect((await list(given, given.client.id))[0]?.state).toBe('expired');
    const phone = await openOn(app, await sendIntake(given, given.client.id));
    await phone.confirmBirthDate('1991-05-14');
    expect((await phone.form()).content?.answers).toMatchObject([{ value: 'Turn my head again.' }]);
  });

  it('says that a link was used once the form is sent in, and refuses to take it back', async () => {
    const given = await givenIntake(app);
    await fillIn(given.phone);
    expect((await given.phone.submit()).status).toBe(200);
    expect(await stateOfLink(given.sent.link.address)).toBe('used');
    expect(
      await given.therapist.post(`${pathOf(given.client.id)}/${given.sent.request.id}/revoke`),
    ).toMatchObject({ status: 409, body: { code: 'intake_request_submitted' } });
    expect((await list(given, given.client.id))[0]?.state).toBe('submitted');
    const next = await openOn(app, await sendIntake(given, given.client.id));
    expect(await next.form()).toMatchObject({ state: 'open', content: { answers: [] } });
  });

  it('answers 404 for a client or request that is not there for this practice, and nothing changed', async () => {
    const theirs = await givenIntake(app);
    const mine = await givenPractice(app);
    const path = pathOf(theirs.client.id);
    const request = `${path}/${theirs.sent.request.id}`;
    expect((await mine.therapist.get(path)).status).toBe(404);
    expect((await mine.therapist.post(path, { delivery: 'link_only' })).status).toBe(404);
    expect((await mine.therapist.get(`${request}/link`)).status).toBe(404);
    expect((await mine.therapist.post(`${request}/revoke`)).status).toBe(404);
    const neighbour = await givenClient(theirs);
    const wrongClient = `${pathOf(neighbour.id)}/${theirs.sent.request.id}`;
    expect((await theirs.therapist.get(`${wrongClient}/link`)).status).toBe(404);
    expect((await theirs.therapist.post(`${wrongClient}/revoke`)).status).toBe(404);
    expect(await list(theirs, theirs.client.id)).toMatchObject([{ state: 'sent' }]);
  });
});
