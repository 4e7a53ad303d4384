import { randomUUID } from 'node:crypto';
import type { TherapistMark } from '../../server/src/body-map/dto/mark.dto.js';
import type { AppliedTechnique } from '../../server/src/session-notes/dto/note-content.dto.js';
import type {
  SaveNote,
  SessionNote,
  SavedNote,
} from '../../server/src/session-notes/dto/session-note.dto.js';
import type { TestApp } from './app.js';
import type { BrowserLike } from './browser-like.js';
import { givenClient, givenPractice } from './given.js';

export const SESSION = { startedAt: '2026-03-02T19:00:00.000Z', endedAt: '2026-03-02T20:00:00.000Z' };

export const noteMark = (change: Partial<TherapistMark> = {}): TherapistMark => ({
  id: randomUUID(),
  regionId: 'shoulder_blade_inner_upper_l',
  kind: 'treated',
  intensity: null,
  qualities: [],
  since: null,
  pattern: null,
  worse: [],
  better: [],
  radiatesTo: [],
  note: '',
  point: { view: 'posterior', x: 0.45, y: 0.3 },
  strokes: [],
  areas: [],
  ...change,
});

export const technique = (change: Partial<AppliedTechnique> = {}): AppliedTechnique => ({
  id: randomUUID(),
  technique: 'myofascial_release',
  place: { kind: 'region', regionId: 'shoulder_blade_inner_upper_l' },
  minutes: 6,
  pressure: 2,
  position: 'prone',
  responses: ['softened'],
  ...change,
});

/** All that a save sends, from a note as it stands. */
export const saveOf = (note: SessionNote, change: Partial<SaveNote> = {}): SaveNote => ({
  version: note.version,
  startedAt: note.startedAt,
  endedAt: note.endedAt,
  subjective: note.subjective,
  objective: note.objective,
  assessment: note.assessment,
  plan: note.plan,
  techniques: note.techniques,
  painBefore: note.painBefore,
  painAfter: note.painAfter,
  ...change,
});

/** A draft of this client, started through the API. */
export async function givenDraft(therapist: BrowserLike, clientId: string): Promise<SessionNote> {
  const started = await therapist.post<SessionNote>(`/api/clients/${clientId}/notes`, SESSION);
  if (started.status !== 201) throw new Error(`no draft: ${JSON.stringify(started.body)}`);
  return started.body;
}

/** A signed note that says `subjective`, through the API. */
export async function givenSignedNote(
  therapist: BrowserLike,
  clientId: string,
  subjective = 'Slept through the night.',
): Promise<SessionNote> {
  const draft = await givenDraft(therapist, clientId);
  const path = `/api/notes/${draft.id}`;
  const saved = await therapist.put<SavedNote>(path, saveOf(draft, { subjective }));
  const signed = await therapist.post<SessionNote>(`${path}/sign`, { version: saved.body.version });
  if (signed.status !== 200) throw new Error(`not signed: ${JSON.stringify(signed.body)}`);
  return signed.body;
}

/** A practice with a client and a signed note with a mark, a technique and pain, and how to read it again. */
export async function givenSignedScene(app: TestApp) {
  const practice = await givenPractice(app);
  const { therapist } = practice;
  const client = await givenClient(practice);
  const draft = await givenDraft(therapist, client.id);
  const path = `/api/notes/${draft.id}`;
  const mark = noteMark();
  await therapist.put(`${path}/marks/${mark.id}`, mark);
  const sent = saveOf(draft, {
    version: 2,
    subjective: 'Slept through.',
    techniques: [technique()],
    painBefore: 4,
    painAfter: 2,
  });
  await therapist.put(path, sent);
  const signed = await therapist.post<SessionNote>(`${path}/sign`, { version: 3 });
  const read = async () => (await therapist.get<SessionNote>(path)).body;
  return { practice, therapist, client, mark, path, sent, signed, note: signed.body, read };
}
