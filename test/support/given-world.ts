import { randomUUID } from 'node:crypto';
import type { LikelySources } from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import type { CauseBoard } from '../../server/src/cause-board/dto/cause-board.dto.js';
import type { ItemLogForm } from '../../server/src/check-ins/dto/check-in.dto.js';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { Plan, PortalPlan } from '../../server/src/home-care/dto/plan.dto.js';
import type { ClientCondition } from '../../server/src/health-history/dto/client-condition.dto.js';
import type { PlannedVisit } from '../../server/src/planned-visits/dto/planned-visit.dto.js';
import type { TestApp } from './app.js';
import { type Answer, BrowserLike } from './browser-like.js';
import { adminQuery } from './database.js';
import { givenClient, type GivenPractice, givenPractice } from './given.js';
import { planForm, planItem, taken } from './given-home-care.js';
import { formQuestion, givenFormTemplate } from './given-form-templates.js';
import { givenMerge, matchesFound } from './given-merges.js';
import { fillIn, givenIntake, openOn, painMark, sendIntake } from './given-intake.js';
import { ALL_OFF, givenIntakeRules } from './given-intake-rules.js';
import { givenOwnItem } from './given-own-knowledge.js';
import { givenDraft, givenSignedNote, noteMark, technique, saveOf } from './given-session-notes.js';
import { visitForm } from './given-visits.js';
import { linkFromMail } from './mail.js';
import type { Operation } from './routes.js';

/** A client who has walked the whole loop, so that each table has a row of hers. */
export interface WorldPerson {
  client: Client;
  /** Signed in to the portal, with a device that remembers it. */
  portal: BrowserLike;
  /** With an intake form open, the second one. */
  intake: BrowserLike;
  /** An id of hers for each name of a parameter in a route's path. */
  ids: Record<string, string>;
}

export interface World {
  practice: GivenPractice;
  one: WorldPerson;
  other: WorldPerson;
}

/** Which cookie an operation asks for. */
export function sideOf({ security }: Operation): string | undefined {
  return Object.keys(security?.[0] ?? {})[0];
}

/** Whoever of the world may call an operation: the therapist, or this client in the portal or on her form. */
export function callerOf(operation: Operation, { practice, one }: World, person = one): BrowserLike {
  if (sideOf(operation) === 'staff') return practice.therapist;
  return operation.path.startsWith('/api/intake/') ? person.intake : person.portal;
}

/** The address of an operation with ids in the places of its parameters. */
export function addressOf(path: string, ids: WorldPerson['ids']): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[nameIn(path, name)] ?? '');
}

