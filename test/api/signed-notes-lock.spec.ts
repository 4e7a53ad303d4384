import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDraft, givenSignedScene, noteMark } from '../support/given-session-notes.js';
import { givenColleague } from '../support/staff.js';

describe('a signed note in the database', () => {
  let app: TestApp;
  let scene: Awaited<ReturnType<typeof givenSignedScene>>;
  let draft: SessionNote;
  let asOwner: pg.Client;
  let asApp: pg.Client;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await givenSignedScene(app);
    await scene.therapist.post(`${scene.path}/addenda`, { text: 'Called next day.', reason: 'Follow-up' });
    const colleague = await givenColleague(app, scene.practice, 'therapist');
    draft = await givenDraft(colleague, scene.client.id);
    const mark = noteMark();
    await colleague.put(`/api/notes/${draft.id}/marks/${mark.id}`, mark);
    const { id: practiceId } = scene.practice.session.practice;
    asOwner = await connected(app.database.ownerUrl, practiceId);
    asApp = await connected(app.database.appUrl, practiceId);
  });
  afterAll(async () => {
    await asOwner.end();
    await asApp.end();
    await app.close();
  });

  it.each([
    "UPDATE session_note SET state = 'draft' WHERE id = :note",
    'UPDATE session_note SET ended_at = now() WHERE id = :note',
    'DELETE FROM session_note WHERE id = :note',
    "UPDATE session_note_draft SET plan = 'Something else.' WHERE note_id = :note",
    'UPDATE session_note_draft SET note_id = :draft WHERE note_id = :note',
    'DELETE FROM session_note_draft WHERE note_id = :note',
    "UPDATE session_note_mark SET kind = 'scar' WHERE note_id = :note",
    'UPDATE session_note_mark SET note_id = :draft WHERE note_id = :note',
    'UPDATE session_note_mark SET note_id = :note WHERE note_id = :draft',
    'DELETE FROM session_note_mark WHERE note_id = :note',
    `INSERT INTO session_note_mark (practice_id, id, note_id, client_id, region_id, kind, qualities, note)
     SELECT practice_id, uuidv7(), id, client_id, 'face', 'pain', '{}', '' FROM session_note WHERE id = :note`,
    "UPDATE signed_note SET content = '{}' WHERE note_id = :note",
    'DELETE FROM signed_note WHERE note_id = :note',
    "UPDATE note_addendum SET text = 'x' WHERE note_id = :note",
    'DELETE FROM note_addendum WHERE note_id = :note',
    'TRUNCATE session_note_mark',
    'TRUNCATE session_note_draft',
    'TRUNCATE note_addendum',
    'TRUNCATE signed_note, note_addendum',
    'TRUNCATE session_note CASCADE',
  ])('is locked for the app and for the owner: %s', async (statement) => {
    const before = await scene.read();
    const sql = statement.replace(':note', `'${before.id}'`).replace(':draft', `'${draft.id}'`);
    const refusals = 'a signed note is never changed|is only ever added to|may hold signed notes';
    await expect(asOwner.query(sql)).rejects.toThrow(new RegExp(refusals));
    await expect(asApp.query(sql)).rejects.toThrow(new RegExp(`${refusals}|permission denied`));
    expect(await scene.read()).toEqual(before);
  });
});

async function connected(connectionString: string, practiceId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query("SELECT set_config('app.practice_id', $1, false)", [practiceId]);
  return client;
}
