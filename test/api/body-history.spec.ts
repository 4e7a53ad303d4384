import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyHistory } from '../../server/src/body-history/dto/body-history.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenPractice } from '../support/given.js';
import { fillIn, givenIntake, openOn, painMark, sendIntake } from '../support/given-intake.js';
import { givenDraft, noteMark } from '../support/given-session-notes.js';
import { givenColleague } from '../support/staff.js';

describe('the body over time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('holds the maps of forms and sessions with their layers, newest first, and none without marks', async () => {
    const practice = await givenPractice(app);
    const { client, phone } = await givenIntake(app, { practice });
    await fillIn(phone);
    await phone.submit();
    const next = await openOn(app, await sendIntake(practice, client.id));
    const mark = painMark({ intensity: 3, worse: ['sitting'], radiatesTo: ['upper_arm_back_r'] });
    await next.mark(mark);
    await fillIn(next, { body_map: 'skipped' });
    expect((await next.submit()).status).toBe(200);
    const draft = await givenDraft(practice.therapist, client.id);
    const path = `/api/clients/${client.id}/body-history`;
    const before = (await practice.therapist.get<BodyHistory>(path)).body;
    expect(before.items.map(({ kind }) => kind)).toEqual(['intake', 'intake']);

    const treated = noteMark();
    await practice.therapist.put(`/api/notes/${draft.id}/marks/${treated.id}`, treated);
    const { body } = await practice.therapist.get<BodyHistory>(path);
    expect(body.isCut).toBe(false);
    const note = body.items.find(({ kind }) => kind === 'note');
    expect(note).toMatchObject({ id: draft.id, layer: 'therapist', marks: [{ id: treated.id }] });
    const forms = body.items.filter(({ kind }) => kind === 'intake');
    expect(forms.map(({ id }) => id)).toEqual([next.requestId, phone.requestId]);
    expect(forms[0]).toMatchObject({
      layer: 'client',
      marks: [{ intensity: 3, worse: ['sitting'], radiatesTo: ['upper_arm_back_r'] }],
    });
  });

  it('is nobody’s business at the front desk, and nowhere in another practice', async () => {
    const practice = await givenPractice(app);
    const { client } = await givenIntake(app, { practice });
    const path = `/api/clients/${client.id}/body-history`;
    const desk = await givenColleague(app, practice, 'front_desk');
    expect((await desk.get(path)).status).toBe(403);
    const stranger = await givenPractice(app);
    expect((await stranger.therapist.get(path)).status).toBe(404);
  });
});
