import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type FinderAnswer,
  FinderAnswerSchema,
} from '../../server/src/cause-finder/dto/finder-answer.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type GivenPractice, givenPractice } from '../support/given.js';

const PATH = '/api/cause-finder/preview';
const mark = { region: 'neck_back_r', nprs: 6, qualities: ['knot'] };

describe('a preview of the cause finder', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
  });
  afterAll(() => app.close());

  it('says what is worth checking, without a client, and stores nothing', async () => {
    const { status, body } = await practice.therapist.post<FinderAnswer>(PATH, {
      marks: [mark],
      answers: { head_down: { value: 6 } },
    });
    expect(status).toBe(200);
    expect(FinderAnswerSchema.parse(body)).toEqual(body);
    expect(body.safety.status).toBe('incomplete');
    expect(body.advice?.muscles.length).toBeGreaterThan(3);
  });

  it.each([
    [{ marks: [{ ...mark, region: 'tail_l' }] }, 'marks.0.region'],
    [{ marks: [{ ...mark, nprs: 11 }] }, 'marks.0.nprs'],
    [{ marks: [{ ...mark, since: 'May' }] }, 'marks.0'],
    [{ marks: [mark], answers: { head_down: { value: true } } }, 'answers.head_down.value'],
    [{ marks: [mark], answers: { head_down: { side: 'left' } } }, 'answers.head_down.side'],
    [
      { marks: [mark], answers: { forward_lean: { value: false, side: 'left' } } },
      'answers.forward_lean.side',
    ],
    [{ marks: [mark], clearances: ['epilepsy'] }, 'clearances.0'],
    [{ marks: [mark], redFlags: { rf_hair: true } }, 'redFlags.rf_hair'],
  ])('refuses %j and names %s', async (query, path) => {
    const { status, body } = await practice.therapist.post<{ code: string; errors: { path: string }[] }>(
      PATH,
      query,
    );
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'validation_failed' });
    expect(body.errors.map((error) => error.path)).toContain(path);
  });
});
