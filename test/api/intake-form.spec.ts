import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RedFlagList } from '../../server/src/red-flags/dto/red-flag.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenIntake, IntakePhone, openOn, painMark } from '../support/given-intake.js';

describe('filling in an intake form', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('shows the pages, safety and habit questions and the consents of this practice', async () => {
    const { phone } = await givenIntake(app);
    const form = await phone.form();
    expect(form).toMatchObject({
      state: 'open',
      practiceName: 'Harbor Street Massage',
      emergencyNumber: '911',
      therapistFirstName: 'Mara',
      content: { ageOfConsent: 18, isMinor: false, answers: [], marks: [] },
    });
    const { pages = [], safetyQuestions = [], habitQuestions = [], consents = [] } = form.content ?? {};
    expect(pages.map((page) => page.id)).toEqual(['about', 'why', 'health', 'habits', 'consent']);
    const questions = pages.flatMap(({ groups }) => groups.flatMap((group) => group.questions));
    expect(questions.find(({ id }) => id === 'guardian_name')?.showIf?.rules).toEqual([{ kind: 'minor' }]);
    expect(questions.find(({ id }) => id === 'pregnant_weeks')?.showIf?.rules).toEqual([
      { kind: 'condition', anyOf: ['pregnancy', 'pregnancy_high_risk'] },
    ]);
    const head = questions.find(({ id }) => id === 'cond_head');
    expect(head?.options[0]).toMatchObject({
      value: 'migraine',
      followUps: [{ questionId: 'more.migraine.0' }, { questionId: 'more.migraine.1' }],
    });
    expect(safetyQuestions.map((question) => question.questionId)).toContain('red_flags.rf_chest');
    expect(habitQuestions).toHaveLength(6);
    expect(consents.map((consent) => consent.questionId)).toContain('consent_homecare');
    const texts = consents.flatMap((consent) => consent.paragraphs).join(' ');
    expect(texts).toContain('Harbor Street Massage');
    expect(texts).not.toContain('{');
  });

  it('keeps each answer with a version of its own, and goes on where it stopped', async () => {
    const { phone, sent } = await givenIntake(app);
    expect((await phone.answer('goal', '  Less pain at work. ')).body.answer).toMatchObject({
      questionId: 'goal',
      value: 'Less pain at work.',
      version: 1,
    });
    expect((await phone.answer('goal', 'No pain at work.', 1)).body.answer.version).toBe(2);
    const { id } = painMark();
    await phone.mark(painMark({ id }));
    const sameDevice = new IntakePhone(phone.browser, sent.request.id);
    expect((await sameDevice.form()).content).toMatchObject({
      answers: [{ questionId: 'goal', value: 'No pain at work.', version: 2 }],
      marks: [{ mark: { id, regionId: 'shoulder_blade_inner_r', intensity: 6 }, version: 1 }],
    });
  });

  it('takes the same answer twice as one', async () => {
    const { phone } = await givenIntake(app);
    const answers = await Promise.all([1, 2, 3].map(() => phone.answer('stress', 7)));
    expect(answers.map(({ status, body }) => [status, body.answer.version])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
  });

  it('lets two devices conflict per question, and shows both answers', async () => {
    const { phone, sent } = await givenIntake(app);
    await phone.answer('birth_date', '1991-05-14');
    await phone.answer('stress', 3);
    const laptop = await openOn(app, sent);
    await laptop.confirmBirthDate('1991-05-14');
    expect((await laptop.answer('stress', 5, 1)).body.answer.version).toBe(2);
    const late = await phone.answer('stress', 9, 1);
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'intake_answer_changed_elsewhere',
        current: { value: 5, version: 2 },
        yours: { value: 9, version: 1 },
      },
    });
    expect((await phone.answer('sleep_hours', 6.5)).status).toBe(200);
    const { content } = await phone.form();
    expect(content?.answers).toContainEqual(expect.objectContaining({ questionId: 'stress', value: 5 }));
  });

  it('takes an answer back', async () => {
    const { phone } = await givenIntake(app);
    await phone.answer('scent_ok', true);
    expect((await phone.answer('scent_ok', null, 1)).body.answer).toMatchObject({ value: null, version: 2 });
  });

  it('asks for the safety questions of marked areas and ticked conditions, and no longer after they go', async () => {
    const { phone } = await givenIntake(app);
    const before = (await phone.form()).content?.safetyQuestions.map(({ questionId }) => questionId) ?? [];
    const mark = painMark({ regionId: 'neck_back_r' });
    const marked = (await phone.mark(mark)).body.safetyQuestions.map(({ questionId }) => questionId);
    expect(marked.length).toBeGreaterThan(before.length);
    const ticked = (await phone.answer('cond_ear_and_balance', ['bppv_vertigo'])).body.safetyQuestions;
    expect(ticked.map(({ questionId }) => questionId)).toContain('red_flags.rf_new_vertigo');
    await phone.answer('cond_ear_and_balance', [], 1);
    const removed = await phone.removeMark(mark.id);
    expect(removed.body).toMatchObject({ safetyQuestions: before.map((questionId) => ({ questionId })) });
  });

  it('says who is under age from the birth date typed', async () => {
    const { phone } = await givenIntake(app);
    const year = new Date().getUTCFullYear();
    expect((await phone.answer('birth_date', `${year - 17}-01-01`)).body.isMinor).toBe(true);
    expect((await phone.answer('birth_date', `${year - 19}-01-01`, 1)).body.isMinor).toBe(false);
  });

  it('raises a red flag at once after a yes, keeps it after “I tapped wrong”, and goes on', async () => {
    const { phone, therapist, client } = await givenIntake(app);
    const redFlags = async () =>
      (await therapist.get<RedFlagList>(`/api/clients/${client.id}/red-flags`)).body.items;
    const yes = await phone.answer('red_flags.rf_chest', true);
    expect(yes.body.redFlag).toMatchObject({ severity: 'emergency', emergencyNumber: '911' });
    const { clientAction = '', eventId } = yes.body.redFlag ?? {};
    expect(await redFlags()).toMatchObject([
      {
        id: eventId,
        redFlagId: 'rf_chest',
        textShown: clientAction,
        takenBackAt: null,
        clinicianAnswer: null,
      },
    ]);
    expect((await phone.answer('red_flags.rf_chest', true)).body.redFlag?.eventId).toBe(eventId);
    const no = await phone.answer('red_flags.rf_chest', false, 1);
    expect(no.body.redFlag).toBeNull();
    expect(await redFlags()).toMatchObject([
      { id: eventId, takenBackAt: expect.any(String), clinicianAnswer: null },
    ]);
    await phone.answer('red_flags.rf_chest', true, 2);
    expect(await redFlags()).toMatchObject([{ id: eventId, takenBackAt: null }]);
    expect((await phone.answer('goal', 'Go on.')).status).toBe(200);
  });

  it('leaves a question the client is not sure about unanswered and raises nothing', async () => {
    const { phone, therapist, client } = await givenIntake(app);
    expect((await phone.answer('red_flags.rf_chest', null)).body.redFlag).toBeNull();
    expect((await therapist.get(`/api/clients/${client.id}/red-flags`)).body).toEqual({ items: [] });
  });
});
