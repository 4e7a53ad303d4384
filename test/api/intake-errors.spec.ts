import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientConditionList } from '../../server/src/health-history/dto/client-condition.dto.js';
import type { ConsentList } from '../../server/src/consents/dto/consent.dto.js';
import type { Dashboard } from '../../server/src/dashboard/dto/dashboard.dto.js';
import type {
  IntakeRequest,
  IntakeRequestList,
} from '../../server/src/intake-requests/dto/intake-request.dto.js';
import type { IntakeReview, LatestIntake } from '../../server/src/intake-review/dto/intake-review.dto.js';
import type { LikelySources } from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import type { RedFlagList } from '../../server/src/red-flags/dto/red-flag.dto.js';
import type { Timeline } from '../../server/src/timeline/dto/timeline.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import {
  fillIn,
  givenIntake,
  type GivenIntake,
  givenSubmittedIntake,
  openOn,
  sendIntake,
} from '../support/given-intake.js';
import { givenColleague } from '../support/staff.js';

const MIGRAINE = { cond_head: ['migraine'], goal: 'Less headache.' };

describe('a form marked as an error', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const pathOf = ({ client, sent }: GivenIntake) =>
    `/api/clients/${client.id}/intake-requests/${sent.request.id}`;
  const mark = (given: GivenIntake, reason = 'Wrong client') =>
    given.therapist.post<IntakeRequest>(`${pathOf(given)}/mark-as-error`, { reason });
  const takeBack = (given: GivenIntake) =>
    given.therapist.post<IntakeRequest>(`${pathOf(given)}/take-error-back`);
  const read = async <Body>({ therapist, client }: GivenIntake, path: string) =>
    (await therapist.get<Body>(`/api/clients/${client.id}/${path}`)).body;

  /** All that a form counts for. */
  async function countsFor(given: GivenIntake) {
    const { intake } = await read<LatestIntake>(given, 'intakes/latest');
    const { places } = await read<LikelySources>(given, 'likely-sources');
    const { items: consents } = await read<ConsentList>(given, 'consents');
    const { items: conditions } = await read<ClientConditionList>(given, 'conditions');
    const { body: today } = await given.therapist.get<Dashboard>('/api/dashboard');
    const next = await openOn(app, await sendIntake(given, given.client.id, 'link_only', 'follow_up'));
    const { content } = await next.form();
    return {
      latest: intake?.requestId ?? null,
      places: places.length,
      consents: consents.length > 0,
      migraine: conditions.find(({ conditionId }) => conditionId === 'migraine')?.status,
      toReview: today.intakesToReview.length,
      offersEarlier: content?.isEarlierLocked,
    };
  }

  it('counts for nothing, stays readable, and counts again when the mark is taken back', async () => {
    const given = await givenSubmittedIntake(app, MIGRAINE);
    const counted = {
      latest: given.sent.request.id,
      places: 1,
      consents: true,
      migraine: 'active',
      toReview: 1,
      offersEarlier: true,
    };
    expect(await countsFor(given)).toEqual(counted);
    expect(await mark(given)).toMatchObject({
      status: 200,
      body: { state: 'marked_as_error', error: { reason: 'Wrong client', markedByName: 'Mara Ellison' } },
    });
    expect(await countsFor(given)).toEqual({
      latest: null,
      places: 0,
      consents: false,
      migraine: 'unsure',
      toReview: 0,
      offersEarlier: false,
    });
    expect(
      (await given.therapist.get<IntakeReview>(`/api/intakes/${given.sent.request.id}`)).body.pages,
    ).not.toEqual([]);
    expect((await read<Timeline>(given, 'timeline?kind=intake')).items).toMatchObject([
      { kind: 'intake', errorReason: 'Wrong client', errorByName: 'Mara Ellison' },
    ]);
    expect(await takeBack(given)).toMatchObject({ status: 200, body: { state: 'submitted', error: null } });
    expect(await countsFor(given)).toEqual(counted);
    expect((await read<Timeline>(given, 'timeline?kind=intake')).items).toMatchObject([
      { errorReason: null },
    ]);
  });

  it('of a link that was replaced leaves alone what came in by the newer one', async () => {
    const given = await givenIntake(app);
    const newer = await sendIntake(given, given.client.id);
    const phone = await openOn(app, newer);
    await fillIn(phone);
    expect((await phone.submit()).status).toBe(200);
    const said = (await read<ConsentList>(given, 'consents')).items;
    expect(said).not.toEqual([]);
    expect((await mark(given)).status).toBe(200); // the request of the first link
    expect((await read<ConsentList>(given, 'consents')).items).toEqual(said);
    expect((await read<LatestIntake>(given, 'intakes/latest')).intake).toMatchObject({
      requestId: newer.request.id,
    });
  });

  it('leaves the form before it as the latest one, and a condition that both ticked', async () => {
    const given = await givenSubmittedIntake(app, MIGRAINE);
    const second = await sendIntake(given, given.client.id);
    const phone = await openOn(app, second);
    await fillIn(phone, { ...MIGRAINE, goal: 'Not mine.' });
    expect((await phone.submit()).status).toBe(200);
    await mark({ ...given, sent: second });
    expect((await read<LatestIntake>(given, 'intakes/latest')).intake?.requestId).toBe(given.sent.request.id);
    const { items } = await read<ClientConditionList>(given, 'conditions');
    expect(items).toMatchObject([{ conditionId: 'migraine', status: 'active' }]);
  });

  it('does not close a red flag that it raised', async () => {
    const given = await givenSubmittedIntake(app, { 'red_flags.rf_chest': true });
    await mark(given);
    expect((await read<RedFlagList>(given, 'red-flags')).items).toMatchObject([{ clinicianAnswer: null }]);
  });

  it('ends the link of one not sent in, and the next link begins with an empty form', async () => {
    const given = await givenIntake(app);
    await given.phone.answer('goal', 'Somebody else’s words.');
    expect((await mark(given)).body.state).toBe('marked_as_error');
    expect(await given.phone.form()).toMatchObject({ state: 'revoked', content: null });
    expect((await given.therapist.get(`${pathOf(given)}/link`)).status).toBe(409);
    const next = await openOn(app, await sendIntake(given, given.client.id));
    expect(await next.form()).toMatchObject({ state: 'open', content: { answers: [] } });
    expect((await takeBack(given)).body.state).toBe('revoked');
  });

  it('keeps who marked it and who took it back, and refuses a second mark', async () => {
    const given = await givenSubmittedIntake(app);
    const marks = await Promise.all([mark(given, 'Wrong client'), mark(given, 'Sent twice')]);
    expect(marks.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(marks.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'intake_marked_already' });
    for (let times = 0; times < 2; times += 1) expect((await takeBack(given)).status).toBe(200);
    await mark(given, 'It was, after all');
    const rows = await adminQuery<{ reason: string; taken_back_by: string | null }>(
      app.database,
      'SELECT reason, taken_back_by FROM intake_error WHERE intake_request_id = $1 ORDER BY id',
      [given.sent.request.id],
    );
    expect(rows).toEqual([
      { reason: expect.any(String), taken_back_by: given.session.person.id },
      { reason: 'It was, after all', taken_back_by: null },
    ]);
  });

  it('is refused without a reason, and for a form that was only prepared; nothing changed', async () => {
    const given = await givenSubmittedIntake(app);
    expect((await mark(given, '  ')).status).toBe(422);
    const own = `/api/clients/${given.client.id}/intake-requests`;
    const draft = await given.therapist.post<IntakeRequest>(`${own}/drafts`, { form: 'consents' });
    const refused = await given.therapist.post(`${own}/${draft.body.id}/mark-as-error`, { reason: 'No' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'intake_draft_not_sent' } });
    expect((await given.therapist.get<IntakeRequestList>(own)).body.items.map(({ state }) => state)).toEqual([
      'draft',
      'submitted',
    ]);
  });

  it('lets the front desk mark what was not sent in yet, and nothing else', async () => {
    const submitted = await givenSubmittedIntake(app);
    const open = await givenIntake(app, { practice: submitted });
    const desk = await givenColleague(app, submitted, 'front_desk');
    const reason = { reason: 'Wrong client' };
    expect((await desk.post(`${pathOf(submitted)}/mark-as-error`, reason)).status).toBe(403);
    expect((await desk.post(`${pathOf(open)}/mark-as-error`, reason)).status).toBe(200);
    expect((await read<LatestIntake>(submitted, 'intakes/latest')).intake).not.toBeNull();
  });
});
