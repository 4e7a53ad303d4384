import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  IntakeRequest,
  IntakeRequestList,
  IntakeSent,
} from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { givenFormTemplate } from '../support/given-form-templates.js';
import { openOn, sendIntake } from '../support/given-intake.js';
import { linkFromMail } from '../support/mail.js';
import { adminQuery } from '../support/database.js';

describe('a form that is prepared', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const pathOf = (clientId: string) => `/api/clients/${clientId}/intake-requests`;
  const list = async ({ therapist }: GivenPractice, clientId: string): Promise<IntakeRequest[]> =>
    (await therapist.get<IntakeRequestList>(pathOf(clientId))).body.items;
  const prepare = ({ therapist }: GivenPractice, clientId: string, form = 'first_visit', headers = {}) =>
    therapist.post<IntakeRequest>(`${pathOf(clientId)}/drafts`, { form }, headers);
  const linksOf = (clientId: string) =>
    adminQuery(app.database, "SELECT id FROM identity.link WHERE client_id = $1 AND kind = 'intake'", [
      clientId,
    ]);

  it('waits without a link or a mail, and becomes the same request when it is sent', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const { status, body: draft } = await prepare(practice, client.id);
    expect({ status, draft }).toMatchObject({
      status: 201,
      draft: { state: 'draft', delivery: 'none', sentAt: null, expiresAt: null, sentByName: 'Mara Ellison' },
    });
    expect(await linksOf(client.id)).toEqual([]);
    expect(await practice.therapist.get(`${pathOf(client.id)}/${draft.id}/link`)).toMatchObject({
      status: 409,
      body: { code: 'intake_link_closed' },
    });
    const sent = await practice.therapist.post<IntakeSent>(`${pathOf(client.id)}/${draft.id}/send`, {
      delivery: 'email',
    });
    expect(sent.body.request).toMatchObject({ id: draft.id, state: 'sent', delivery: 'queued' });
    expect((await linkFromMail(app, client.email ?? '')).address).toBe(sent.body.link.address);
    const phone = await openOn(app, sent.body);
    expect((await phone.form()).state).toBe('open');
    expect(await list(practice, client.id)).toMatchObject([{ id: draft.id, state: 'opened' }]);
  });

  it('is prepared once, and sent once, when the request arrives twice', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const headers = { 'idempotency-key': 'prepare-it-once' };
    const both = await Promise.all([1, 2].map(() => prepare(practice, client.id, 'consents', headers)));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(await list(practice, client.id)).toHaveLength(1);
    const path = `${pathOf(client.id)}/${both[0]?.body.id}/send`;
    const again = { 'idempotency-key': 'send-it-once-only' };
    const sent = await Promise.all(
      [1, 2, 3].map(() => practice.therapist.post<IntakeSent>(path, { delivery: 'link_only' }, again)),
    );
    expect(new Set(sent.map(({ body }) => body.link.address)).size).toBe(1);
    expect(await linksOf(client.id)).toHaveLength(1);
    expect(await practice.therapist.post(path, { delivery: 'link_only' })).toMatchObject({
      status: 409,
      body: { code: 'intake_request_not_draft' },
    });
    expect(await list(practice, client.id)).toMatchObject([{ state: 'sent' }]);
  });

  it('may be dropped: it is gone from the list and cannot be sent', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const { body: draft } = await prepare(practice, client.id);
    const path = `${pathOf(client.id)}/${draft.id}`;
    expect((await practice.therapist.post(`${path}/revoke`)).status).toBe(200);
    expect(await list(practice, client.id)).toEqual([]);
    expect(await practice.therapist.post(`${path}/send`, { delivery: 'link_only' })).toMatchObject({
      status: 409,
      body: { code: 'intake_request_not_draft' },
    });
    expect(await linksOf(client.id)).toEqual([]);
    expect((await prepare(practice, client.id)).status).toBe(201);
  });

  it('is one of each form, and is dropped when the form is sent another way', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const own = await givenFormTemplate(practice);
    await prepare(practice, client.id, own.id);
    await prepare(practice, client.id);
    expect(await prepare(practice, client.id)).toMatchObject({
      status: 409,
      body: { code: 'intake_prepared_already' },
    });
    await sendIntake(practice, client.id);
    expect(await list(practice, client.id)).toMatchObject([
      { state: 'draft', form: own.id, formTitle: own.draft.title },
      { state: 'sent', form: 'first_visit' },
    ]);
  });

  it('replaces an open link to the same form when it is sent', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const first = await sendIntake(practice, client.id);
    const { body: draft } = await prepare(practice, client.id);
    await practice.therapist.post(`${pathOf(client.id)}/${draft.id}/send`, { delivery: 'link_only' });
    expect(await list(practice, client.id)).toMatchObject([
      { id: draft.id, state: 'sent' },
      { id: first.request.id, state: 'revoked' },
    ]);
  });

  it('is refused for a client in the archive, and is not mailed to one without an address', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { email: null });
    const { body: draft } = await prepare(practice, client.id);
    const path = `${pathOf(client.id)}/${draft.id}/send`;
    expect(await practice.therapist.post(path, { delivery: 'email' })).toMatchObject({
      status: 422,
      body: { code: 'intake_client_without_email' },
    });
    await practice.therapist.post(`/api/clients/${client.id}/archive`);
    for (const refused of [
      await practice.therapist.post(path, { delivery: 'link_only' }),
      await prepare(practice, client.id, 'consents'),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'intake_client_archived' } });
    }
    expect(await list(practice, client.id)).toMatchObject([{ id: draft.id, state: 'draft' }]);
  });
});
