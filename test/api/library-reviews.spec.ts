import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type {
  LibraryConditionList,
  LibraryExercise,
  LibraryExerciseList,
  ReviewedAreaList,
} from '../../server/src/knowledge/dto/library.dto.js';
import type { ReviewArea } from '../../server/src/knowledge/library.vocabulary.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type GivenPractice, givenPractice } from '../support/given.js';

describe('reviewing the library', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const areasOf = async ({ therapist }: GivenPractice) =>
    (await therapist.get<ReviewedAreaList>('/api/library/reviews')).body.items;
  const draftsOf = async (practice: GivenPractice) =>
    (await areasOf(practice)).filter(({ isDraft }) => isDraft).map(({ area }) => area);
  const versionOf = async (practice: GivenPractice) => (await areasOf(practice))[0]?.version ?? '';
  const SET_ROLE = 'UPDATE identity.account SET role = $2 WHERE staff_member_id = $1';
  const EVERY_AREA: ReviewArea[] = ['exercises', 'muscles', 'habits', 'conditions', 'red_flags', 'consents'];

  it('takes the draft mark off one area, for this practice alone, and tells the browser to load anew', async () => {
    const practice = await givenPractice(app);
    const other = await givenPractice(app);
    const before = await practice.therapist.get<LibraryExerciseList>('/api/library/exercises');
    expect(before.body.isDraft).toBe(true);

    const review = { area: 'exercises', version: await versionOf(practice) };
    const answer = await practice.therapist.post<ReviewedAreaList>('/api/library/reviews', review);
    expect(answer.status).toBe(201);
    expect(answer.body.items[0]).toMatchObject({
      area: 'exercises',
      isDraft: false,
      review: { reviewedBy: { name: 'Mara Ellison' } },
    });

    const after = await practice.therapist.send<LibraryExerciseList>('/api/library/exercises', {
      headers: { 'if-none-match': before.headers.get('etag') ?? '' },
    });
    expect([after.status, after.body.isDraft]).toEqual([200, false]);
    const item = await practice.therapist.get<LibraryExercise>('/api/library/exercises/hc_heat');
    expect(item.body.isDraft).toBe(false);
    const conditions = await practice.therapist.get<LibraryConditionList>('/api/library/conditions');
    expect(conditions.body.isDraft).toBe(true);
    expect(await draftsOf(practice)).toEqual(EVERY_AREA.slice(1));
    expect(await draftsOf(other)).toEqual(EVERY_AREA);
    const theirs = await other.therapist.get<LibraryExerciseList>('/api/library/exercises');
    expect(theirs.body.isDraft).toBe(true);
  });

  it.each([
    ['red_flags', '/api/library/red-flags'],
    ['consents', '/api/library/consents'],
  ])('marks %s as a draft until they are signed off', async (area, path) => {
    const practice = await givenPractice(app);
    const version = await versionOf(practice);
    const read = async () => (await practice.therapist.get<{ version: string; isDraft: boolean }>(path)).body;
    expect(await read()).toMatchObject({ version, isDraft: true });
    await practice.therapist.post('/api/library/reviews', { area: 'conditions', version });
    expect(await read()).toMatchObject({ isDraft: true });
    await practice.therapist.post('/api/library/reviews', { area, version });
    expect(await read()).toMatchObject({ version, isDraft: false });
  });

  it('records a review that arrives twice once, with who made it', async () => {
    const practice = await givenPractice(app);
    const review = { area: 'red_flags', version: await versionOf(practice) };
    const headers = { 'idempotency-key': 'the-same-review-twice' };
    await practice.therapist.post('/api/library/reviews', review, headers);
    await practice.therapist.post('/api/library/reviews', review, headers);
    const rows = await asAdmin(
      app,
      `SELECT r.area, r.data_version, r.reviewed_by, e.actor_id, e.details FROM content_review r
       JOIN audit_event e ON e.practice_id = r.practice_id AND r.id = ANY(e.object_ids)
       WHERE r.practice_id = $1`,
      [practice.session.practice.id],
    );
    expect(rows).toEqual([
      {
        area: 'red_flags',
        data_version: review.version,
        reviewed_by: practice.session.person.id,
        actor_id: practice.session.person.id,
        details: review,
      },
    ]);
  });

  it('refuses a review of another version, and nothing changed', async () => {
    const practice = await givenPractice(app);
    const answer = await practice.therapist.post('/api/library/reviews', { area: 'habits', version: 'old' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'knowledge_changed', version: await versionOf(practice) },
    });
    expect(await draftsOf(practice)).toEqual(EVERY_AREA);
  });

  it.each([
    {},
    { area: 'exercises' },
    { area: 'moon', version: 'v' },
    { area: 'habits', version: '', by: 1 },
  ])('refuses %j, and nothing changed', async (body) => {
    const practice = await givenPractice(app);
    expect((await practice.therapist.post('/api/library/reviews', body)).status).toBe(422);
    expect(await draftsOf(practice)).toEqual(EVERY_AREA);
  });

  it('counts only a review of the version now shipped', async () => {
    const practice = await givenPractice(app);
    await asAdmin(
      app,
      `INSERT INTO content_review (practice_id, area, data_version, reviewed_by) VALUES ($1, 'consents', 'older', $2)`,
      [practice.session.practice.id, practice.session.person.id],
    );
    expect(await draftsOf(practice)).toContain('consents');
  });

  it('is for those with a licence: a student reads, and may not record; the front desk does neither', async () => {
    const practice = await givenPractice(app);
    const review = { area: 'habits', version: await versionOf(practice) };
    for (const [role, reads] of [
      ['student', 200],
      ['front_desk', 403],
    ] as const) {
      await asAdmin(app, SET_ROLE, [practice.session.person.id, role]);
      expect((await practice.therapist.get('/api/library/exercises')).status).toBe(reads);
      const answer = await practice.therapist.post('/api/library/reviews', review);
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    }
    await asAdmin(app, SET_ROLE, [practice.session.person.id, 'owner']);
    expect(await draftsOf(practice)).toEqual(EVERY_AREA);
  });

  it('is never taken back or rewritten', async () => {
    const practice = await givenPractice(app);
    const review = { area: 'habits', version: await versionOf(practice) };
    await practice.therapist.post('/api/library/reviews', review);
    for (const sql of ["UPDATE content_review SET area = 'exercises'", 'DELETE FROM content_review']) {
      await expect(asAdmin(app, sql, [])).rejects.toThrow('only ever added to');
    }
  });
});

async function asAdmin(app: TestApp, sql: string, values: readonly unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: app.database.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
