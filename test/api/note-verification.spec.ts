import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import type { SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import {
  type NoteVerification,
  NoteVerificationService,
} from '../../server/src/session-notes/note-verification.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type GivenPractice, givenClient, givenPractice } from '../support/given.js';
import { givenSignedNote } from '../support/given-session-notes.js';
import { asRole } from '../support/staff.js';

describe('the verification of signed notes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const verify = ({ session }: GivenPractice): Promise<NoteVerification> =>
    app.nest
      .get(TenantContext)
      .run(
        { kind: 'system', practiceId: session.practice.id, actorId: null },
        { correlationId: randomUUID(), allowedBy: 'test' },
        () => app.nest.get(NoteVerificationService).verifyNotes(),
      );

  /** Past every trigger, as somebody with the disk in hands could. */
  const tamper = (sql: string, values: readonly unknown[]) =>
    asRole(app.database.adminUrl, async (db) => {
      await db.query("SET session_replication_role = 'replica'");
      expect((await db.query(sql, [...values])).rowCount).toBe(1);
    });

  async function givenChain() {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const notes: SessionNote[] = [];
    for (const words of ['First.', 'Second.', 'Third.']) {
      notes.push(await givenSignedNote(practice.therapist, client.id, words));
    }
    const [first, second, third] = notes.map((note) => note.id);
    await practice.therapist.post(`/api/notes/${first}/addenda`, { text: 'Added.', reason: 'Late' });
    expect(await verify(practice)).toEqual({ notes: 3, addenda: 1, broken: [] });
    const brokenNotes = async () =>
      (await verify(practice)).broken.map(({ noteId, problem }) => [noteId, problem]);
    return { practice, client, first, second, third, brokenNotes };
  }

  it('finds changed words', async () => {
    const { second, brokenNotes } = await givenChain();
    await tamper(
      "UPDATE signed_note SET content = replace(content, 'Second.', 'Other.') WHERE note_id = $1",
      [second],
    );
    expect(await brokenNotes()).toEqual([[second, 'note_altered']]);
  });

  it('finds changed words with a hash made to fit', async () => {
    const { second, third, brokenNotes } = await givenChain();
    await tamper(
      `UPDATE signed_note s SET content = c.words,
              hash = encode(sha256(convert_to(s.previous_hash || c.words, 'UTF8')), 'hex')
       FROM (SELECT id, replace(content, 'Second.', 'Other.') AS words FROM signed_note) c
       WHERE c.id = s.id AND s.note_id = $1`,
      [second],
    );
    expect(await brokenNotes()).toEqual([[third, 'note_altered']]);
  });

  it('finds a note taken out, whose state still says signed', async () => {
    const { first, second, third, brokenNotes } = await givenChain();
    await tamper('DELETE FROM signed_note WHERE note_id = $1', [first]);
    expect((await brokenNotes()).sort()).toEqual(
      [
        [first, 'note_missing'],
        [second, 'note_altered'],
        [third, 'note_altered'],
      ].sort(),
    );
  });

  it('finds another signer or time beside unchanged words', async () => {
    const { third, brokenNotes } = await givenChain();
    await tamper("UPDATE signed_note SET signed_at = signed_at - interval '1 day' WHERE note_id = $1", [
      third,
    ]);
    expect(await brokenNotes()).toEqual([[third, 'note_altered']]);
  });

  it('finds a changed addendum', async () => {
    const { first, brokenNotes } = await givenChain();
    await tamper("UPDATE note_addendum SET text = 'Never mind.' WHERE note_id = $1", [first]);
    expect(await brokenNotes()).toEqual([[first, 'addendum_altered']]);
  });

  it('shows what was signed although the tables it was made from were changed', async () => {
    const { practice, first } = await givenChain();
    await tamper("UPDATE session_note_draft SET subjective = 'Other.' WHERE note_id = $1", [first]);
    const read = await practice.therapist.get<SessionNote>(`/api/notes/${first}`);
    expect(read.body.subjective).toBe('First.');
  });
});
