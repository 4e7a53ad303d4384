import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Inbox, Thread } from '../../server/src/messages/dto/message.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { mailTo } from '../support/mail.js';

describe('messages', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
  });
  afterAll(() => app.close());

  it('takes a question about an item and shows it waiting to the therapist', async () => {
    const { phone, shared, client } = await givenSharedPlan(app, practice);
    const item = shared.items[0];
    const asked = await phone.post<Thread>('/api/portal/messages', {
      text: 'How far should it pull?',
      itemId: item?.id,
    });
    expect(asked).toMatchObject({ status: 201, body: { emergencyNumber: '911', replyPromiseDays: 2 } });
    expect(asked.body.waiting).not.toBeNull();
    const inbox = await practice.therapist.get<Inbox>('/api/messages?waiting=true');
    expect(inbox.body.items.find((thread) => thread.clientId === client.id)).toMatchObject({
      lastText: 'How far should it pull?',
      itemName: item?.name,
      isUnread: true,
    });
  });

  it('answers, mails that there is a message without a word of it, and waits no more', async () => {
    const { phone, client } = await givenSharedPlan(app, practice);
    await phone.post('/api/portal/messages', { text: 'Is a hot bath fine?', itemId: null });
    const path = `/api/clients/${client.id}/messages`;
    const answered = await practice.therapist.post<Thread>(path, {
      text: 'Yes, warm not hot.',
      itemId: null,
    });
    expect(answered.body).toMatchObject({
      waiting: null,
      messages: [{ author: 'client' }, { author: 'staff', authorName: 'Mara Ellison' }],
    });
    expect(
      (await practice.therapist.get<Inbox>('/api/messages?waiting=true')).body.items.map((t) => t.clientId),
    ).not.toContain(client.id);
    const mail = await mailTo(app, client.email ?? '', /^A message/);
    expect(mail.body).not.toMatch(/bath|warm/);
    const before = await practice.therapist.get<Thread>(path);
    expect(before.body.messages[1]?.readAt).toBeNull();
    await phone.post('/api/portal/messages/read');
    expect((await practice.therapist.get<Thread>(path)).body.messages[1]?.readAt).not.toBeNull();
  });

  it('lists every thread once, page after page, and refuses a page key that is none', async () => {
    const other = await givenPractice(app);
    const clients = await Promise.all(Array.from({ length: 23 }, () => givenClient(other)));
    for (const { id } of clients) {
      await other.therapist.post(`/api/clients/${id}/messages`, { text: 'See you soon.', itemId: null });
    }
    const first = (await other.therapist.get<Inbox>('/api/messages')).body;
    const second = (await other.therapist.get<Inbox>(`/api/messages?after=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null]);
    const listed = [...first.items, ...second.items].map(({ clientId }) => clientId);
    expect(listed).toEqual(clients.map(({ id }) => id).reverse());
    for (const bad of ['nonsense', Buffer.from('["never","me"]').toString('base64url')]) {
      expect((await other.therapist.get(`/api/messages?after=${bad}`)).status).toBe(400);
    }
  });

  it('keeps one message of a request that arrives twice', async () => {
    const { phone } = await givenSharedPlan(app, practice);
    const headers = { 'idempotency-key': 'question-sent-twice' };
    await Promise.all(
      [1, 2].map(() => phone.post('/api/portal/messages', { text: 'Once?', itemId: null }, headers)),
    );
    expect((await phone.get<Thread>('/api/portal/messages')).body.messages).toHaveLength(1);
  });

  it('refuses an empty message and one about another client’s item', async () => {
    const mine = await givenSharedPlan(app, practice);
    const other = await givenSharedPlan(app, practice);
    expect((await mine.phone.post('/api/portal/messages', { text: '  ', itemId: null })).status).toBe(422);
    const stolen = { text: 'What is this?', itemId: other.shared.items[0]?.id };
    expect((await mine.phone.post('/api/portal/messages', stolen)).status).toBe(404);
    expect((await mine.phone.get<Thread>('/api/portal/messages')).body.messages).toEqual([]);
  });

  it('answers 404 for the thread of another practice', async () => {
    const client = await givenClient(await givenPractice(app));
    const path = `/api/clients/${client.id}/messages`;
    expect((await practice.therapist.get(path)).status).toBe(404);
    expect((await practice.therapist.post(path, { text: 'Hello', itemId: null })).status).toBe(404);
  });
});
