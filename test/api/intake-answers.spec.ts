import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../server/src/intake/dto/intake-answer.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenIntake, type GivenIntake } from '../support/given-intake.js';

describe('an answer on an intake form', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const WRONG: readonly [string, AnswerValue, string][] = [
    ['no_such_question', 'x', 'questionId'],
    ['red_flags', true, 'questionId'],
    ['red_flags.rf_made_up', true, 'questionId'],
    ['is_minor', true, 'questionId'],
    ['red_flags.rf_chest', 'yes', 'value'],
    ['stress', 11, 'value'],
    ['stress', 2.5, 'value'],
    ['legal_name', 7, 'value'],
    ['legal_name', 'x'.repeat(121), 'value'],
    ['legal_name', 'two\nlines', 'value'],
    ['goal', 'x'.repeat(501), 'value'],
    ['birth_date', '2026-02-30', 'value'],
    ['birth_date', '2999-01-01', 'value'],
    ['birth_date', '1800-01-01', 'value'],
    ['phone', 'call me', 'value'],
    ['email', 'not an address', 'value'],
    ['onset', 'by magic', 'value'],
    ['worse_with', ['sitting', 'by magic'], 'value.1'],
    ['worse_with', ['sitting', 'sitting'], 'value'],
    ['cond_head', ['dvt_current'], 'value.0'],
    ['avoid_areas', ['moon'], 'value.0'],
    ['pregnant_weeks', 43, 'value'],
    ['duration', { amount: 0, unit: 'weeks' }, 'value.amount'],
    ['psfs', [{ activity: 'Drive', score: 11 }], 'value.0.score'],
    ['sensitive_ok', { moon: true }, 'value'],
    ['cause.forward_head', { value: 5, side: null }, 'value.value'],
    ['cause.forward_head', { value: 2, side: 'left' }, 'value.side'],
    ['consent_treat', true, 'value'],
    ['signature', { kind: 'drawn', path: '<svg onload=alert(1)>', width: 10, height: 10 }, 'value.path'],
    ['signature', { kind: 'drawn', path: `M0 0L${'9'.repeat(400)} 1`, width: 10, height: 10 }, 'value.path'],
    ['signature', { kind: 'typed', name: 'J' }, 'value.name'],
    ['body_map', 'nothing', 'value'],
  ];

  it.each(WRONG)(
    'refuses a wrong answer to %s (%j), names the field, and nothing changed',
    async (id, value, path) => {
      const { phone } = await givenIntake(app, { practice: await sharedPractice() });
      const refused = await phone.answer(id, value);
      expect(refused).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
      expect(refused.body).toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ path })]),
      });
      expect((await phone.form()).content?.answers).toEqual([]);
    },
  );

  const GOOD: readonly [string, AnswerValue][] = [
    ['psfs', [{ activity: 'Look over my right shoulder', score: 4 }]],
    ['duration', { amount: 3, unit: 'months' }],
    ['sensitive_ok', { belly: false, buttock: true }],
    ['medicines', ['Ibuprofen, for the neck']],
    ['cause.forward_head', { value: 3, side: null }],
    ['signature', { kind: 'drawn', path: 'M10 10L20.5 30C1 2 3 4 5 6', width: 300, height: 120 }],
    ['more.migraine.0', 'Flashing lights before it starts.'],
    ['body_map', 'skipped'],
  ];

  it.each(GOOD)('keeps an answer to %s as it was given', async (id, value) => {
    const { phone } = await givenIntake(app, { practice: await sharedPractice() });
    await phone.answer(id, value);
    expect((await phone.form()).content?.answers).toMatchObject([{ questionId: id, value }]);
  });

  let practice: GivenIntake | undefined;
  async function sharedPractice() {
    practice ??= await givenIntake(app);
    return practice;
  }
});