/** Marks of an intake and of a note are called alike in their paths, and so are a form being filled in and one sent in. */
export function nameIn(path: string, name: string): string {
  if (name === 'markId' && path.startsWith('/api/intake/')) return 'intakeMarkId';
  if (path.endsWith('/review-answers')) return 'askedRequestId';
  if (name === 'requestId' && /^\/api\/(intakes|portal\/forms)\//.test(path)) return 'submittedRequestId';
  if (name === 'fileId' && path.startsWith('/api/intakes/')) return 'submittedFileId';
  return name;
}

/** A practice with two clients who have everything. */
export async function givenWorld(app: TestApp): Promise<World> {
  const practice = await givenPractice(app, { timeZone: 'UTC' });
  kept(await practice.therapist.post('/api/library/reviews', await reviewOf(practice)));
  await givenOwnItem(practice);
  const template = await givenFormTemplate(practice);
  await givenIntakeRules(practice, ALL_OFF);
  const override = { changes: { massageNote: 'Sit up.' }, reason: null, version: 0 };
  kept(await practice.therapist.put('/api/library/conditions/glaucoma/override', override));
  const [one, other] = await Promise.all([givenPerson(app, practice), givenPerson(app, practice)]);
  await settled(app);
  await matchesFound(app);
  for (const { client, ids } of [one, other]) ids['matchId'] = await matchOf(app, client);
  for (const { ids } of [one, other]) Object.assign(ids, { templateId: template.id, formRef: template.id });
  return { practice, one, other };
}

async function matchOf({ database }: TestApp, { id }: Client): Promise<string> {
  const text = 'SELECT id FROM client_match WHERE client_id = $1 OR other_id = $1 LIMIT 1';
  return (await adminQuery<{ id: string }>(database, text, [id]))[0]?.id ?? '';
}

/** Until every mail is sent: what happens after that, a test did. */
export async function settled(app: TestApp): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 20_000;) {
    const queued = await adminQuery(app.database, "SELECT id FROM delivery WHERE state = 'queued'");
    if (queued.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a mail is still waiting');
}

async function givenPerson(app: TestApp, practice: GivenPractice): Promise<WorldPerson> {
  const { therapist } = practice;
  const { client, phone } = await givenIntake(app, { practice });
  const own = `/api/clients/${client.id}`;
  const askedRequestId = await givenReviewAnswer(app, practice, client);
  await fillIn(phone, { 'red_flags.rf_chest': true });
  const submittedFileId = await givenFileRow(app, phone.requestId, { hasArrived: true });
  kept(await phone.submit());
  const answered = await closeRedFlag(app, practice, client);

  const therapistId = practice.session.person.id;
  const visit = kept(await therapist.post<PlannedVisit>(`${own}/visits`, visitForm(therapistId)));
  const request = `${own}/intake-requests/${phone.requestId}`;
  kept(await therapist.post(`${request}/mark-as-error`, { reason: 'Somebody else filled it in' }));
  kept(await therapist.post(`${request}/take-error-back`));
  await givenLikelySources(therapist, client.id);
  const cause = { causeId: 'forward_lean', label: null, source: 'therapist', regions: [], note: '' };
  const board = kept(await therapist.post<CauseBoard>(`${own}/causes`, cause));
  const draft = await givenDraft(therapist, client.id);
  const mark = noteMark();
  kept(await therapist.put(`/api/notes/${draft.id}/marks/${mark.id}`, mark));
  kept(
    await therapist.put(`/api/notes/${draft.id}`, saveOf(draft, { version: 2, techniques: [technique()] })),
  );
  const signed = await givenSignedNote(therapist, client.id);
  kept(await therapist.post(`/api/notes/${signed.id}/addenda`, { text: 'She rang.', reason: 'Later news' }));
  const condition = kept(
    await therapist.post<ClientCondition>(`${own}/conditions`, {
      conditionId: 'migraine',
      status: 'past',
      note: '',
    }),
  );

  const { portal, planItemId, checkInId } = await givenPortal(app, practice, client);
  kept(await portal.post('/api/portal/messages', { text: 'Twice a day?', itemId: null }));
  kept(await therapist.post(`${own}/messages`, { text: 'Once will do.', itemId: null }));
  const sentQuestionId = await givenSentQuestion(therapist, client.id);

  const twice = await givenClient(practice);
  const merge = await givenMerge(therapist, client.id, twice.id);
  const mergeable = await givenClient(practice, { email: null });

  const second = await openOn(app, await sendIntake(practice, client.id));
  kept(await therapist.post(`${own}/intake-requests/${second.requestId}/remind`));
  const intakeMark = painMark();
  kept(await second.mark(intakeMark));
  kept(await second.answer('goal', 'Sleep on my side again.'));
  kept(await second.answer('red_flags.rf_chest', true));
  kept(await second.answer('red_flags.rf_chest', null, 1));
  const fileId = await givenFileRow(app, second.requestId, { hasArrived: false });
  return {
    client,
    portal,
    intake: second.browser,
    ids: {
      clientId: client.id,
      clientCauseId: board.items[0]?.id ?? '',
      clientConditionId: condition.id,
      eventId: answered,
      noteId: draft.id,
      mergeId: merge.id,
      mergedId: mergeable.id,
      therapistId,
      visitId: visit.id,
      planItemId,
      checkInId,
      requestId: second.requestId,
      submittedRequestId: phone.requestId,
      askedRequestId,
      fileId,
      submittedFileId,
      sentQuestionId,
      exerciseId: 'str_doorway_pec',
      conditionId: 'glaucoma',
      markId: mark.id,
      intakeMarkId: intakeMark.id,
      versionNumber: '1',
    },
  };
}

/** A file of five bytes on a form, whatever the form asks for. */
async function givenFileRow(
  { database }: TestApp,
  requestId: string,
  { hasArrived }: { hasArrived: boolean },
): Promise<string> {
  const [row] = await adminQuery<{ id: string }>(
    database,
    `INSERT INTO intake_file (practice_id, id, client_id, intake_response_id, question_id, name, size, media_type, sha256,
                              content)
     SELECT r.practice_id, uuidv7(), r.client_id, r.intake_response_id, 'scan', 'scan.pdf', 5,
            CASE WHEN $2 THEN 'application/pdf' END, CASE WHEN $2 THEN encode(sha256('%PDF-'), 'hex') END,
            CASE WHEN $2 THEN '%PDF-'::bytea END
     FROM intake_request r WHERE r.id = $1 RETURNING id`,
    [requestId, hasArrived],
  );
  return row?.id ?? '';
}

/** An interview answer, and that she agrees with what the finder says. */
async function givenLikelySources(therapist: BrowserLike, clientId: string): Promise<void> {
  const own = `/api/clients/${clientId}`;
  const { fingerprint } = kept(
    await therapist.put<LikelySources>(`${own}/interview-answers`, { topic: 'helper', hasHelper: true }),
  );
  const subject = { kind: 'result', id: '', side: null };
  kept(await therapist.post(`${own}/finder-decisions`, { fingerprint, subject, decision: 'agree', why: '' }));
}

/** Sends the client the first question that the list still asks of her, and returns its id. */
export async function givenSentQuestion(therapist: BrowserLike, clientId: string): Promise<string> {
  const own = `/api/clients/${clientId}`;
  const { fingerprint, answer } = kept(await therapist.get<LikelySources>(`${own}/likely-sources`));
  const asked = answer?.advice?.questions.find(({ answeredBy }) => answeredBy === 'client');
  const form = { fingerprint, causeIds: [asked?.causeId ?? ''] };
  const { sentQuestions } = kept(await therapist.post<LikelySources>(`${own}/sent-questions`, form));
  return sentQuestions[0]?.id ?? '';
}

/** Answers the red flag that the intake raised, and returns its id. */
async function closeRedFlag(app: TestApp, { therapist }: GivenPractice, { id }: Client): Promise<string> {
  const [event] = await adminQuery<{ id: string }>(
    app.database,
    'SELECT id FROM red_flag_event WHERE client_id = $1',
    [id],
  );
  if (!event) throw new Error('the intake raised no red flag');
  kept(await therapist.post(`/api/red-flags/${event.id}/close`, clinicianAnswer()));
  return event.id;
}

export const clinicianAnswer = () => ({
  clinicianName: 'Dr. Ines Roth',
  clinicianRole: 'General practitioner',
  answer: 'Seen today, no heart trouble, massage is fine.',
  answeredOn: today(),
});

export const itemLog = (itemId: string): ItemLogForm => ({
  id: randomUUID(),
  itemId,
  day: today(),
  result: 'done',
  skipReason: null,
  painAfter: null,
  at: new Date().toISOString(),
});

export const checkIn = () => ({
  id: randomUUID(),
  day: today(),
  pain: 4,
  habit: null,
  newSigns: [],
  note: null,
  at: new Date().toISOString(),
});

async function givenPortal(
  app: TestApp,
  { therapist }: GivenPractice,
  client: Client,
): Promise<{ portal: BrowserLike; planItemId: string; checkInId: string }> {
  const path = `/api/clients/${client.id}/plan`;
  const items = [planItem(), planItem({ exerciseId: 'rel_temple_circles' })];
  const saved = kept(await therapist.put<Plan>(path, planForm({ items })));
  const request = { version: saved.version, message: null, responsibility: taken(saved) };
  kept(await therapist.post(`${path}/share`, request));
  const portal = new BrowserLike(app.origin);
  const { token } = await linkFromMail(app, client.email ?? '');
  kept(await portal.post('/api/links/open', { token }));
  const { plan } = kept(await portal.get<PortalPlan>('/api/portal/plan'));
  const planItemId = plan?.items[0]?.id ?? '';
  kept(await portal.post('/api/portal/item-logs', itemLog(planItemId)));
  const { id: checkInId } = checkIn();
  kept(await portal.post('/api/portal/check-ins', { ...checkIn(), id: checkInId }));
  kept(await portal.put(`/api/portal/check-ins/${checkInId}/body-map`, { marks: [painMark()] }));
  return { portal, planItemId, checkInId };
}

async function reviewOf({ therapist }: GivenPractice): Promise<{ area: string; version: string }> {
  const { items } = kept(
    await therapist.get<{ items: { area: string; version: string }[] }>('/api/library/reviews'),
  );
  const last = items.at(-1);
  if (!last) throw new Error('the library has no area to review');
  return { area: last.area, version: last.version };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function kept<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A form of the practice's own that was sent in, and the therapist's answer to its question for her. */
async function givenReviewAnswer(app: TestApp, practice: GivenPractice, client: Client): Promise<string> {
  const questions = [formQuestion('sleep_words'), formQuestion('posture', { isForTherapist: true })];
  const template = await givenFormTemplate(practice, questions);
  const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', template.id));
  kept(await phone.submit());
  const answer = { questionId: 'posture', value: 'Head forward.' };
  kept(await practice.therapist.put(`/api/intakes/${phone.requestId}/review-answers`, answer));
  return phone.requestId;
}
