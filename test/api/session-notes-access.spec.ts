import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  NoteList,
  SavedNote,
  SessionNote,
  UnsignedNoteList,
} from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { givenClient, givenPractice } from '../support/given.js';
import { givenDraft, givenSignedNote, noteMark, saveOf, SESSION } from '../support/given-session-notes.js';
import { asAdmin, givenColleague } from '../support/staff.js';

describe('lists of session notes, and who may do what', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function givenNote() {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { legalName: 'Elin Marsh' });
    const note = await givenDraft(practice.therapist, client.id);
    const path = `/api/notes/${note.id}`;
    const read = async () => (await practice.therapist.get<SessionNote>(path)).body;
    return { practice, therapist: practice.therapist, client, note, path, read };
  }

  it('lists a client’s notes, the latest session first, page by page', async () => {
    const practice = await givenPractice(app);
    const { therapist } = practice;
    const { id: clientId } = await givenClient(practice);
    const days = ['2026-03-01', '2026-05-01', '2026-05-01', '2026-01-01', '2026-04-01'];
    for (const [n, day] of days.entries()) {
      const times = { startedAt: `${day}T10:00:00Z`, endedAt: `${day}T11:00:00Z` };
      const draft = await therapist.post<SessionNote>(`/api/clients/${clientId}/notes`, times);
      const note = draft.body;
      const saved = await therapist.put<SavedNote>(
        `/api/notes/${note.id}`,
        saveOf(note, { objective: `Visit ${n}. ${'x'.repeat(300)}`, painBefore: 5, painAfter: n }),
      );
      if (n < 4) await therapist.post(`/api/notes/${note.id}/sign`, { version: saved.body.version });
    }
    const seen: NoteList['items'] = [];
    let after = '';
    do {
      const page = await therapist.get<NoteList>(
        `/api/clients/${clientId}/notes?limit=2${after && `&after=${after}`}`,
      );
      seen.push(...page.body.items);
      after = page.body.next ?? '';
    } while (after);
    expect(seen.map((row) => row.startedAt.slice(0, 10))).toEqual([...days].sort().reverse());
    expect(seen.map((row) => row.painAfter)).toEqual([2, 1, 4, 0, 3]);
    expect(seen[2]).toMatchObject({ state: 'draft', painBefore: 5, author: { name: 'Mara Ellison' } });
    expect(seen[2]?.excerpt).toMatch(/^Visit 4\. x{151}$/);
    expect(await therapist.get(`/api/clients/${clientId}/notes?after=nonsense`)).toMatchObject({
      status: 400,
    });
  });

  it('lists the caller’s own drafts with how long they have waited', async () => {
    const practice = await givenPractice(app);
    const colleague = await givenColleague(app, practice, 'therapist');
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    for (const [legalName, hours] of [
      ['Ada Young', 1],
      ['Bo Lind', 80],
      ['Cy Moe', 25],
    ] as const) {
      const client = await givenClient(practice, { legalName });
      const times = { startedAt: hoursAgo(hours), endedAt: null };
      await practice.therapist.post(`/api/clients/${client.id}/notes`, times);
    }
    await givenDraft(colleague, (await givenClient(practice)).id);
    await givenSignedNote(practice.therapist, (await givenClient(practice)).id);
    const list = await practice.therapist.get<UnsignedNoteList>('/api/notes/unsigned');
    expect(list.body.items.map(({ clientName, age }) => [clientName, age])).toEqual([
      ['Bo Lind', 'late'],
      ['Cy Moe', 'due'],
      ['Ada Young', 'recent'],
    ]);
    const first = await practice.therapist.get<UnsignedNoteList>('/api/notes/unsigned?limit=1');
    const rest = await practice.therapist.get<UnsignedNoteList>(
      `/api/notes/unsigned?after=${first.body.next}`,
    );
    expect([...first.body.items, ...rest.body.items]).toEqual(list.body.items);
  });

  it('lets a colleague read a draft and not touch it', async () => {
    const { practice, note, path, read } = await givenNote();
    const mark = noteMark();
    const colleague = await givenColleague(app, practice, 'therapist');
    expect((await colleague.get<SessionNote>(path)).body).toEqual(note);
    const tries = [
      await colleague.put(path, saveOf(note, { plan: 'Mine now.' })),
      await colleague.put(`${path}/marks/${mark.id}`, mark),
      await colleague.delete(`${path}/marks/${mark.id}`),
      await colleague.post(`${path}/sign`, { version: note.version }),
    ];
    for (const answer of tries) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'note_of_another_author' } });
    }
    expect(await read()).toEqual(note);
  });

  it('lets a student write and not sign, and keeps the front desk out', async () => {
    const { practice, client, note, path, read } = await givenNote();
    const student = await givenColleague(app, practice, 'student');
    const draft = await givenDraft(student, client.id);
    const saved = await student.put<SavedNote>(`/api/notes/${draft.id}`, saveOf(draft, { plan: 'Rest.' }));
    expect(saved.status).toBe(200);
    const sign = await student.post(`/api/notes/${draft.id}/sign`, { version: saved.body.version });
    expect(sign).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    const desk = await givenColleague(app, practice, 'front_desk');
    const tries = [
      await desk.get(path),
      await desk.get(`/api/clients/${client.id}/notes`),
      await desk.get('/api/notes/unsigned'),
      await desk.post(`/api/clients/${client.id}/notes`, SESSION),
      await desk.put(path, saveOf(note, { plan: 'x' })),
      await desk.post(`${path}/addenda`, { text: 'x', reason: 'y' }),
    ];
    for (const answer of tries) expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await read()).toEqual(note);
  });

  it('answers 404 to another practice, 401 to nobody, and nothing changed', async () => {
    const { note, client, path, read } = await givenNote();
    const stranger = (await givenPractice(app)).therapist;
    const mark = noteMark();
    const asked = (caller: BrowserLike) =>
      Promise.all([
        caller.get(path),
        caller.get(`/api/clients/${client.id}/notes`),
        caller.post(`/api/clients/${client.id}/notes`, SESSION),
        caller.put(path, saveOf(note, { plan: 'x' })),
        caller.put(`${path}/marks/${mark.id}`, mark),
        caller.delete(`${path}/marks/${mark.id}`),
        caller.post(`${path}/sign`, { version: 1 }),
        caller.post(`${path}/addenda`, { text: 'x', reason: 'y' }),
      ]);
    expect((await asked(stranger)).map((answer) => answer.status)).toEqual(Array(8).fill(404));
    expect((await asked(new BrowserLike(app.origin))).map((answer) => answer.status)).toEqual(
      Array(8).fill(401),
    );
    expect(await read()).toEqual(note);
  });

  it('records who read and who wrote', async () => {
    const { practice, therapist, client, note, path } = await givenNote();
    await therapist.get(path);
    await therapist.put(path, saveOf(note, { plan: 'Rest.' }));
    const events = await asAdmin<{ action: string; actor_id: string; subject_client_id: string | null }>(
      app,
      `SELECT action, actor_id, subject_client_id FROM audit_event
       WHERE object_kind = 'session_note' AND $1 = ANY (object_ids) ORDER BY id`,
      [note.id],
    );
    const me = practice.session.person.id;
    expect(new Set(events.map((event) => event.actor_id))).toEqual(new Set([me]));
    expect(events.map((event) => event.action)).toEqual([
      'note.start',
      'note.view',
      'note.view',
      'note.save',
    ]);
    expect(events.at(-1)?.subject_client_id).toBe(client.id);
  });
});
