import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type LibraryConditionList,
  LibraryConditionListSchema,
  type LibraryExercise,
  type LibraryExerciseList,
  LibraryExerciseListSchema,
  LibraryExerciseSchema,
} from '../../server/src/knowledge/dto/library.dto.js';
import {
  type LibraryCauseList,
  LibraryCauseListSchema,
  type LibraryMuscleList,
  LibraryMuscleListSchema,
} from '../../server/src/knowledge/dto/library-body.dto.js';
import {
  type LibraryConsentList,
  LibraryConsentListSchema,
  type LibraryRedFlagList,
  LibraryRedFlagListSchema,
} from '../../server/src/knowledge/dto/library-safety.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { BrowserLike } from '../support/browser-like.js';
import { type GivenPractice, givenPractice } from '../support/given.js';
import { givenColleague } from '../support/staff.js';

const PATHS = [
  '/api/library/exercises',
  '/api/library/exercises/rel_pec_fingers',
  '/api/library/muscles',
  '/api/library/causes',
  '/api/library/conditions',
  '/api/library/red-flags',
] as const;

describe('the library', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
  });
  afterAll(() => app.close());

  it('lists every item with what it takes to choose, exactly as promised', async () => {
    const { status, body } = await practice.therapist.get<LibraryExerciseList>('/api/library/exercises');
    expect(status).toBe(200);
    expect(LibraryExerciseListSchema.parse(body)).toEqual(body);
    expect(body.items).toHaveLength(166);
    expect(body.items.find(({ id }) => id === 'rel_pec_fingers')).toEqual({
      id: 'rel_pec_fingers',
      name: 'Chest rub with your fingers',
      kind: 'release',
      phase: 'release',
      purpose: 'Loosen the chest muscles that pull the shoulder forward',
      targets: ['Chest muscle', 'Deep chest muscle'],
      muscles: ['Pectoralis major', 'Pectoralis minor'],
      areas: ['shoulder', 'front'],
      equipment: [],
      position: 'sitting',
      level: 'easier',
      dosage: {
        sets: 1,
        reps: 1,
        holdSeconds: 60,
        restSeconds: null,
        timesPerDay: 2,
        daysPerWeek: 7,
        trigger: null,
      },
      isPerSide: true,
      minutesPerDay: 4,
      needsTeaching: false,
      needsHelper: false,
      easierId: null,
      harderId: 'rel_pec_ball_wall',
      movementTags: ['pressure_chest'],
      origin: 'shipped',
      isArchived: false,
    });
  });

  it('opens an item with steps, stop rule, variants and the conditions that speak against it', async () => {
    const { body } = await practice.therapist.get<LibraryExercise>('/api/library/exercises/rel_scm_pinch');
    expect(LibraryExerciseSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      name: 'Gentle front-neck pinch',
      needsTeaching: true,
      steps: expect.arrayContaining([expect.stringContaining('Squeeze very gently')]),
      stopRule: expect.stringMatching(/^Stop and tell your therapist/),
      movements: ['Hand or ball pressure on the neck'],
      blockedBy: expect.arrayContaining([{ id: 'carotid_disease', name: 'Carotid artery disease' }]),
      cautionWith: expect.arrayContaining([{ id: 'migraine', name: 'Migraine' }]),
    });
    const habit = await practice.therapist.get<LibraryExercise>('/api/library/exercises/hab_laptop_kit');
    expect(habit.body.forCauses).toEqual([{ id: 'laptop', name: 'Laptop without a separate keyboard' }]);
    const harder = await practice.therapist.get<LibraryExercise>('/api/library/exercises/sth_calf_raise');
    expect(harder.body.harder).toEqual({ id: 'sth_calf_raise_single', name: 'One-leg heel raises' });
  });

  it.each(['no_such_item', '0199f3c0-0000-7000-8000-000000000001', '__proto__', '%F0%9F%A6%A6'])(
    'does not find %s',
    async (id) => {
      const answer = await practice.therapist.get(`/api/library/exercises/${id}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'exercise_not_found' } });
    },
  );

  it('lists the conditions with how massage deals with each', async () => {
    const { body } = await practice.therapist.get<LibraryConditionList>('/api/library/conditions');
    expect(LibraryConditionListSchema.parse(body)).toEqual(body);
    expect(body.items).toHaveLength(72);
    expect(body.items.find(({ id }) => id === 'glaucoma')).toMatchObject({
      handling: 'adapt',
      excludes: ['Head lower than the heart'],
      cautions: ['Lying on the front', 'Easy to hold the breath while doing it', 'Long hard hold'],
    });
  });

  it('says of each condition which items it blocks, as each item says of it', async () => {
    const { body } = await practice.therapist.get<LibraryConditionList>('/api/library/conditions');
    const vertigo = body.items.find(({ id }) => id === 'bppv_vertigo');
    expect(vertigo?.blocksItems.length).toBeGreaterThan(3);
    for (const [ids, list] of [
      [vertigo?.blocksItems, 'blockedBy'],
      [vertigo?.cautionItems, 'cautionWith'],
    ] as const) {
      const { body: item } = await practice.therapist.get<LibraryExercise>(
        `/api/library/exercises/${ids?.[0]}`,
      );
      expect(item[list].map(({ id }) => id)).toContain('bppv_vertigo');
    }
  });

  it('lists the muscles with where they are felt, what loads them, what comes first and what helps', async () => {
    const { body } = await practice.therapist.get<LibraryMuscleList>('/api/library/muscles');
    expect(LibraryMuscleListSchema.parse(body)).toEqual(body);
    expect(body.items).toHaveLength(76);
    const levator = body.items.find(({ id }) => id === 'levator_scapulae');
    expect(levator?.referral[0]).toEqual({
      area: 'neck_back',
      name: expect.any(String),
      regionIds: expect.any(Array),
      weight: 3,
    });
    expect(levator?.loadedBy.map(({ weight }) => weight)).toEqual(
      levator?.loadedBy.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
    const scalenes = body.items.find(({ id }) => id === 'scalenes');
    expect(scalenes?.releaseAfter).toContainEqual({ id: 'scm', name: 'Sternocleidomastoid (SCM)' });
    const drawn = body.items.flatMap(({ referral, localAreas }) => [...referral, ...localAreas]);
    expect(drawn.filter(({ regionIds }) => regionIds.length === 0)).toEqual([]);
    const pec = body.items.find(({ id }) => id === 'pectoralis_major');
    expect(pec?.items).toContainEqual({ id: 'rel_pec_fingers', name: 'Chest rub with your fingers' });
  });

  it('lists the causes with their question, the muscles they load and what to do instead', async () => {
    const { body } = await practice.therapist.get<LibraryCauseList>('/api/library/causes');
    expect(LibraryCauseListSchema.parse(body)).toEqual(body);
    expect(body.items).toHaveLength(47);
    expect(body.items.find(({ id }) => id === 'laptop')).toMatchObject({
      group: 'screen',
      question: { answerType: expect.any(String), answeredBy: 'client' },
      substitutions: expect.arrayContaining([{ id: 'hab_laptop_kit', name: expect.any(String) }]),
    });
  });

  it('lists the safety questions with what a yes sets off, and all that makes each asked', async () => {
    const { body } = await practice.therapist.get<LibraryRedFlagList>('/api/library/red-flags');
    expect(LibraryRedFlagListSchema.parse(body)).toEqual(body);
    expect(body.items).toHaveLength(21);
    const find = (wanted: string) => body.items.find(({ id }) => id === wanted);
    expect(find('rf_bladder_bowel')).toEqual({
      id: 'rf_bladder_bowel',
      label: 'Bladder or bowel change',
      severity: 'emergency',
      question: expect.stringMatching(/^Have you lost control .*\?$/),
      clientAction: 'Go to an emergency department now.',
      therapistAction: expect.stringContaining('Do not massage'),
      gate: 'stop',
      askWhen: 'regions',
      areas: expect.arrayContaining(['Low back', 'Tailbone']),
      conditions: expect.arrayContaining([
        { id: 'herniated_disc_lumbar', name: 'Lumbar disc herniation' },
        { id: 'spinal_stenosis', name: 'Spinal stenosis' },
      ]),
      checkInSigns: ['bladder or bowel change'],
    });
    expect(find('rf_night_weight')).toMatchObject({
      severity: 'soon',
      gate: 'hold',
      askWhen: 'always',
      areas: [],
      conditions: [],
    });
    expect(body.items.flatMap(({ checkInSigns }) => checkInSigns)).toHaveLength(7);
    expect(body.items.flatMap(({ areas }) => areas).filter((name) => /_/.test(name))).toEqual([]);
    expect(body.sources.length).toBeGreaterThan(0);
  });

  it('lists the consents as the clients of this practice sign them, and of no other', async () => {
    const other = await givenPractice(app, { practiceName: 'Quay Massage', emergencyNumber: '112' });
    const { body } = await other.therapist.get<LibraryConsentList>('/api/library/consents');
    expect(LibraryConsentListSchema.parse(body)).toEqual(body);
    expect(body.items.map(({ id, isRequired }) => [id, isRequired])).toEqual([
      ['consent_treat', true],
      ['consent_privacy', true],
      ['consent_contact', false],
      ['consent_homecare', false],
      ['consent_photo', false],
      ['consent_story', false],
    ]);
    const words = (list: LibraryConsentList) => list.items.flatMap(({ paragraphs }) => paragraphs).join(' ');
    expect(words(body)).toContain('massage by Quay Massage.');
    expect(words(body)).toContain('call 112.');
    expect(words(body)).toContain(`We keep your record for ${body.filledIn.retention}.`);
    expect(body.filledIn).toMatchObject({
      practice: 'Quay Massage',
      emergencyNumber: '112',
      replyTime: '2 working days',
    });
    const mine = await practice.therapist.get<LibraryConsentList>('/api/library/consents');
    expect(words(mine.body)).toContain(`massage by ${practice.session.practice.name}.`);
  });

  it.each([...PATHS, '/api/library/consents', '/api/library/reviews'])(
    'keeps %s from the front desk, and lets a student read it',
    async (path) => {
      const desk = await givenColleague(app, practice, 'front_desk');
      expect(await desk.get(path)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
      const student = await givenColleague(app, practice, 'student');
      expect((await student.get(path)).status).toBe(200);
    },
  );

  it.each(PATHS)('sends %s once and then says that it has not changed', async (path) => {
    const first = await practice.therapist.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('content-type')).toMatch(/^application\/json/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await practice.therapist.send(path, { headers: { 'if-none-match': known } });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const stale = await practice.therapist.send(path, { headers: { 'if-none-match': '"other"' } });
    expect(stale.status).toBe(200);
  });

  it('sends the list in a tenth of its size to a browser that reads brotli, as bytes of its own', async () => {
    const [path] = PATHS;
    const plain = await practice.therapist.get(path);
    const small = await practice.therapist.send(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.body).toEqual(plain.body);
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('vary')).toContain('Accept-Encoding');
    expect(Number(small.headers.get('content-length'))).toBeLessThan(12_000);
    const etag = small.headers.get('etag') ?? '';
    expect(etag).not.toBe(plain.headers.get('etag'));
    const headers = { 'accept-encoding': 'gzip, br', 'if-none-match': etag };
    expect((await practice.therapist.send(path, { headers })).status).toBe(304);
    const refused = await practice.therapist.send(path, { headers: { 'accept-encoding': 'br;q=0, gzip' } });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  it.each([...PATHS, '/api/library/consents', '/api/library/reviews'])(
    'keeps %s from who is not signed in',
    async (path) => {
      expect(await new BrowserLike(app.origin).get(path)).toMatchObject({ status: 401 });
    },
  );
});
