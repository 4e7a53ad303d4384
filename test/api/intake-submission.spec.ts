import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { ConsentList } from '../../server/src/consents/dto/consent.dto.js';
import type { ClientConditionList } from '../../server/src/health-history/dto/client-condition.dto.js';
import type { Problem } from '../../server/src/platform/http/problem.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { clientForm } from '../support/given.js';
import {
  fillIn,
  type GivenIntake,
  givenIntake,
  givenSubmittedIntake,
  openOn,
  painMark,
} from '../support/given-intake.js';

describe('sending in an intake form', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const submittedOf = ({ client }: GivenIntake) =>
    adminQuery<{ content: string; content_hash: string }>(
      app.database,
      'SELECT content, content_hash FROM submitted_intake WHERE client_id = $1',
      [client.id],
    );
  const missingOf = (body: unknown) => (body as Problem).errors?.map(({ path }) => path) ?? [];

  it('names everything that is missing on an empty form, and nothing changed', async () => {
    const given = await givenIntake(app);
    const refused = await given.phone.submit();
    expect(refused).toMatchObject({ status: 422, body: { code: 'intake_incomplete' } });
    expect(missingOf(refused.body)).toEqual(
      expect.arrayContaining([
        'legal_name',
        'birth_date',
        'phone',
        'goal',
        'body_map',
        'red_flags.rf_chest',
        'consent_treat',
        'consent_privacy',
        'signature',
      ]),
    );
    expect(missingOf(refused.body)).not.toContain('guardian_name');
    expect(missingOf(refused.body)).not.toContain('consent_homecare');
    expect(await submittedOf(given)).toEqual([]);
    expect(await given.phone.form()).toMatchObject({ state: 'open', content: { answers: [] } });
  });

  it.each([
    ['a safety question that a marked area asks for', { 'red_flags.rf_chest': null }, 'red_flags.rf_chest'],
    ['a needed consent that was refused', { consent_treat: { isGiven: false } }, 'consent_treat'],
    ['a strength for each spot', { spot: null }, 'body_map'],
    [
      'one of “none of these” and a ticked condition',
      { cond_none: true, cond_head: ['migraine'] },
      'cond_none',
    ],
  ])('refuses a form without %s, and nothing changed', async (_what, change, missing) => {
    const given = await givenIntake(app);
    const { phone } = given;
    await fillIn(phone);
    const { content } = await phone.form();
    for (const [id, value] of Object.entries(change)) {
      if (id === 'spot') {
        await phone.mark(painMark({ intensity: null }));
        continue;
      }
      const before = content?.answers.find((answer) => answer.questionId === id);
      const textHash = content?.consents.find((consent) => consent.questionId === id)?.textHash ?? '';
      const changed =
        id === 'consent_treat' ? { isGiven: false, textHash } : (value as string[] | boolean | null);
      expect((await phone.answer(id, changed, before?.version)).status).toBe(200);
    }
    const refused = await phone.submit();
    expect(refused).toMatchObject({ status: 422, body: { code: 'intake_incomplete' } });
    expect(missingOf(refused.body)).toEqual([missing]);
    expect(await submittedOf(given)).toEqual([]);
    expect(
      (await given.therapist.get<ConsentList>(`/api/clients/${given.client.id}/consents`)).body.items,
    ).toEqual([]);
  });

  it('asks for the guardian’s name and signature under the age of consent, who signs the consents', async () => {
    const given = await givenIntake(app);
    const { phone, therapist, client } = given;
    await fillIn(phone, { birth_date: `${new Date().getUTCFullYear() - 15}-01-01` });
    expect(missingOf((await phone.submit()).body)).toEqual(['guardian_name', 'guardian_sign']);
    await phone.answer('guardian_name', 'Anna Lindqvist');
    await phone.answer('guardian_sign', { kind: 'drawn', path: 'M1 1L9 9', width: 300, height: 100 });
    expect((await phone.submit()).status).toBe(200);
    const { items } = (await therapist.get<ConsentList>(`/api/clients/${client.id}/consents`)).body;
    expect(items[0]).toMatchObject({ signer: 'guardian', signerName: 'Anna Lindqvist', signature: 'drawn' });
  });

  it('keeps everything as it was signed, with a hash of the very text', async () => {
    const given = await givenSubmittedIntake(app, {
      cond_head: ['migraine'],
      'more.migraine.0': 'Yes, flashing lights.',
      'cause.forward_head': { value: 3, side: null },
      onset: 'slowly',
      onset_event: 'Hidden again, so not signed.',
    });
    const [row] = await submittedOf(given);
    expect(row?.content_hash).toBe(
      createHash('sha256')
        .update(row?.content ?? '')
        .digest('hex'),
    );
    const content: unknown = JSON.parse(row?.content ?? '');
    expect(content).toMatchObject({
      practiceName: 'Harbor Street Massage',
      isMinor: false,
      conditions: [{ conditionId: 'migraine', followUps: [{ words: 'Yes, flashing lights.' }] }],
      habits: [{ questionId: 'cause.forward_head', words: 'often' }],
      marks: [{ regionId: 'shoulder_blade_inner_r', intensity: 6 }],
      signatures: [{ signer: 'client', signerName: 'Jonas Lindqvist', signature: { kind: 'typed' } }],
    });
    expect(row?.content).toContain('I agree to assessment and massage by Harbor Street Massage.');
    expect(row?.content).toContain('Do you have chest pressure');
    expect(row?.content).not.toContain('Hidden again');
  });

  it('records consents and conditions, and fills in what the record did not know', async () => {
    const { therapist, client } = await givenSubmittedIntake(
      app,
      {
        cond_heart_and_blood: ['dvt_current'],
        occupation: 'Pilot',
        pronouns: 'he/him',
        email: 'jonas@new.example',
      },
      { pronouns: null, email: null, occupation: 'Developer' },
    );
    const path = `/api/clients/${client.id}`;
    expect((await therapist.get<ClientConditionList>(`${path}/conditions`)).body.items).toMatchObject([
      { conditionId: 'dvt_current', status: 'active', source: 'client', handling: 'do_not_treat' },
    ]);
    const { items } = (await therapist.get<ConsentList>(`${path}/consents`)).body;
    expect(items.map(({ kind, isGiven }) => [kind, isGiven])).toEqual(
      expect.arrayContaining([
        ['consent_treat', true],
        ['consent_privacy', true],
        ['consent_homecare', true],
      ]),
    );
    expect(items).toHaveLength(3);
    expect((await therapist.get<Client>(path)).body).toMatchObject({
      pronouns: 'he/him',
      email: 'jonas@new.example',
      occupation: 'Developer',
      version: 2,
    });
  });

  it('makes active again what staff had put to the past', async () => {
    const given = await givenIntake(app);
    const path = `/api/clients/${given.client.id}/conditions`;
    await given.therapist.post(path, { conditionId: 'migraine', status: 'past', note: 'Years ago.' });
    await fillIn(given.phone, { cond_head: ['migraine'] });
    await given.phone.submit();
    expect((await given.therapist.get<ClientConditionList>(path)).body.items).toMatchObject([
      { conditionId: 'migraine', status: 'active', source: 'client', note: 'Years ago.', version: 2 },
    ]);
  });

  it('is sent in once, however often it is sent: double tap, replay, second device', async () => {
    const given = await givenIntake(app);
    const { phone, sent } = given;
    await fillIn(phone);
    const laptop = await openOn(app, sent);
    await laptop.confirmBirthDate('1991-05-14');
    const headers = { 'idempotency-key': 'submit-from-the-phone' };
    const answers = [
      ...(await Promise.all([phone.submit(headers), phone.submit(headers), phone.submit(), laptop.submit()])),
      await phone.submit(headers),
      await laptop.submit(),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await submittedOf(given)).toHaveLength(1);
    expect(await phone.form()).toMatchObject({ state: 'submitted', content: null });
  });

  it('refuses every change afterwards, also in the database, and nothing changed', async () => {
    const given = await givenSubmittedIntake(app);
    const { phone } = given;
    const before = await entriesOf(given);
    const refused = [
      await phone.answer('goal', 'Something else', 1),
      await phone.mark(painMark()),
      await phone.removeMark(before.marks[0]?.id ?? ''),
      await phone.confirmBirthDate('1991-05-14'),
    ];
    for (const { status, body } of refused) {
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'intake_already_submitted' } });
    }
    for (const sql of [
      `UPDATE intake_answer SET value = '"changed"' WHERE client_id = $1`,
      'UPDATE intake_mark SET intensity = 1 WHERE client_id = $1',
      'DELETE FROM intake_answer WHERE client_id = $1',
    ]) {
      await expect(adminQuery(app.database, sql, [given.client.id])).rejects.toThrow('has been sent in');
    }
    await expect(
      adminQuery(app.database, "UPDATE submitted_intake SET content = '' WHERE client_id = $1", [
        given.client.id,
      ]),
    ).rejects.toThrow('only ever added to');
    expect(await entriesOf(given)).toEqual(before);
  });

  it('asks again for a consent whose text changed after it was answered', async () => {
    const given = await givenIntake(app);
    await fillIn(given.phone);
    await adminQuery(app.database, "UPDATE practice SET name = 'Harbor & Hill' WHERE id = $1", [
      given.session.practice.id,
    ]);
    const refused = await given.phone.submit();
    expect(missingOf(refused.body)).toEqual(['consent_treat', 'consent_privacy', 'consent_homecare']);
    const stale = { isGiven: true, textHash: 'a'.repeat(64) };
    expect(await given.phone.answer('consent_photo', stale)).toMatchObject({
      status: 409,
      body: { code: 'intake_consent_text_changed' },
    });
  });

  it('does not overwrite what staff saved while the client filled in the form', async () => {
    const given = await givenIntake(app, { client: { occupation: null } });
    await fillIn(given.phone, { occupation: 'Pilot' });
    const path = `/api/clients/${given.client.id}`;
    await given.therapist.put(path, { ...clientForm({ occupation: 'Baker' }), version: 1 });
    await given.phone.submit();
    expect((await given.therapist.get<Client>(path)).body.occupation).toBe('Baker');
  });

  async function entriesOf({ client }: GivenIntake) {
    return {
      answers: await adminQuery(
        app.database,
        'SELECT * FROM intake_answer WHERE client_id = $1 ORDER BY question_id',
        [client.id],
      ),
      marks: await adminQuery<{ id: string }>(
        app.database,
        'SELECT * FROM intake_mark WHERE client_id = $1',
        [client.id],
      ),
    };
  }
});
