import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  FormTemplate,
  FormTemplateList,
} from '../../server/src/form-templates/dto/form-template.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { givenClient, givenPractice } from '../support/given.js';
import { formContent, formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { openOn, sendIntake } from '../support/given-intake.js';
import { givenColleague } from '../support/staff.js';

const TEMPLATES = '/api/form-templates';

describe('form templates', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('lists what is shipped, ready to send', async () => {
    const { therapist } = await givenPractice(app);
    const { items } = (await therapist.get<FormTemplateList>(TEMPLATES)).body;
    expect(items.map(({ id, isShipped, publishedNumber }) => [id, isShipped, publishedNumber])).toEqual([
      ['first_visit', true, 1],
      ['follow_up', true, 1],
      ['consents', true, 1],
      ['first_visit_minor', true, 1],
    ]);
  });

  it('copies a shipped form, changes it and publishes it', async () => {
    const { therapist } = await givenPractice(app);
    const made = await therapist.post<FormTemplate>(TEMPLATES, { from: 'follow_up', title: 'Once more' });
    expect(made.status).toBe(201);
    const { id, draft, version } = made.body;
    expect(draft).toMatchObject({ title: 'Once more', minutes: 3 });
    expect(made.body).toMatchObject({ hasUnpublishedChanges: true, versions: [], problems: [] });

    const content = { ...draft, minutes: 2 };
    const saved = await therapist.put<FormTemplate>(`${TEMPLATES}/${id}/draft`, { content, version });
    expect(saved.body).toMatchObject({ version: 2, draft: { minutes: 2 } });
    const published = await therapist.post<FormTemplate>(`${TEMPLATES}/${id}/publish`, { version: 2 });
    expect(published.body).toMatchObject({
      hasUnpublishedChanges: false,
      versions: [{ number: 1, publishedByName: 'Mara Ellison' }],
    });
    const again = await therapist.post<FormTemplate>(`${TEMPLATES}/${id}/publish`, { version: 2 });
    expect(again.body.versions).toHaveLength(1);
  });

  it('makes one form of a request that arrives twice', async () => {
    const { therapist } = await givenPractice(app);
    const headers = { 'idempotency-key': randomUUID() };
    const request = { from: null, title: 'My form' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => therapist.post<FormTemplate>(TEMPLATES, request, headers)),
    );
    expect(one?.body.id).toBe(two?.body.id);
  });

  it('refuses an older draft and shows the newer one, and nothing changes', async () => {
    const practice = await givenPractice(app);
    const { id, draft } = await givenFormTemplate(practice);
    const path = `${TEMPLATES}/${id}/draft`;
    const late = await practice.therapist.put(path, { content: { ...draft, minutes: 9 }, version: 1 });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'form_template_changed_elsewhere',
      current: { version: 2, draft: { minutes: 1 } },
    });
    const { body } = await practice.therapist.get<FormTemplate>(`${TEMPLATES}/${id}`);
    expect(body.draft.minutes).toBe(1);
  });

  it('says where a draft is not ready, and publishes nothing', async () => {
    const { therapist } = await givenPractice(app);
    const made = await therapist.post<FormTemplate>(TEMPLATES, { from: null, title: 'Half' });
    const content = formContent([formQuestion('a', { label: '' }), formQuestion('b', { type: 'choice' })]);
    const path = `${TEMPLATES}/${made.body.id}`;
    const saved = await therapist.put<FormTemplate>(`${path}/draft`, { content, version: 1 });
    const paths = ['pages.0.groups.0.questions.0.label', 'pages.0.groups.0.questions.1.options'];
    expect(saved.body.problems.map((problem) => problem.path)).toEqual(paths);
    const refused = await therapist.post(`${path}/publish`, { version: 2 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'form_template_incomplete',
      errors: paths.map((path) => ({ path })),
    });
    expect((await therapist.get<FormTemplate>(path)).body.versions).toEqual([]);
  });

  it('keeps a version as it was published, for the owner of the tables too', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    for (const change of [`UPDATE form_version SET title = 'x'`, 'DELETE FROM form_version']) {
      await expect(adminQuery(app.database, `${change} WHERE form_template_id = $1`, [id])).rejects.toThrow();
    }
  });

  it('sends the published form, and a response stays with the version it began with', async () => {
    const practice = await givenPractice(app);
    const template = await givenFormTemplate(practice, [formQuestion('sleep_words', { isRequired: true })]);
    const client = await givenClient(practice);
    const sent = await sendIntake(practice, client.id, 'link_only', template.id);
    expect(sent.request).toMatchObject({ form: template.id, formTitle: 'How you sleep' });
    const phone = await openOn(app, sent);
    await phone.answer('sleep_words', 'On my side.');

    const path = `${TEMPLATES}/${template.id}`;
    const content = { ...formContent([formQuestion('dreams')]), title: 'How you dream' };
    await practice.therapist.put(`${path}/draft`, { content, version: 2 });
    await practice.therapist.post(`${path}/publish`, { version: 3 });

    const form = await phone.form();
    expect(form.content).toMatchObject({
      title: 'How you sleep',
      pages: [{ groups: [{ heading: 'How do you sleep?', questions: [{ id: 'sleep_words' }] }] }],
      answers: [{ questionId: 'sleep_words', value: 'On my side.' }],
    });
    expect((await phone.answer('dreams', 'None.')).status).toBe(422);
    expect((await phone.submit()).status).toBe(200);

    const other = await sendIntake(practice, (await givenClient(practice)).id, 'link_only', template.id);
    expect((await (await openOn(app, other)).form()).content?.title).toBe('How you dream');
  });

  it('replaces an open link to the same form, and leaves those to other forms alone', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const client = await givenClient(practice);
    const intake = await sendIntake(practice, client.id);
    const own = await sendIntake(practice, client.id, 'link_only', id);
    const again = await sendIntake(practice, client.id, 'link_only', id);
    const { items } = (
      await practice.therapist.get<{ items: IntakeSent['request'][] }>(
        `/api/clients/${client.id}/intake-requests`,
      )
    ).body;
    const states = new Map(items.map((request) => [request.id, request.state]));
    expect([intake, own, again].map(({ request }) => states.get(request.id))).toEqual([
      'sent',
      'revoked',
      'sent',
    ]);
  });

  it('asks by rules, and takes an answer that is hidden for none', async () => {
    const practice = await givenPractice(app);
    const showIf = (questionId: string, value: string | boolean) => ({
      match: 'all' as const,
      rules: [{ kind: 'answer' as const, questionId, test: 'is' as const, value }],
    });
    const template = await givenFormTemplate(practice, [
      formQuestion('naps', { type: 'yes_no' }),
      formQuestion('how_long', { isRequired: true, showIf: showIf('naps', true) }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', template.id));
    await phone.answer('naps', true);
    const missing = await phone.submit();
    expect(missing.body).toMatchObject({ code: 'intake_incomplete', errors: [{ path: 'how_long' }] });
    await phone.answer('how_long', 'An hour.');
    await phone.answer('naps', false, 1);
    expect((await phone.submit()).status).toBe(200);
    const { body } = await practice.therapist.get<{ pages: unknown }>(`/api/intakes/${phone.requestId}`);
    expect(JSON.stringify(body.pages)).not.toContain('An hour.');
  });

  it('never shows a question for the therapist to the client', async () => {
    const practice = await givenPractice(app);
    const template = await givenFormTemplate(practice, [
      formQuestion('sleep_words'),
      formQuestion('my_view', { isForTherapist: true, isRequired: true }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', template.id));
    expect(JSON.stringify(await phone.form())).not.toContain('my_view');
    expect((await phone.answer('my_view', 'x')).status).toBe(422);
    expect((await phone.submit()).status).toBe(200);
  });

  it('keeps a consent of the practice’s own with its text, and asks for the signature', async () => {
    const practice = await givenPractice(app);
    const template = await givenFormTemplate(practice, [
      formQuestion('hot_stones', {
        type: 'consent',
        label: 'Hot stones',
        isRequired: true,
        paragraphs: ['Stones of 45 °C may be laid on my back.'],
      }),
      formQuestion('signature', { type: 'signature', label: 'Sign', isRequired: true }),
    ]);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', template.id));
    const [consent] = (await phone.form()).content?.consents ?? [];
    expect(consent).toMatchObject({
      title: 'Hot stones',
      paragraphs: ['Stones of 45 °C may be laid on my back.'],
    });
    await phone.answer('hot_stones', { isGiven: true, textHash: consent?.textHash ?? '' });
    expect((await phone.submit()).body).toMatchObject({ errors: [{ path: 'signature' }] });
    await phone.answer('signature', { kind: 'typed', name: 'Jonas Lindqvist' });
    expect((await phone.submit()).status).toBe(200);
    const { body } = await practice.therapist.get<{ items: unknown[] }>(`/api/clients/${client.id}/consents`);
    expect(body.items).toMatchObject([{ kind: 'hot_stones', title: 'Hot stones', isGiven: true }]);
  });

  it('puts a form away: it is sent no more, and what was sent goes on', async () => {
    const practice = await givenPractice(app);
    const { id } = await givenFormTemplate(practice);
    const client = await givenClient(practice);
    const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', id));
    const archived = await practice.therapist.post<FormTemplate>(`${TEMPLATES}/${id}/archive`, {
      isArchived: true,
    });
    expect(archived.body.isArchived).toBe(true);
    const other = await givenClient(practice);
    const path = `/api/clients/${other.id}/intake-requests`;
    const refused = await practice.therapist.post(path, { delivery: 'link_only', form: id });
    expect(refused.body).toMatchObject({ status: 409, code: 'form_template_archived' });
    expect((await phone.submit()).status).toBe(200);
  });

  it('sends no form that is not published or not there', async () => {
    const practice = await givenPractice(app);
    const client = await givenClient(practice);
    const made = await practice.therapist.post<FormTemplate>(TEMPLATES, { from: 'consents', title: 'Mine' });
    const send = (form: string) =>
      practice.therapist.post(`/api/clients/${client.id}/intake-requests`, { delivery: 'link_only', form });
    expect((await send(made.body.id)).body).toMatchObject({ code: 'form_template_not_published' });
    expect((await send(randomUUID())).body).toMatchObject({ code: 'form_template_not_found' });
    expect((await send('second_visit')).status).toBe(422);
  });

  it('is another practice’s own, and no business of a student or the front desk', async () => {
    const practice = await givenPractice(app);
    const { id, draft } = await givenFormTemplate(practice);
    const stranger = await givenPractice(app);
    expect((await stranger.therapist.get(`${TEMPLATES}/${id}`)).status).toBe(404);
    expect(
      (await stranger.therapist.put(`${TEMPLATES}/${id}/draft`, { content: draft, version: 2 })).status,
    ).toBe(404);
    const copy = await stranger.therapist.post(TEMPLATES, { from: id, title: 'Stolen' });
    expect(copy.status).toBe(404);
    for (const role of ['student', 'front_desk'] as const) {
      const staff = await givenColleague(app, practice, role);
      expect((await staff.get(TEMPLATES)).status).toBe(200);
      expect((await staff.get(`${TEMPLATES}/${id}`)).status).toBe(403);
    }
  });
});
