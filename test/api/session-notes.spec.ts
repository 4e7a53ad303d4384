import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  NoteList,
  SavedNote,
  SessionNote,
} from '../../server/src/session-notes/dto/session-note.dto.js';
import { SessionNoteSchema } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice } from '../support/given.js';
import {
  givenDraft,
  givenSignedNote,
  noteMark,
  saveOf,
  SESSION,
  technique,
} from '../support/given-session-notes.js';
import { givenColleague } from '../support/staff.js';

const onMuscle = (muscleId: string, side: 'left' | null) =>
  technique({ place: { kind: 'muscle', muscleId, side } });

describe('drafts of session notes', () => {
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

  it('starts a draft with its author, and shows it whole', async () => {
    const { practice, client, note, read } = await givenNote();
    expect(SessionNoteSchema.parse(note)).toEqual(note);
    expect(note).toMatchObject({
      ...SESSION,
      clientId: client.id,
      clientName: 'Elin Marsh',
      state: 'draft',
      version: 1,
      author: { id: practice.session.person.id, name: 'Mara Ellison' },
      subjective: '',
      techniques: [],
      marks: [],
      painBefore: null,
      signature: null,
      addenda: [],
    });
    expect(await read()).toEqual(note);
  });

  it('gives the therapist her open draft of the client instead of a second one', async () => {
    const { practice, therapist, client, note } = await givenNote();
    const path = `/api/clients/${client.id}/notes`;
    const again = await Promise.all([1, 2, 3].map(() => therapist.post<SessionNote>(path, SESSION)));
    expect(again.map((answer) => answer.body.id)).toEqual([note.id, note.id, note.id]);
    const colleague = await givenColleague(app, practice, 'therapist');
    expect((await givenDraft(colleague, client.id)).id).not.toBe(note.id);
    expect((await therapist.get<NoteList>(path)).body.items).toHaveLength(2);
  });

  it('makes one draft of starts that race, and answers a replay with the note it made', async () => {
    const practice = await givenPractice(app);
    const { id: clientId } = await givenClient(practice);
    const path = `/api/clients/${clientId}/notes`;
    const key = { 'idempotency-key': randomUUID() };
    const racing = await Promise.all([
      practice.therapist.post<SessionNote>(path, SESSION, key),
      practice.therapist.post<SessionNote>(path, SESSION, key),
      practice.therapist.post<SessionNote>(path, SESSION),
    ]);
    expect(new Set(racing.map((answer) => answer.body.id)).size).toBe(1);
    const first = await givenSignedNote(practice.therapist, clientId);
    const replay = await practice.therapist.post<SessionNote>(path, SESSION, key);
    expect(replay.body).toMatchObject({ id: first.id, state: 'signed' });
    expect((await practice.therapist.get<NoteList>(path)).body.items).toHaveLength(1);
  });

  it('keeps what is autosaved, field by field', async () => {
    const { therapist, note, path, read } = await givenNote();
    const rows = [
      technique(),
      onMuscle('suboccipitals', 'left'),
      technique({
        technique: 'petrissage',
        place: { kind: 'region', regionId: 'low_back_r' },
        pressure: 3,
      }),
      technique({
        technique: 'breathing_coaching',
        place: null,
        minutes: null,
        pressure: null,
        position: null,
      }),
    ];
    const sent = saveOf(note, {
      subjective: 'Client reports 4/10 knot.\nWakes once a night.',
      objective: 'No swelling, heat or skin change.',
      assessment: 'Improved 2 points on NPRS since start.',
      plan: 'Next visit in 14 days.',
      techniques: rows,
      painBefore: 4,
      painAfter: 0,
      startedAt: '2026-03-02T11:00:00Z',
    });
    const saved = await therapist.put<SavedNote>(path, sent);
    expect(saved).toMatchObject({ status: 200, body: { id: note.id, version: 2, warnings: [] } });
    const { version: _, ...content } = sent;
    expect(await read()).toMatchObject({ ...content, startedAt: '2026-03-02T11:00:00.000Z', version: 2 });
  });

  it('takes the same save twice for one', async () => {
    const { therapist, note, path, read } = await givenNote();
    const sent = saveOf(note, { subjective: 'Better.', startedAt: '2026-03-02T19:00:00Z' });
    const first = await therapist.put<SavedNote>(path, sent);
    const again = await therapist.put<SavedNote>(path, sent);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await read()).version).toBe(2);
  });

  it('keeps both when two devices write: the later one gets the note that stands', async () => {
    const { therapist, note, path, read } = await givenNote();
    await therapist.put(path, saveOf(note, { subjective: 'From the tablet.' }));
    const late = await therapist.put(path, saveOf(note, { subjective: 'From the phone.' }));
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'note_changed_elsewhere',
        current: { subjective: 'From the tablet.', version: 2, marks: [] },
        yours: { subjective: 'From the phone.' },
      },
    });
    expect((await read()).subjective).toBe('From the tablet.');
  });

  it('lets one of two saves of one version through, whatever their timing', async () => {
    const { therapist, note, path, read } = await givenNote();
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((plan) => therapist.put(path, saveOf(note, { plan }))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    expect((await read()).version).toBe(2);
  });

  it('puts, changes and takes off marks one by one, and counts each as a change of the note', async () => {
    const { therapist, path, read } = await givenNote();
    const mark = noteMark();
    const put = (body: object) => therapist.put<SavedNote>(`${path}/marks/${mark.id}`, body);
    expect((await put(mark)).body.version).toBe(2);
    expect((await put(mark)).body.version).toBe(2);
    const tender = { ...mark, kind: 'tender', intensity: 7, qualities: ['knot', 'ache'], point: null };
    expect((await put(tender)).body.version).toBe(3);
    expect((await read()).marks).toEqual([tender]);
    const off = await therapist.delete<SavedNote>(`${path}/marks/${mark.id}`);
    expect(off).toMatchObject({ status: 200, body: { version: 4 } });
    expect((await therapist.delete<SavedNote>(`${path}/marks/${mark.id}`)).body.version).toBe(4);
    expect((await read()).marks).toEqual([]);
  });

  it('never flips a side between what was marked, what was done, and what is read', async () => {
    const { therapist, note, path, read } = await givenNote();
    for (const side of ['l', 'r'] as const) {
      const mark = noteMark({ regionId: `shoulder_blade_inner_upper_${side}` });
      await therapist.put(`${path}/marks/${mark.id}`, mark);
    }
    const { version } = await read();
    const rows = (['l', 'r'] as const).map((side) =>
      technique({ place: { kind: 'region', regionId: `low_back_${side}` } }),
    );
    await therapist.put(path, saveOf(note, { version, techniques: rows }));
    const after = await read();
    expect(after.marks.map((mark) => mark.regionId)).toEqual([
      'shoulder_blade_inner_upper_l',
      'shoulder_blade_inner_upper_r',
    ]);
    expect(after.techniques).toEqual(rows);
  });

  it('refuses a mark that belongs to another note, names another id, or is one too many', async () => {
    const { therapist, practice, path, read } = await givenNote();
    const other = await givenDraft(therapist, (await givenClient(practice)).id);
    const taken = noteMark();
    await therapist.put(`/api/notes/${other.id}/marks/${taken.id}`, taken);
    expect(await therapist.put(`${path}/marks/${taken.id}`, taken)).toMatchObject({
      status: 409,
      body: { code: 'mark_of_another_note' },
    });
    expect(await therapist.put(`${path}/marks/${randomUUID()}`, noteMark())).toMatchObject({
      status: 422,
      body: { code: 'mark_id_mismatch' },
    });
    await therapist.delete(`${path}/marks/${taken.id}`);
    expect((await therapist.get<SessionNote>(`/api/notes/${other.id}`)).body.marks).toEqual([taken]);
    for (let n = 0; n < 20; n += 1) {
      const mark = noteMark();
      await therapist.put(`${path}/marks/${mark.id}`, mark);
    }
    const last = noteMark();
    expect(await therapist.put(`${path}/marks/${last.id}`, last)).toMatchObject({
      status: 422,
      body: { code: 'too_many_marks' },
    });
    expect((await read()).marks).toHaveLength(20);
  });

  it.each([
    [{ painAfter: 3 }, 'painBefore'],
    [{ painBefore: 11 }, 'painBefore'],
    [{ painBefore: 2.5 }, 'painBefore'],
    [{ endedAt: SESSION.startedAt }, 'endedAt'],
    [{ startedAt: '2999-01-01T00:00:00Z', endedAt: null }, 'startedAt'],
    [{ techniques: [technique({ minutes: 121 })] }, 'techniques.0.minutes'],
    [{ techniques: [technique({ pressure: 0 })] }, 'techniques.0.pressure'],
    [{ techniques: [{ ...technique(), technique: 'magic' }] }, 'techniques.0.technique'],
    [
      { techniques: [{ ...technique(), place: { kind: 'region', regionId: 'wing_l' } }] },
      'techniques.0.place.regionId',
    ],
    [{ techniques: [onMuscle('wing', 'left')] }, 'techniques.0.place.muscleId'],
    [{ techniques: [onMuscle('suboccipitals', null)] }, 'techniques.0.place.side'],
    [{ subjective: 'x'.repeat(10_001) }, 'subjective'],
    [{ mood: 'fine' }, ''],
  ])('refuses %j and names the field, and nothing changed', async (change, field) => {
    const { therapist, note, path, read } = await givenNote();
    const answer = await therapist.put(path, { ...saveOf(note), ...change });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path: field }] },
    });
    expect(await read()).toEqual(note);
  });

  it('answers 4xx to text that PostgreSQL cannot hold, and nothing changed', async () => {
    const { therapist, note, path, read } = await givenNote();
    const answer = await therapist.put(path, saveOf(note, { plan: 'a\u0000b' }));
    expect(answer.status).toBe(400);
    expect(await read()).toEqual(note);
  });

  it('warns, and saves, when the techniques took longer than the session', async () => {
    const { therapist, note, path, read } = await givenNote();
    const techniques = [technique({ minutes: 40 }), technique({ minutes: 21 })];
    const saved = await therapist.put<SavedNote>(path, saveOf(note, { techniques }));
    expect(saved).toMatchObject({ status: 200, body: { warnings: ['technique_minutes_exceed_session'] } });
    expect((await read()).warnings).toEqual(['technique_minutes_exceed_session']);
  });
});
