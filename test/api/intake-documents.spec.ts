import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnForms } from '../../server/src/intake-documents/dto/own-forms.dto.js';
import type { IntakeReview } from '../../server/src/intake-review/dto/intake-review.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { BrowserLike } from '../support/browser-like.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';
import { givenIntake, givenSubmittedIntake } from '../support/given-intake.js';
import { givenSignedInClient } from '../support/given-portal.js';
import { readPdf } from '../support/pdf-reading.js';

describe('the PDF of a signed form', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function pdfOf(browser: BrowserLike, path: string) {
    const answer = await browser.download(path);
    if (answer.status !== 200) throw new Error(`no PDF: ${answer.body.toString()}`);
    return { ...answer, ...readPdf(answer.body) };
  }

  it('holds what was signed: answers, marks, texts, signature and the hash', async () => {
    const { therapist, sent } = await givenSubmittedIntake(app, {
      legal_name: 'Łukasz 李小龍',
      'red_flags.rf_chest': true,
      cond_head: ['migraine'],
      'more.migraine.0': 'Yes, flashing lights.',
      goal: 'Sleep again. Ελένη said so 🙂',
    });
    const path = `/api/intakes/${sent.request.id}`;
    const { intake } = { intake: (await therapist.get<IntakeReview>(path)).body };
    const { pages, plain, headers } = await pdfOf(therapist, `${path}/pdf`);
    const words = pages.join(' ');
    for (const expected of [
      'Łukasz 李小龍',
      'Sleep again. Ελένη said so [U+1F642]',
      'Yes, flashing lights.',
      'Right: between the spine and the shoulder blade',
      'Pain, 6 of 10. Ache, knot. On and off. For months.',
      'Typed: Jonas Lindqvist',
      intake.contentHash,
      ...intake.consents.flatMap(({ paragraphs }) => paragraphs),
    ]) {
      expect(words.replaceAll(' ', '')).toContain(expected.replaceAll(/\s/g, ''));
    }
    expect(plain).toMatch(/\/Lang \(en\)/);
    expect(plain).toMatch(/\/Title \d+ 0 R/);
    expect(plain).toMatch(/^\(Signed form, \w+ \d+, \d{4}\)$/m);
    expect(plain).toMatch(/\/DisplayDocTitle true/);
    expect(plain).toMatch(/\/Marked true/);
    expect(plain).toMatch(/\/S \/Figure/);
    expect(plain).toMatch(
      /\/Alt \(Back of the body. 1: Right: between the spine and the shoulder blade, pain, 6 of 10/,
    );
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="form-\d{4}-\d\d-\d\d\.pdf"$/);
  });

  it('leaves the review out of the client’s copy, which the portal has too', async () => {
    const given = await givenSubmittedIntake(app);
    const { therapist, client, sent } = given;
    const path = `/api/intakes/${sent.request.id}`;
    await therapist.post(`${path}/review`);
    const whole = await pdfOf(therapist, `${path}/pdf`);
    expect(whole.pages[0]).toContain('Reviewed by Mara Ellison');
    const copy = await pdfOf(therapist, `${path}/client-copy`);
    expect(copy.pages.join(' ')).not.toContain('Reviewed by');
    const portal = await givenSignedInClient(app, client);
    const own = (await portal.get<OwnForms>('/api/portal/forms')).body.items;
    expect(own).toMatchObject([{ requestId: sent.request.id }]);
    const file = await pdfOf(portal, `/api/portal/forms/${sent.request.id}/pdf`);
    expect(file.pages).toEqual(copy.pages);
  });

  it('says on every page that the form was marked as an error, and leaves it out of the portal', async () => {
    const given = await givenSubmittedIntake(app);
    const { therapist, client, sent } = given;
    const request = `/api/clients/${client.id}/intake-requests/${sent.request.id}`;
    await therapist.post(`${request}/mark-as-error`, { reason: 'Wrong client' });
    const { pages } = await pdfOf(therapist, `/api/intakes/${sent.request.id}/pdf`);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('MARKED AS AN ERROR');
    expect(pages[0]).toContain('Wrong client');
    const portal = await givenSignedInClient(app, client);
    expect((await portal.get<OwnForms>('/api/portal/forms')).body.items).toEqual([]);
    const copy = await pdfOf(portal, `/api/portal/forms/${sent.request.id}/pdf`);
    expect(copy.pages[0]).toContain('Marked as an error');
    expect(copy.pages.join(' ')).not.toMatch(/Wrong client|Mara Ellison/);
  });

  it('is not made of what is no longer as it was signed', async () => {
    const { therapist, sent } = await givenSubmittedIntake(app);
    const other = createHash('sha256').update('something else').digest('hex');
    await adminQuery(
      app.database,
      'ALTER TABLE submitted_intake DISABLE TRIGGER USER, DROP CONSTRAINT ck_submitted_intake_content_hash',
    );
    await adminQuery(
      app.database,
      'UPDATE submitted_intake SET content_hash = $2 WHERE intake_request_id = $1',
      [sent.request.id, other],
    );
    await adminQuery(app.database, 'ALTER TABLE submitted_intake ENABLE TRIGGER USER');
    const answer = await therapist.get(`/api/intakes/${sent.request.id}/pdf`);
    expect(answer).toMatchObject({ status: 500, body: { code: 'signed_form_damaged' } });
  });

  it('is told in one audit event, and is for this practice and this client alone', async () => {
    const given = await givenSubmittedIntake(app);
    const { therapist, sent } = given;
    await pdfOf(therapist, `/api/intakes/${sent.request.id}/pdf`);
    const events = await adminQuery<{ action: string }>(
      app.database,
      `SELECT e.action FROM audit_event e JOIN submitted_intake s ON s.id = ANY (e.object_ids)
       WHERE s.intake_request_id = $1 AND e.actor_kind = 'staff'`,
      [sent.request.id],
    );
    expect(events).toEqual([{ action: 'intake.print' }]);
    const stranger = await givenPractice(app);
    const neighbour = await givenIntake(app, { practice: given });
    const portal = await givenSignedInClient(app, neighbour.client);
    for (const answer of [
      await stranger.therapist.get(`/api/intakes/${sent.request.id}/pdf`),
      await stranger.therapist.get(`/api/intakes/${sent.request.id}/client-copy`),
      await portal.get(`/api/portal/forms/${sent.request.id}/pdf`),
      await therapist.get(`/api/intakes/${neighbour.sent.request.id}/pdf`),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'signed_form_not_found' } });
    }
  });
});
