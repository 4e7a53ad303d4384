import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Dashboard } from '../../server/src/dashboard/dto/dashboard.dto.js';
import { pageKeyOf } from '../../server/src/platform/http/page-key.js';
import type { Timeline } from '../../server/src/timeline/dto/timeline.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { givenDraft, givenSignedNote } from '../support/given-session-notes.js';

describe('what happened, and who needs the therapist', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app, { timeZone: 'UTC' });
  });
  afterAll(() => app.close());

  const checkIn = (pain: number, at = new Date(), newSigns: string[] = []) => ({
    id: randomUUID(),
    day: at.toISOString().slice(0, 10),
    pain,
    habit: null,
    newSigns,
    note: null,
    at: at.toISOString(),
  });
  const dashboard = async () => (await practice.therapist.get<Dashboard>('/api/dashboard')).body;

  it('puts plan, check-ins, questions, red flags and signed notes into one line, newest first', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    await givenSignedNote(practice.therapist, client.id);
    await phone.post('/api/portal/check-ins', checkIn(6));
    await phone.post('/api/portal/messages', { text: 'Warm or cold?', itemId: null });
    await phone.post('/api/portal/check-ins', checkIn(4, new Date(), ['fever']));
    const path = `/api/clients/${client.id}/timeline`;
    const { items } = (await practice.therapist.get<Timeline>(path)).body;
    expect(items.map((entry) => entry.kind)).toEqual([
      'red_flag',
      'check_in',
      'message',
      'check_in',
      'note',
      'plan',
    ]);
    expect(items).toMatchObject([
      { closedAt: null },
      { pain: 4, painBefore: 6, newSigns: ['fever'] },
      { text: 'Warm or cold?', isWaiting: true },
      { pain: 6, painBefore: null },
      { excerpt: 'Slept through the night.', addenda: 0 },
      { number: 1, itemNames: ['Doorway chest stretch'] },
    ]);
    const notes = (await practice.therapist.get<Timeline>(`${path}?kind=note`)).body.items;
    expect(notes.map((entry) => entry.kind)).toEqual(['note']);
  });

  it('pages the line by key, each entry once', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    for (let i = 0; i < 33; i += 1) await phone.post('/api/portal/check-ins', checkIn(i % 11));
    const path = `/api/clients/${client.id}/timeline`;
    const first = (await practice.therapist.get<Timeline>(path)).body;
    const second = (await practice.therapist.get<Timeline>(`${path}?after=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 4, null]);
    expect(new Set([...first.items, ...second.items].map((entry) => entry.id)).size).toBe(34);
  });

  it('skips no entry of the same millisecond at the edge of a page', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    const { id } = checkIn(3);
    await phone.post('/api/portal/check-ins', { ...checkIn(3), id });
    await adminQuery(
      app.database,
      `INSERT INTO check_in
       SELECT (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'at',
                 date_trunc('milliseconds', c.at) + n * interval '1 microsecond'))).*
       FROM check_in c, generate_series(1, 35) n WHERE c.id = $1`,
      [id],
    );
    for (const query of ['', 'kind=check_in&']) {
      const path = `/api/clients/${client.id}/timeline?${query}`;
      const first = (await practice.therapist.get<Timeline>(path)).body;
      const second = (await practice.therapist.get<Timeline>(`${path}after=${first.next}`)).body;
      const checkIns = [...first.items, ...second.items].filter(({ kind }) => kind === 'check_in');
      expect(new Set(checkIns.map((entry) => entry.id)).size).toBe(36);
      expect([checkIns.length, second.next]).toEqual([36, null]);
    }
  });

  const id = '0199c1f0-0000-7000-8000-000000000000';
  it.each([
    ['a word', 'tomorrow'],
    ['a time and an id in clear', `2026-11-24T10:00:00.000Z_${id}`],
    ['a day that there is not', pageKeyOf('2026-02-30T10:00:00.000000Z', id)],
    ['no id', pageKeyOf('2026-11-24T10:00:00.000000Z', 'me')],
  ])('refuses as a page key %s', async (_, after) => {
    const client = await givenClient(practice);
    const path = `/api/clients/${client.id}/timeline?after=${after}`;
    expect(await practice.therapist.get(path)).toMatchObject({
      status: 400,
      body: { code: 'page_key_invalid' },
    });
  });

  it('says whose pain rose, and by which number', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    await phone.post('/api/portal/check-ins', checkIn(4, new Date()));
    expect((await dashboard()).alerts.filter((alert) => alert.clientId === client.id)).toEqual([]);
    await phone.post('/api/portal/check-ins', checkIn(7, new Date(Date.now() + 1000)));
    const { alerts, checkIns } = await dashboard();
    expect(alerts.find((alert) => alert.clientId === client.id)).toMatchObject({
      kind: 'pain_up',
      painFrom: 4,
      painTo: 7,
    });
    expect(checkIns.find((entry) => entry.clientId === client.id)).toMatchObject({ pain: 7, painBefore: 4 });
  });

  it('lists red flags, waiting questions and notes not signed yet', async () => {
    const { client, phone } = await givenSharedPlan(app, practice);
    await phone.post('/api/portal/messages', { text: 'May I swim?', itemId: null });
    await phone.post('/api/portal/check-ins', checkIn(5, new Date(), ['dizziness']));
    const draft = await givenDraft(practice.therapist, client.id);
    const found = await dashboard();
    expect(found.redFlags).toContainEqual(
      expect.objectContaining({ clientId: client.id, redFlagId: 'rf_new_vertigo' }),
    );
    expect(found.questions).toContainEqual(
      expect.objectContaining({ clientId: client.id, lastText: 'May I swim?' }),
    );
    expect(found.unsignedNotes).toContainEqual(
      expect.objectContaining({ noteId: draft.id, writtenParts: 0 }),
    );
  });

  it('answers 404 for the line of a client of another practice', async () => {
    const client = await givenClient(await givenPractice(app));
    expect((await practice.therapist.get(`/api/clients/${client.id}/timeline`)).status).toBe(404);
  });
});
