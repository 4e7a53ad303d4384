import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormTemplate, FormVersionRead } from '../../server/src/form-templates/dto/form-template.dto.js';
import type { FormPreviewEffects } from '../../server/src/intake/dto/form-preview.dto.js';
import type { IntakeContent } from '../../server/src/intake/dto/intake-form.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';
import { formContent, formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { painMark } from '../support/given-intake.js';
import { givenColleague } from '../support/staff.js';

const TEMPLATES = '/api/form-templates';
const NOTHING = { answers: [], marks: [] };

describe('a form to try out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is what a client would be asked, in this practice’s words', async () => {
    const { therapist } = await givenPractice(app);
    const shown = await therapist.get<IntakeContent>(`${TEMPLATES}/first_visit/preview`);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      title: 'Health and comfort form',
      answers: [],
      marks: [],
      isMinor: false,
      isEarlierLocked: false,
    });
    expect(shown.body.safetyQuestions.length).toBeGreaterThan(5);
    const [treat] = shown.body.consents;
    expect(treat?.paragraphs.join(' ')).not.toContain('{{');
  });

  it('is the draft, not what was published, and hides what is for the therapist', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const content = formContent([
      formQuestion('dreams'),
      formQuestion('my_view', { isForTherapist: true }),
      formQuestion('half', { type: 'choice', label: '' }),
    ]);
    await practice.therapist.put(`${TEMPLATES}/${id}/draft`, { content, version: 2 });
    const { body } = await practice.therapist.get<IntakeContent>(`${TEMPLATES}/${id}/preview`);
    const asked = body.pages.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions));
    expect(asked.map((question) => question.id)).toEqual(['dreams', 'half']);
  });

  it('asks what follows from marks, ticked conditions and the birth date', async () => {
    const { therapist } = await givenPractice(app);
    const path = `${TEMPLATES}/first_visit/preview`;
    const before = (await therapist.post<FormPreviewEffects>(path, NOTHING)).body;
    const { body } = await therapist.post<FormPreviewEffects>(path, {
      answers: [
        { questionId: 'birth_date', value: '2024-05-14' },
        { questionId: 'cond_bone_and_joint', value: ['osteoporosis'] },
      ],
      marks: [painMark({ regionId: 'low_back_r', point: null })],
    });
    expect(before.isMinor).toBe(false);
    expect(body.isMinor).toBe(true);
    const ids = (effects: FormPreviewEffects) => effects.safetyQuestions.map(({ questionId }) => questionId);
    expect(ids(body).length).toBeGreaterThan(ids(before).length);
    expect(body.habitQuestions.map(({ questionId }) => questionId)).not.toEqual(
      before.habitQuestions.map(({ questionId }) => questionId),
    );
  });

  it('keeps nothing of what was tried', async () => {
    const practice = await givenPractice(app);
    const path = `${TEMPLATES}/first_visit/preview`;
    await practice.therapist.post(path, {
      answers: [{ questionId: 'red_flags.rf_chest', value: true }],
      marks: [painMark()],
    });
    for (const table of ['intake_answer', 'intake_mark', 'red_flag_event', 'form_version']) {
      const rows = await adminQuery(app.database, `SELECT 1 FROM ${table} WHERE practice_id = $1`, [
        practice.session.practice.id,
      ]);
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
  });

  it('is shown to who may change forms, and of the own practice alone', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const stranger = await givenPractice(app);
    const path = `${TEMPLATES}/${id}/preview`;
    expect((await stranger.therapist.get(path)).status).toBe(404);
    expect((await stranger.therapist.post(path, NOTHING)).status).toBe(404);
    const desk = await givenColleague(app, practice, 'front_desk');
    expect((await desk.get(path)).status).toBe(403);
    expect((await desk.post(path, NOTHING)).status).toBe(403);
    expect((await desk.get(`${TEMPLATES}/${id}/versions/1`)).status).toBe(403);
  });
});

describe('an older version', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is read as it was published, whatever came after', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const path = `${TEMPLATES}/${id}`;
    const content = { ...formContent([formQuestion('dreams')]), title: 'How you dream' };
    await practice.therapist.put(`${path}/draft`, { content, version: 2 });
    await practice.therapist.post<FormTemplate>(`${path}/publish`, { version: 3 });
    const [first, second] = await Promise.all(
      [1, 2].map((number) => practice.therapist.get<FormVersionRead>(`${path}/versions/${number}`)),
    );
    expect(first?.body).toMatchObject({
      id,
      number: 1,
      publishedByName: 'Mara Ellison',
      content: { title: 'How you sleep' },
    });
    expect(second?.body).toMatchObject({ number: 2, content: { title: 'How you dream' } });
  });

  it('of a form that is shipped is the present one', async () => {
    const { therapist } = await givenPractice(app);
    const { body } = await therapist.get<FormVersionRead>(`${TEMPLATES}/follow_up/versions/1`);
    expect(body).toMatchObject({ id: 'follow_up', number: 1, publishedAt: null, publishedByName: null });
    expect((await therapist.get(`${TEMPLATES}/follow_up/versions/2`)).status).toBe(404);
  });

  it('is not found in another practice, nor by a number that there is not', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const stranger = await givenPractice(app);
    expect((await stranger.therapist.get(`${TEMPLATES}/${id}/versions/1`)).status).toBe(404);
    expect((await practice.therapist.get(`${TEMPLATES}/${id}/versions/2`)).status).toBe(404);
    expect((await practice.therapist.get(`${TEMPLATES}/${randomUUID()}/versions/1`)).status).toBe(404);
    expect((await practice.therapist.get(`${TEMPLATES}/${id}/versions/0`)).status).toBe(422);
  });
});
