import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CauseBoard,
  CauseBoardSchema,
  type ClientCause,
  type PortalCauseList,
} from '../../server/src/cause-board/dto/cause-board.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenPractice, type GivenPractice } from '../support/given.js';
import { type GivenSharedPlan, givenSharedPlan, planItem } from '../support/given-home-care.js';
import { givenSubmittedIntake } from '../support/given-intake.js';
import { checkIn } from '../support/given-world.js';

const LEANING = {
  causeId: 'forward_lean',
  label: null,
  source: 'therapist',
  regions: ['neck_back_l'],
  note: '',
};

describe('the cause board', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let person: GivenSharedPlan;
  let own: string;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app, { timeZone: 'UTC' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    person = await givenSharedPlan(app, practice, {
      items: [planItem({ exerciseId: 'hab_no_forward_lean' })],
    });
    own = `/api/clients/${person.client.id}/causes`;
  });

  const board = async () => (await practice.therapist.get<CauseBoard>(own)).body;
  const add = (form: object = LEANING, headers?: Record<string, string>) =>
    practice.therapist.post<CauseBoard>(own, form, headers);
  const first = ({ items: [cause] }: CauseBoard): ClientCause => {
    if (!cause) throw new Error('the board is empty');
    return cause;
  };
  const added = async () => first((await add()).body);
  const move = ({ id, version }: ClientCause, to: string, note = '') =>
    practice.therapist.post<CauseBoard>(`${own}/${id}/moves`, { to, note, version });
  const change = ({ id, version }: ClientCause, form: object) =>
    practice.therapist.put<CauseBoard>(`${own}/${id}`, {
      regions: [],
      note: '',
      exerciseIds: [],
      isShared: false,
      sharedWords: '',
      version,
      ...form,
    });

  it('takes a cause once, with the item of the plan by which it can be tested', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const { status, body } = await add(LEANING, headers);
    expect(status).toBe(201);
    expect(CauseBoardSchema.parse(body)).toEqual(body);
    expect(first(body)).toMatchObject({
      causeId: 'forward_lean',
      state: 'suspected',
      source: 'therapist',
      regions: ['neck_back_l'],
      exercises: [{ id: 'hab_no_forward_lean', isInPlan: true }],
      moves: [{ from: null, to: 'suspected' }],
      test: null,
    });
    expect((await add(LEANING, headers)).body).toEqual(body);
    expect(await add()).toMatchObject({ status: 409, body: { code: 'client_cause_on_board' } });
    expect((await board()).items).toHaveLength(1);
  });

  it('takes a cause in own words', async () => {
    const { body } = await add({ ...LEANING, causeId: null, label: 'The new office chair' });
    expect(first(body)).toMatchObject({ causeId: null, label: 'The new office chair', exercises: [] });
  });

  it.each([
    [{ ...LEANING, causeId: 'yoga' }, 'unknown_cause'],
    [{ ...LEANING, label: 'and words' }, 'validation_failed'],
    [{ ...LEANING, causeId: null }, 'validation_failed'],
    [{ ...LEANING, source: 'finder' }, 'no_intake_yet'],
  ])('refuses %j with %s and keeps nothing', async (form, code) => {
    const refused = await add(form);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ code });
    expect((await board()).items).toEqual([]);
  });

  it('keeps the run of the finder that a cause comes from, and refuses one that it does not show', async () => {
    const given = await givenSubmittedIntake(app, { 'cause.forward_lean': { value: true, side: null } });
    const path = `/api/clients/${given.client.id}/causes`;
    const fromFinder = { ...LEANING, source: 'finder' };
    const made = await given.therapist.post<CauseBoard>(path, fromFinder);
    expect(first(made.body)).toMatchObject({ causeId: 'forward_lean', source: 'finder' });
    const runs = await adminQuery(app.database, 'SELECT id FROM finder_run WHERE client_id = $1', [
      given.client.id,
    ]);
    expect(runs).toHaveLength(1);
    expect(await given.therapist.post(path, { ...fromFinder, causeId: 'sit_long' })).toMatchObject({
      status: 422,
      body: { code: 'cause_not_found_by_finder' },
    });
  });

  it('says who moved a cause, when and why, and shows the pain since its test began', async () => {
    await person.phone.post('/api/portal/check-ins', { ...checkIn(), pain: 4 });
    const tested = first((await move(await added(), 'testing', 'Screen straight ahead from today.')).body);
    expect(tested).toMatchObject({
      state: 'testing',
      test: { days: [{ pain: 4 }], before: null, after: { n: 1 }, verdict: 'too_little', doneDays: 0 },
    });
    const confirmed = first((await move(tested, 'confirmed', 'Three days off, and it was back.')).body);
    expect(confirmed.moves.map(({ from, to, note }) => [from, to, note])).toEqual([
      ['testing', 'confirmed', 'Three days off, and it was back.'],
      ['suspected', 'testing', 'Screen straight ahead from today.'],
      [null, 'suspected', ''],
    ]);
    expect(confirmed.test).not.toBeNull();
  });

  it('moves once for a move that arrives twice, and never over what somebody else did', async () => {
    const cause = await added();
    const headers = { 'idempotency-key': randomUUID() };
    const form = { to: 'testing', note: '', version: cause.version };
    const path = `${own}/${cause.id}/moves`;
    const [one, two] = await Promise.all(
      [1, 2].map(() => practice.therapist.post<CauseBoard>(path, form, headers)),
    );
    expect(one?.body).toEqual(two?.body);
    expect(await move(cause, 'rejected')).toMatchObject({
      status: 409,
      body: { code: 'client_cause_changed_elsewhere' },
    });
    expect(first(await board())).toMatchObject({
      state: 'testing',
      moves: [{ to: 'testing' }, { to: 'suspected' }],
    });
    expect(await move(first(await board()), 'testing')).toMatchObject({
      status: 409,
      body: { code: 'client_cause_stands_there' },
    });
  });

  it('shows the client what is shared, in its words, and nothing else', async () => {
    const shared = async () => (await person.phone.get<PortalCauseList>('/api/portal/causes')).body.items;
    const cause = await added();
    await add({ ...LEANING, causeId: 'sit_long', note: 'She does not want to hear of it.' });
    expect(await shared()).toEqual([]);
    expect(await change(cause, { isShared: true })).toMatchObject({ status: 422 });
    const words = 'Leaning forward may feed it. We try a straight seat.';
    await change(cause, { isShared: true, sharedWords: words, note: 'Private.' });
    expect(await shared()).toEqual([
      {
        id: cause.id,
        section: 'think',
        label: expect.any(String),
        words,
        isConfirmed: null,
        since: expect.any(String),
        test: null,
      },
    ]);
    const current = (await board()).items.find(({ id }) => id === cause.id);
    if (current) await move(current, 'rejected');
    expect(await shared()).toMatchObject([{ section: 'learned', isConfirmed: false }]);
  });

  it('refuses items that are not in the library, and changes nothing', async () => {
    const cause = await added();
    expect(await change(cause, { exerciseIds: ['str_moon'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown_cause', errors: [{ path: 'exerciseIds.0' }] },
    });
    expect(first(await board())).toEqual(cause);
  });

  describe('with a test that has too little to say', () => {
    const tested = async () => first((await move(await added(), 'testing')).body);
    const longer = ({ id, version }: ClientCause, form: object = {}, headers?: Record<string, string>) =>
      practice.therapist.post<CauseBoard>(
        `${own}/${id}/extensions`,
        { extraDays: 7, note: 'She was away for some days.', version, ...form },
        headers,
      );
    /** As if the test had begun that many days ago. */
    const begunDaysAgo = async (days: number) => {
      const { id } = await tested();
      await adminQuery(
        app.database,
        "UPDATE client_cause SET testing_since = testing_since - $2 * interval '1 day' WHERE id = $1",
        [id, days],
      );
      return first(await board());
    };
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

    it('takes one week more or two, says who, when and why, and counts the longer span', async () => {
      const cause = await begunDaysAgo(12);
      expect(cause.test).toMatchObject({
        until: day(1),
        length: 14,
        isOver: false,
        longerBy: [
          { days: 7, until: day(8) },
          { days: 14, until: day(15) },
        ],
      });
      await change(cause, { isShared: true, sharedWords: 'We try a straight seat.' });
      const { status, body } = await longer(first(await board()));
      expect(status).toBe(201);
      expect(CauseBoardSchema.parse(body)).toEqual(body);
      expect(first(body)).toMatchObject({
        state: 'testing',
        test: { since: cause.test?.since, until: day(8), length: 21, longerBy: [] },
      });
      expect(first(body).moves[0]).toMatchObject({
        from: 'testing',
        to: 'testing',
        extraDays: 7,
        note: 'She was away for some days.',
        movedByName: 'Mara Ellison',
      });
      const { items } = (await person.phone.get<PortalCauseList>('/api/portal/causes')).body;
      expect(items).toMatchObject([
        { section: 'try', test: { until: day(8), isLonger: true, isOver: false } },
      ]);
      const again = first((await move(first(body), 'suspected')).body);
      expect(first((await move(again, 'testing')).body).test).toMatchObject({ length: 14 });
    });

    it('shows a check-in of the added days', async () => {
      const { items } = (await longer(await begunDaysAgo(18), { extraDays: 14 })).body;
      expect(items[0]?.test).toMatchObject({ until: day(14), length: 33 });
      await person.phone.post('/api/portal/check-ins', { ...checkIn(), pain: 3 });
      const { test } = first(await board());
      expect(test?.days).toHaveLength(19);
      expect(test?.days.at(-1)).toEqual({ day: day(0), pain: 3 });
    });

    it('is made longer once for a wish that arrives twice', async () => {
      const cause = await begunDaysAgo(12);
      const headers = { 'idempotency-key': randomUUID() };
      const [one, two] = await Promise.all([1, 2].map(() => longer(cause, {}, headers)));
      expect(one?.body).toEqual(two?.body);
      expect(first(await board())).toMatchObject({ test: { length: 21 } });
      expect(first(await board()).moves).toHaveLength(3);
    });

    it.each([
      ['far from its end', () => begunDaysAgo(8), {}, 409, 'cause_test_stays'],
      ['by three days', () => begunDaysAgo(12), { extraDays: 3 }, 422, 'validation_failed'],
      ['for more than eight weeks', () => begunDaysAgo(90), {}, 409, 'cause_test_stays'],
      ['where nothing is tested', added, {}, 409, 'client_cause_not_tested'],
      [
        'over what somebody else did',
        () => begunDaysAgo(12),
        { version: 1 },
        409,
        'client_cause_changed_elsewhere',
      ],
    ])('is not made longer %s, and nothing changed', async (_, given, form, status, code) => {
      const cause = await given();
      expect(await longer(cause, form)).toMatchObject({ status, body: { code } });
      expect(first(await board())).toEqual(cause);
    });

    it('is not made longer by another practice', async () => {
      const cause = await begunDaysAgo(12);
      const { therapist } = await givenPractice(app);
      const form = { extraDays: 7, note: '', version: cause.version };
      expect(await therapist.post(`${own}/${cause.id}/extensions`, form)).toMatchObject({ status: 404 });
      expect(first(await board())).toEqual(cause);
    });
  });
});
