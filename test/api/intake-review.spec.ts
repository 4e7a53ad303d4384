import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeRequestList } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import type { IntakeReview, LatestIntake } from '../../server/src/intake-review/dto/intake-review.dto.js';
import type { NoteCopy } from '../../server/src/intake-review/dto/note-copy.dto.js';
import type { SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';
import {
  fillIn,
  givenIntake,
  givenSubmittedIntake,
  openOn,
  painMark,
  sendIntake,
} from '../support/given-intake.js';

describe('reviewing an intake', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('shows red flags and the strictest conditions first, then everything in words', async () => {
    const { therapist, client, sent } = await givenSubmittedIntake(app, {
      'red_flags.rf_chest': true,
      cond_head: ['migraine'],
      'more.migraine.0': 'Yes, flashing lights.',
      cond_heart_and_blood: ['dvt_current'],
      'cause.forward_head': { value: 3, side: null },
      psfs: [{ activity: 'Look over my right shoulder', score: 4 }],
      duration: { amount: 3, unit: 'months' },
      sensitive_ok: { belly: false, buttock: true },
      stress: 6,
    });
    const { intake } = (await therapist.get<LatestIntake>(`/api/clients/${client.id}/intakes/latest`)).body;
    expect(intake).toMatchObject({
      requestId: sent.request.id,
      clientId: client.id,
      reviewedAt: null,
      redFlags: [{ redFlagId: 'rf_chest', severity: 'emergency', clinicianAnswer: null }],
      conditions: [
        { conditionId: 'dvt_current', handling: 'do_not_treat', status: 'active', followUps: [] },
        { conditionId: 'migraine', followUps: [{ answer: 'Yes, flashing lights.' }] },
      ],
      marks: [{ regionId: 'shoulder_blade_inner_r', intensity: 6, qualities: ['ache', 'knot'] }],
      habits: [{ questionId: 'cause.forward_head', answer: 'often' }],
      signatures: [{ signer: 'client', signerName: 'Jonas Lindqvist' }],
    });
    expect(intake?.conditions[0]?.massageNote).not.toBe('');
    const answers = intake?.pages.flatMap((page) => page.answers) ?? [];
    const words = Object.fromEntries(answers.map(({ questionId, answer }) => [questionId, answer]));
    expect(words).toMatchObject({
      birth_date: 'May 14, 1991',
      psfs: 'Look over my right shoulder: 4/10',
      duration: '3 months',
      sensitive_ok: 'belly: no, buttock: yes',
      stress: '6/10',
    });
    expect(intake?.consents.find(({ kind }) => kind === 'consent_homecare')?.isGiven).toBe(true);
    const byRequest = await therapist.get<IntakeReview>(`/api/intakes/${sent.request.id}`);
    expect(byRequest.body).toEqual(intake);
  });

  it('is told in one audit event for each look', async () => {
    const { therapist, client } = await givenSubmittedIntake(app);
    await therapist.get(`/api/clients/${client.id}/intakes/latest`);
    const events = await adminQuery<{ object_ids: string[] }>(
      app.database,
      `SELECT e.object_ids FROM audit_event e JOIN submitted_intake s ON s.id = ANY (e.object_ids)
       WHERE s.client_id = $1 AND e.actor_kind = 'staff'`,
      [client.id],
    );
    expect(events).toHaveLength(1);
  });

  it('has nothing to show before the first form was sent in', async () => {
    const { therapist, client, sent, phone } = await givenIntake(app);
    await phone.mark(painMark());
    expect((await therapist.get(`/api/clients/${client.id}/intakes/latest`)).body).toEqual({ intake: null });
    for (const answer of [
      await therapist.get(`/api/intakes/${sent.request.id}`),
      await therapist.post(`/api/intakes/${sent.request.id}/review`),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'intake_not_sent_in' } });
    }
  });

  it('notes who reviewed it and when, once', async () => {
    const { therapist, client, sent } = await givenSubmittedIntake(app);
    const path = `/api/intakes/${sent.request.id}`;
    const first = await therapist.post<IntakeReview>(`${path}/review`);
    expect(first.body).toMatchObject({ reviewedByName: 'Mara Ellison', reviewedAt: expect.any(String) });
    expect((await therapist.post<IntakeReview>(`${path}/review`)).body).toEqual(first.body);
    const { items } = (await therapist.get<IntakeRequestList>(`/api/clients/${client.id}/intake-requests`))
      .body;
    expect(items).toMatchObject([{ state: 'reviewed', reviewedAt: first.body.reviewedAt }]);
  });

  it('says what changed since the last form that counts, and nothing of one marked as an error', async () => {
    const given = await givenSubmittedIntake(app, { goal: 'Sleep', stress: 6, cond_head: ['migraine'] });
    const { therapist, client, sent } = given;
    const latest = async () =>
      (await therapist.get<LatestIntake>(`/api/clients/${client.id}/intakes/latest`)).body.intake;
    expect((await latest())?.changes).toBeNull();
    const again = async (answers: Parameters<typeof fillIn>[1]) => {
      const next = await sendIntake(given, client.id);
      const phone = await openOn(app, next);
      if (client.birthDate) await phone.confirmBirthDate(client.birthDate);
      await fillIn(phone, answers);
      expect((await phone.submit()).status).toBe(200);
      return next.request.id;
    };
    const wrong = await again({ goal: 'Something else', stress: 1 });
    await therapist.post(`/api/clients/${client.id}/intake-requests/${wrong}/mark-as-error`, {
      reason: 'Somebody else filled it in',
    });
    await again({ goal: 'Sleep', stress: 3, 'red_flags.rf_chest': true });
    expect((await latest())?.changes).toMatchObject({
      requestId: sent.request.id,
      marks: [],
      conditions: [{ change: 'gone', label: 'Migraine' }],
      answers: [
        { part: 'safety', change: 'changed', before: 'no', after: 'yes' },
        { part: 'page', change: 'changed', questionId: 'stress', before: '6/10', after: '3/10' },
      ],
    });
  });

  it('copies what was chosen into the draft of the day, once', async () => {
    const { therapist, client, sent } = await givenSubmittedIntake(app, { goal: 'Sleep again.' });
    const path = `/api/intakes/${sent.request.id}`;
    const { marks } = (await therapist.get<IntakeReview>(path)).body;
    const chosen = { markIds: marks.map(({ id }) => id), conditionIds: [], questionIds: ['goal'] };
    const [first, second] = await Promise.all([
      therapist.post<NoteCopy>(`${path}/copy-to-note`, chosen),
      therapist.post<NoteCopy>(`${path}/copy-to-note`, chosen),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body.noteId).toBe(second.body.noteId);
    expect([first.body.added, second.body.added].toSorted()).toEqual([0, 2]);
    const note = (await therapist.get<SessionNote>(`/api/notes/${first.body.noteId}`)).body;
    expect(note).toMatchObject({ state: 'draft', clientId: client.id });
    const [heading, mark, goal, ...rest] = note.subjective.split('\n');
    expect(heading).toMatch(/^From the form of \w+ \d+, \d{4}, as the client wrote it:$/);
    expect(mark).toMatch(/^– Right: between the spine and the shoulder blade: pain, 6 of 10\. Ache, knot\./);
    expect(goal).toMatch(/^– .*Sleep again\.$/);
    expect(rest).toEqual([]);
  });

  it('copies once when the answer is lost and the same request comes again, later', async () => {
    const { therapist, sent } = await givenSubmittedIntake(app);
    const path = `/api/intakes/${sent.request.id}/copy-to-note`;
    const chosen = { markIds: [], conditionIds: [], questionIds: ['goal'] };
    const key = { 'idempotency-key': randomUUID() };
    const first = await therapist.post<NoteCopy>(path, chosen, key);
    const again = await therapist.post<NoteCopy>(path, chosen, key);
    expect(again).toMatchObject({ status: 200, body: { noteId: first.body.noteId, added: 0 } });
    const note = (await therapist.get<SessionNote>(`/api/notes/${first.body.noteId}`)).body;
    expect(note.subjective.split('\n')).toHaveLength(2);
    const other = await therapist.post(path, { ...chosen, questionIds: ['stress'] }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('answers 404 to another practice, and nothing changed', async () => {
    const { therapist, client, sent } = await givenSubmittedIntake(app);
    const other = await givenPractice(app);
    for (const answer of [
      await other.therapist.get(`/api/clients/${client.id}/intakes/latest`),
      await other.therapist.get(`/api/intakes/${sent.request.id}`),
      await other.therapist.post(`/api/intakes/${sent.request.id}/review`),
      await other.therapist.put(`/api/intakes/${sent.request.id}/review-answers`, {
        questionId: 'posture',
        value: 'x',
      }),
      await other.therapist.post(`/api/intakes/${sent.request.id}/copy-to-note`, {
        markIds: [],
        conditionIds: [],
        questionIds: ['goal'],
      }),
    ]) {
      expect(answer.status).toBe(404);
    }
    const { body } = await therapist.get<IntakeReview>(`/api/intakes/${sent.request.id}`);
    expect(body.reviewedAt).toBeNull();
  });
});
