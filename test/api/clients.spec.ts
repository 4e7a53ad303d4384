import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, ClientList } from '../../server/src/clients/dto/client.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { clientForm, givenClient, givenPractice } from '../support/given.js';

describe('clients', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('adds a client, shows her in the list, and opens her page', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { legalName: 'Elin Marsh' });
    const list = await practice.therapist.get<ClientList>('/api/clients');
    expect(list.body).toMatchObject({ items: [{ id: client.id, name: 'Elin Marsh' }], next: null });
    const page = await practice.therapist.get<Client>(`/api/clients/${client.id}`);
    expect(page.body).toEqual(client);
  });

  it('pages by key in the order of family names, each client once', async () => {
    const practice = await givenPractice(app);
    for (const legalName of ['Ada Young', 'Bo Ångström', 'Cy Young', 'Di Baker', 'Ed Zane']) {
      await givenClient(practice, { legalName });
    }
    const names: string[] = [];
    let after = '';
    do {
      const page = await practice.therapist.get<ClientList>(
        `/api/clients?limit=2${after && `&after=${after}`}`,
      );
      names.push(...page.body.items.map((item) => item.name));
      after = page.body.next ?? '';
    } while (after);
    expect(names).toEqual(['Bo Ångström', 'Di Baker', 'Ada Young', 'Cy Young', 'Ed Zane']);
  });

  it('makes one client of a request that arrives twice', async () => {
    const { therapist } = await givenPractice(app);
    const form = clientForm();
    const headers = { 'idempotency-key': 'the-same-key-twice' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => therapist.post<Client>('/api/clients', form, headers)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await therapist.get<ClientList>('/api/clients')).body.items).toHaveLength(1);
    const other = await therapist.post('/api/clients', clientForm({ legalName: 'Other' }), headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('refuses a change made on an older version, and nothing changed', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const path = `/api/clients/${client.id}`;
    const change = { ...clientForm(), version: 1 };
    expect((await practice.therapist.put(path, { ...change, occupation: 'Baker' })).status).toBe(200);
    const late = await practice.therapist.put(path, { ...change, occupation: 'Pilot' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'client_changed_elsewhere', current: { occupation: 'Baker' } },
    });
    expect((await practice.therapist.get<Client>(path)).body.occupation).toBe('Baker');
  });

  it('archives a client and brings her back', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    expect(
      (await practice.therapist.post<Client>(`/api/clients/${client.id}/archive`)).body.archivedAt,
    ).not.toBeNull();
    expect((await practice.therapist.get<ClientList>('/api/clients')).body.items).toEqual([]);
    expect((await practice.therapist.get<ClientList>('/api/clients?archived=true')).body.items).toHaveLength(
      1,
    );
    expect(
      (await practice.therapist.post<Client>(`/api/clients/${client.id}/restore`)).body.archivedAt,
    ).toBeNull();
  });

  it('answers 404 for a client of another practice, and nothing changed', async () => {
    const mine = await givenPractice(app);
    const other = await givenPractice(app);
    const client = await givenClient(other);
    const path = `/api/clients/${client.id}`;
    expect((await mine.therapist.get(path)).status).toBe(404);
    expect((await mine.therapist.put(path, { ...clientForm(), version: 1 })).status).toBe(404);
    expect((await mine.therapist.post(`${path}/archive`)).status).toBe(404);
    expect((await other.therapist.get<Client>(path)).body).toEqual(client);
  });

  it('asks an unknown caller to sign in before it looks at anything', async () => {
    const nobody = new BrowserLike(app.origin);
    for (const path of ['/api/clients', '/api/clients/not-an-id', '/api/session']) {
      expect(await nobody.get(path)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    }
  });

  it('names the fields that are wrong', async () => {
    const { therapist } = await givenPractice(app);
    const answer = await therapist.post('/api/clients', {
      ...clientForm(),
      legalName: ' ',
      birthDate: '2999-01-01',
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path: 'legalName' }, { path: 'birthDate' }] },
    });
  });
});
