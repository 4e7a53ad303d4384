import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormQuestion } from '../../server/src/form-templates/dto/form-content.dto.js';
import type { IntakeReview } from '../../server/src/intake-review/dto/intake-review.dto.js';
import type { ReviewQuestion } from '../../server/src/intake-review/dto/review-answer.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice } from '../support/given.js';
import { formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { openOn, sendIntake } from '../support/given-intake.js';
import { givenMerge, undoMerge } from '../support/given-merges.js';
import { readPdf } from '../support/pdf-reading.js';

describe('questions for the therapist', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('keep their answers under the record of the form, also while it is merged', async () => {
    const practice = await givenPractice(app);
    const [stays, merged] = [await givenClient(practice), await givenClient(practice)];
    const form = await givenFormTemplate(practice, [
      formQuestion('goal'),
      formQuestion('posture', { isForTherapist: true }),
    ]);
    const phone = await openOn(app, await sendIntake(practice, merged.id, 'link_only', form.id));
    expect((await phone.submit()).status).toBe(200);
    const merge = await givenMerge(practice.therapist, stays.id, merged.id);
    const path = `/api/intakes/${phone.requestId}/review-answers`;
    const answer = { questionId: 'posture', value: 'Leans to the left' };
    expect((await practice.therapist.put(path, answer)).status).toBe(200);
    expect((await undoMerge(practice.therapist, merge)).status).toBe(200);
    const kept = await adminQuery(
      app.database,
      'SELECT a.client_id FROM review_answer a JOIN submitted_intake i ON i.id = a.submitted_intake_id WHERE i.intake_request_id = $1',
      [phone.requestId],
    );
    expect(kept).toEqual([{ client_id: merged.id }]);
  });

  it('are those that the answers of the client bring up, and no answer is taken to the rest', async () => {
    const practice = await givenPractice(app);
    const { therapist } = practice;
    const ifNumb = (value: boolean): FormQuestion['showIf'] => ({
      match: 'all',
      rules: [{ kind: 'answer', questionId: 'numb', test: 'is', value }],
    });
    const form = await givenFormTemplate(practice, [
      formQuestion('numb', { type: 'yes_no' }),
      formQuestion('reflexes', { isForTherapist: true, showIf: ifNumb(true) }),
      formQuestion('posture', { isForTherapist: true, showIf: ifNumb(false) }),
      formQuestion('age', { isForTherapist: true, showIf: { match: 'any', rules: [{ kind: 'minor' }] } }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', form.id));
    await phone.answer('numb', true);
    expect((await phone.submit()).status).toBe(200);
    const path = `/api/intakes/${phone.requestId}`;
    const asked = async () =>
      (await therapist.get<IntakeReview>(path)).body.forTherapist.map(({ question }) => question.id);
    expect(await asked()).toEqual(['reflexes']);
    const save = (questionId: string) =>
      therapist.put(`${path}/review-answers`, { questionId, value: 'Even' });
    expect((await save('reflexes')).status).toBe(200);
    expect(await save('posture')).toMatchObject({ status: 404, body: { code: 'review_question_unknown' } });
    expect(await asked()).toEqual(['reflexes']);
  });

  it('may be about conditions that the client ticked', async () => {
    const practice = await givenPractice(app);
    const ifTicked = (condition: string): FormQuestion['showIf'] => ({
      match: 'any',
      rules: [{ kind: 'condition', anyOf: [condition] }],
    });
    const form = await givenFormTemplate(practice, [
      formQuestion('cond_head', { type: 'conditions', options: ['migraine', 'cancer_history'] }),
      formQuestion('red_flags', { type: 'red_flags' }),
      formQuestion('aura', { isForTherapist: true, showIf: ifTicked('migraine') }),
      formQuestion('treatment', { isForTherapist: true, showIf: ifTicked('cancer_history') }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', form.id));
    const { body } = await phone.answer('cond_head', ['migraine']);
    for (const { questionId } of body.safetyQuestions) await phone.answer(questionId, false);
    expect((await phone.submit()).status).toBe(200);
    const review = await practice.therapist.get<IntakeReview>(`/api/intakes/${phone.requestId}`);
    expect(review.body.forTherapist.map(({ question }) => question.id)).toEqual(['aura']);
  });

  it('are not asked of the client, and each answer is kept', async () => {
    const practice = await givenPractice(app);
    const { therapist } = practice;
    const template = await givenFormTemplate(practice, [
      formQuestion('sleep_words'),
      formQuestion('posture', { isForTherapist: true }),
      formQuestion('gait', { isForTherapist: true, type: 'nrs' }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', template.id));
    expect((await phone.submit()).status).toBe(200);
    const path = `/api/intakes/${phone.requestId}`;
    const save = (questionId: string, value: unknown) =>
      therapist.put<ReviewQuestion>(`${path}/review-answers`, { questionId, value });
    expect((await save('posture', 'Head forward.')).body.answer).toMatchObject({
      words: 'Head forward.',
      answeredByName: 'Mara Ellison',
    });
    await save('posture', 'Head forward, less than before.');
    await save('posture', 'Head forward, less than before.');
    await save('gait', 4);
    const { forTherapist, pages } = (await therapist.get<IntakeReview>(path)).body;
    expect(forTherapist).toMatchObject([
      { question: { id: 'posture' }, answer: { words: 'Head forward, less than before.' } },
      { question: { id: 'gait' }, answer: { words: '4/10' } },
    ]);
    expect(pages).toEqual([]);
    const kept = await adminQuery<{ words: string }>(
      app.database,
      `SELECT r.words FROM review_answer r JOIN submitted_intake s ON s.id = r.submitted_intake_id
       WHERE s.intake_request_id = $1 ORDER BY r.id`,
      [phone.requestId],
    );
    expect(kept.map(({ words }) => words)).toEqual([
      'Head forward.',
      'Head forward, less than before.',
      '4/10',
    ]);
    await save('posture', null);
    const [posture] = (await therapist.get<IntakeReview>(path)).body.forTherapist;
    expect(posture?.answer).toBeNull();
    expect(await save('gait', 12)).toMatchObject({ status: 422, body: { errors: [{ path: 'value' }] } });
    expect(await save('sleep_words', 'Badly')).toMatchObject({
      status: 404,
      body: { code: 'review_question_unknown' },
    });
    const whole = readPdf((await therapist.download(`${path}/pdf`)).body).pages.join(' ');
    const copy = readPdf((await therapist.download(`${path}/client-copy`)).body).pages.join(' ');
    expect(whole).toContain('4/10 (Mara Ellison');
    expect(copy).not.toContain('4/10');
    expect(copy).not.toContain('About gait');
  });
});
