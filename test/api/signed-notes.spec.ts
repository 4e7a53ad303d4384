import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SavedNote, SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice } from '../support/given.js';
import { givenDraft, givenSignedScene, noteMark, saveOf } from '../support/given-session-notes.js';
import { givenConsent } from '../support/given-consents.js';
import { asAdmin, givenColleague } from '../support/staff.js';

interface SignedRow {
  note_id: string;
  content: string;
  previous_hash: string;
  hash: string;
}

const NO_HASH = '0'.repeat(64);

describe('signed session notes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const chainOf = (clientId: string) =>
    asAdmin<SignedRow>(
      app,
      'SELECT note_id, content, previous_hash, hash FROM signed_note WHERE client_id = $1 ORDER BY signed_at',
      [clientId],
    );

  it('signs what was read, and says who and when', async () => {
    const { practice, signed, mark, sent, read } = await givenSignedScene(app);
    const { version: _, ...content } = sent;
    expect(signed).toMatchObject({
      status: 200,
      body: {
        ...content,
        state: 'signed',
        marks: [mark],
        signature: { signedBy: { id: practice.session.person.id, name: 'Mara Ellison' } },
      },
    });
    expect(Date.now() - Date.parse(signed.body.signature?.signedAt ?? '')).toBeLessThan(60_000);
    expect(await read()).toEqual(signed.body);
  });

  it('hashes the canonical words of the note onto the client’s chain', async () => {
    const { practice, client, mark, sent, note } = await givenSignedScene(app);
    const [row] = await chainOf(client.id);
    const { version: _, ...content } = sent;
    const me = practice.session.person.id;
    expect(JSON.parse(row?.content ?? '')).toEqual({
      ...content,
      format: 1,
      practiceId: practice.session.practice.id,
      noteId: note.id,
      clientId: client.id,
      authorId: me,
      signedBy: me,
      signedAt: note.signature?.signedAt,
      marks: [mark],
    });
    expect(row).toMatchObject({ previous_hash: NO_HASH, hash: note.signature?.hash });
    const [event] = await asAdmin<{ details: unknown }>(
      app,
      "SELECT details FROM audit_event WHERE action = 'note.sign' AND $1 = ANY (object_ids)",
      [note.id],
    );
    expect(event?.details).toEqual({ hash: row?.hash });
  });

  it('signs once, however often it is asked', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const draft = await givenDraft(practice.therapist, client.id);
    const path = `/api/notes/${draft.id}`;
    await practice.therapist.put(path, saveOf(draft, { plan: 'Rest.' }));
    const answers = await Promise.all(
      [1, 2, 3].map(() => practice.therapist.post<SessionNote>(`${path}/sign`, { version: 2 })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.signature?.hash)).size).toBe(1);
    expect(await chainOf(client.id)).toHaveLength(1);
  });

  it('refuses to sign a version that she has not seen, and nothing changed', async () => {
    const practice = await givenPractice(app);
    const { therapist } = practice;
    const draft = await givenDraft(therapist, (await givenClient(practice)).id);
    const path = `/api/notes/${draft.id}`;
    await therapist.put(path, saveOf(draft, { plan: 'Rest.' }));
    const mark = noteMark();
    await therapist.put(`${path}/marks/${mark.id}`, mark);
    expect(await therapist.post(`${path}/sign`, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'note_changed_elsewhere', current: { version: 3, marks: [mark] } },
    });
    expect((await therapist.get<SessionNote>(path)).body.state).toBe('draft');
  });

  it('refuses an empty note and names what is missing, and nothing changed', async () => {
    const practice = await givenPractice(app);
    const { therapist } = practice;
    const { id: clientId } = await givenClient(practice);
    const open = { startedAt: '2026-03-02T10:00:00Z', endedAt: null };
    const draft = (await therapist.post<SessionNote>(`/api/clients/${clientId}/notes`, open)).body;
    const sign = () => therapist.post(`/api/notes/${draft.id}/sign`, { version: draft.version });
    const fields = ['endedAt', 'subjective', 'objective', 'assessment', 'plan'];
    expect(await sign()).toMatchObject({
      status: 422,
      body: { code: 'note_incomplete', errors: fields.map((path) => ({ path })) },
    });
    expect(await chainOf(clientId)).toEqual([]);
    expect((await therapist.get<SessionNote>(`/api/notes/${draft.id}`)).body).toEqual(draft);
  });

  it('refuses to sign for a minor until a guardian has said yes to treatment', async () => {
    const practice = await givenPractice(app);
    // In the practice's time zone the session was still on the day before her eighteenth birthday.
    const client = await givenClient(practice, { birthDate: '2008-03-02' });
    const times = { startedAt: '2026-03-02T07:30:00Z', endedAt: '2026-03-02T07:55:00Z' };
    const draft = await practice.therapist.post<SessionNote>(`/api/clients/${client.id}/notes`, times);
    const path = `/api/notes/${draft.body.id}`;
    await practice.therapist.put(path, saveOf(draft.body, { plan: 'Rest.' }));
    const sign = () => practice.therapist.post<SessionNote>(`${path}/sign`, { version: 2 });
    const refusal = { status: 409, body: { code: 'guardian_consent_missing' } };
    expect(await sign()).toMatchObject(refusal);
    await givenConsent(app, practice, client, { kind: 'consent_treat' });
    expect(await sign()).toMatchObject(refusal);
    expect(await chainOf(client.id)).toEqual([]);
    await givenConsent(app, practice, client, { kind: 'consent_treat', signer: 'guardian' });
    expect((await sign()).body.state).toBe('signed');
  });

  it('refuses every later write through the API, and answers with the note that stands', async () => {
    const { therapist, note, mark, path, sent, read } = await givenSignedScene(app);
    const other = noteMark();
    const tries = [
      await therapist.put(path, saveOf(note, { plan: 'Something else.' })),
      await therapist.put(`${path}/marks/${other.id}`, other),
      await therapist.put(`${path}/marks/${mark.id}`, { ...mark, kind: 'scar' }),
      await therapist.delete(`${path}/marks/${mark.id}`),
    ];
    for (const answer of tries) {
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'note_already_signed', current: { id: note.id, state: 'signed' } },
      });
    }
    expect((await therapist.put(path, { ...sent, version: 2 })).status).toBe(200);
    expect(await read()).toEqual(note);
  });

  it('makes one proper chain of notes that are signed at the same moment', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const authors = [practice.therapist];
    for (let n = 0; n < 3; n += 1) authors.push(await givenColleague(app, practice, 'therapist'));
    const drafts = await Promise.all(
      authors.map(async (author) => {
        const draft = await givenDraft(author, client.id);
        const saved = await author.put<SavedNote>(`/api/notes/${draft.id}`, saveOf(draft, { plan: 'Rest.' }));
        return { author, id: draft.id, version: saved.body.version };
      }),
    );
    const signed = await Promise.all(
      drafts.map(({ author, id, version }) => author.post(`/api/notes/${id}/sign`, { version })),
    );
    expect(signed.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const chain = await chainOf(client.id);
    expect(chain[0]?.previous_hash).toBe(NO_HASH);
    expect(chain.slice(1).map((link) => link.previous_hash)).toEqual(
      chain.slice(0, -1).map((link) => link.hash),
    );
  });

  it('waits for a signature that is being made, and then refuses the write', async () => {
    const { practice, client } = await givenSignedScene(app);
    const draft = await givenDraft(practice.therapist, client.id);
    await practice.therapist.put(`/api/notes/${draft.id}`, saveOf(draft, { plan: 'Rest.' }));
    const mark = noteMark();
    const [sign, put] = await Promise.all([
      practice.therapist.post(`/api/notes/${draft.id}/sign`, { version: 2 }),
      practice.therapist.put(`/api/notes/${draft.id}/marks/${mark.id}`, mark),
    ]);
    const after = (await practice.therapist.get<SessionNote>(`/api/notes/${draft.id}`)).body;
    const isSigned = sign.status === 200;
    expect([sign.status, put.status]).toEqual(isSigned ? [200, 409] : [409, 200]);
    expect(after.marks).toHaveLength(isSigned ? 0 : 1);
  });

  it('adds to a signed note with reason, author and time, and the original stays', async () => {
    const { practice, therapist, note, path, read } = await givenSignedScene(app);
    const colleague = await givenColleague(app, practice, 'therapist');
    const key = { 'idempotency-key': randomUUID() };
    const form = { text: 'It was the right side.\nChecked with her.', reason: 'Correction' };
    const first = await therapist.post<SessionNote>(`${path}/addenda`, form, key);
    expect((await therapist.post<SessionNote>(`${path}/addenda`, form, key)).body).toEqual(first.body);
    await colleague.post(`${path}/addenda`, { text: 'Seen.', reason: 'Review' });
    const { addenda, ...rest } = await read();
    expect(rest).toEqual({ ...note, addenda: undefined });
    expect(addenda).toMatchObject([
      { ...form, author: { name: 'Mara Ellison' } },
      { text: 'Seen.', author: { name: 'Kim therapist' } },
    ]);
  });

  it('refuses an addendum to a draft and one without words, and nothing changed', async () => {
    const { practice, client, therapist, path, read, note } = await givenSignedScene(app);
    const draft = await givenDraft(therapist, client.id);
    const form = { text: 'x', reason: 'y' };
    expect(await therapist.post(`/api/notes/${draft.id}/addenda`, form)).toMatchObject({
      status: 409,
      body: { code: 'note_not_signed_yet' },
    });
    for (const wrong of [{ ...form, text: ' ' }, { ...form, reason: '' }, { text: 'x' }]) {
      expect((await therapist.post(`${path}/addenda`, wrong)).status).toBe(422);
    }
    const student = await givenColleague(app, practice, 'student');
    expect((await student.post(`${path}/addenda`, form)).status).toBe(403);
    expect(await read()).toEqual(note);
  });
});
