import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ShowIf } from '../../server/src/form-templates/dto/form-content.dto.js';
import type { IntakeReview } from '../../server/src/intake-review/dto/intake-review.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice } from '../support/given.js';
import { formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { openOn, painMark, sendIntake } from '../support/given-intake.js';

const AFTER_YES: ShowIf = {
  match: 'all',
  rules: [{ kind: 'answer', questionId: 'any', test: 'is', value: true }],
};

describe('what does not fit the profile', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('stays in the form that asked for more than the profile takes', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { preferredName: null, occupation: null });
    const form = await givenFormTemplate(practice, [
      formQuestion('preferred_name', { maxLength: 1_000 }),
      formQuestion('occupation', { maxLength: 1_000 }),
    ]);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', form.id));
    await phone.answer('preferred_name', 'Jo\n\nRead this: https://elsewhere.example');
    await phone.answer('occupation', 'Rower');
    expect((await phone.submit()).status).toBe(200);
    const { body } = await practice.therapist.get(`/api/clients/${client.id}`);
    expect(body).toMatchObject({ preferredName: null, occupation: 'Rower' });
  });
});

describe('what was answered to a question that is no longer asked', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('counts as not said: not in the health history, the profile, the safety questions or the signed form', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice, { occupation: null });
    const form = await givenFormTemplate(practice, [
      formQuestion('any', { type: 'yes_no' }),
      formQuestion('cond_head', {
        type: 'conditions',
        options: ['migraine', 'cancer_history'],
        showIf: AFTER_YES,
      }),
      formQuestion('occupation', { showIf: AFTER_YES }),
      formQuestion('body_map', { type: 'body_map', showIf: AFTER_YES }),
      formQuestion('cause_questions', { type: 'causes', showIf: AFTER_YES }),
      formQuestion('red_flags', { type: 'red_flags' }),
    ]);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', form.id));
    const before = await phone.answer('any', false);
    expect(before.body.habitQuestions).toEqual([]);
    await phone.answer('any', true, 1);
    await phone.answer('cond_head', ['migraine']);
    await phone.answer('occupation', 'Rower');
    const asked = await phone.mark(painMark());
    expect(asked.body.safetyQuestions.length).toBeGreaterThan(before.body.safetyQuestions.length);
    expect(asked.body.habitQuestions).not.toEqual([]);
    const { body: after } = await phone.answer('any', false, 2);
    expect(after.safetyQuestions).toEqual(before.body.safetyQuestions);
    expect(after.habitQuestions).toEqual([]);
    for (const { questionId } of after.safetyQuestions) await phone.answer(questionId, false);
    expect((await phone.submit()).status).toBe(200);

    const { body: review } = await practice.therapist.get<IntakeReview>(`/api/intakes/${phone.requestId}`);
    expect(review).toMatchObject({ conditions: [], marks: [], hasMap: false, habits: [] });
    expect(JSON.stringify(review.pages)).not.toContain('Rower');
    const known = await practice.therapist.get(`/api/clients/${client.id}`);
    expect(known.body).toMatchObject({ occupation: null });
    const ticked = await adminQuery(
      app.database,
      'SELECT condition_id FROM client_condition WHERE client_id = $1',
      [client.id],
    );
    expect(ticked).toEqual([]);
    const [kept] = await adminQuery(
      app.database,
      'SELECT has_body_map FROM submitted_intake WHERE intake_request_id = $1',
      [phone.requestId],
    );
    expect(kept).toEqual({ has_body_map: false });
  });
});
