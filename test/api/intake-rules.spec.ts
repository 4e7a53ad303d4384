import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormTemplate } from '../../server/src/form-templates/dto/form-template.dto.js';
import type { IntakeRules } from '../../server/src/intake-rules/dto/intake-rules.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenPractice } from '../support/given.js';
import { givenFormTemplate } from '../support/given-form-templates.js';
import {
  givenIntakeRules,
  givenNewcomer,
  intakeRules,
  requestsOf,
  sendDueAt,
} from '../support/given-intake-rules.js';
import { givenColleague } from '../support/staff.js';

const PATH = '/api/intake-rules';

describe('what goes out by itself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is nothing until the practice says so, with a proposal to say yes to', async () => {
    const { therapist } = await givenPractice(app);
    const { body } = await therapist.get<IntakeRules>(PATH);
    expect(body).toMatchObject({
      firstVisit: { isOn: false, form: 'first_visit', daysBefore: 7 },
      longAgo: { isOn: false, form: 'follow_up', months: 6 },
      reminders: { isOn: false, atMost: 2 },
      quietHours: { from: '20:00', until: '08:00' },
      timeZone: 'America/Los_Angeles',
      version: 0,
      changedAt: null,
    });
  });

  it('is kept with who chose it, and a second one who read the same is refused with what stands', async () => {
    const practice = await givenPractice(app);
    const kept = await givenIntakeRules(practice, { longAgo: { months: 4 } });
    expect(kept).toMatchObject({
      version: 1,
      changedByName: 'Mara Ellison',
      longAgo: { months: 4 },
      stuck: [],
    });
    const stale = { ...intakeRules({ longAgo: { months: 9 } }), version: 0 };
    expect(await practice.therapist.put(PATH, stale)).toMatchObject({
      status: 409,
      body: { code: 'intake_rules_changed_elsewhere', current: { version: 1, longAgo: { months: 4 } } },
    });
    expect((await practice.therapist.get<IntakeRules>(PATH)).body).toEqual(kept);
    expect(await givenIntakeRules(practice, {}, 1)).toMatchObject({ version: 2, longAgo: { months: 6 } });
  });

  it.each([
    [
      'a form that is not there',
      { firstVisit: { form: '0199aaaa-0000-7000-8000-000000000000' } },
      'firstVisit.form',
    ],
    ['quiet hours round the clock', { quietHours: { from: '08:00', until: '07:00' } }, 'quietHours.until'],
  ])('is refused with %s, naming the field', async (_what, change, path) => {
    const { therapist } = await givenPractice(app);
    const refused = await therapist.put(PATH, { ...intakeRules(change), version: 0 });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect((await therapist.get<IntakeRules>(PATH)).body.version).toBe(0);
  });

  it.each(['front_desk', 'student'] as const)('is not for the %s to choose', async (role) => {
    const practice = await givenPractice(app);
    const colleague = await givenColleague(app, practice, role);
    expect((await colleague.put(PATH, { ...intakeRules(), version: 0 })).status).toBe(403);
  });

  it('says when a form was put away, and then sends none', async () => {
    const practice = await givenPractice(app);
    const template = await givenFormTemplate(practice);
    const published = { version: template.version };
    await practice.therapist.post(`/api/form-templates/${template.id}/publish`, published);
    await givenIntakeRules(practice, { firstVisit: { form: template.id } });
    await practice.therapist.post<FormTemplate>(`/api/form-templates/${template.id}/archive`, {
      isArchived: true,
    });
    expect((await practice.therapist.get<IntakeRules>(PATH)).body.stuck).toEqual(['first_visit']);
    const { client, due } = await givenNewcomer(practice);
    await sendDueAt(app, practice, due);
    expect(await requestsOf(practice, client.id)).toEqual([]);
  });
});
