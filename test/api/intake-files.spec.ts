import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IntakeReview } from '../../server/src/intake-review/dto/intake-review.dto.js';
import type { IntakeFile } from '../../server/src/intake-files/dto/intake-file.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/browser-like.js';
import { adminQuery } from '../support/database.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { type IntakePhone, openOn } from '../support/given-intake.js';
import { givenColleague } from '../support/staff.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const QUESTIONS = [
  formQuestion('letter', { type: 'file', label: 'A letter from your doctor', isRequired: true }),
  formQuestion('scan', { type: 'file', label: 'A scan' }),
  formQuestion('sleep_words', { label: 'How do you sleep?' }),
];

const segment = (marker: number, text: string | Buffer) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
/** A small camera's picture: place, comment, a preview behind its end, and “turn me right” (6). */
const EXIF = Buffer.concat([
  Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112' + '0003' + '00000001' + '00060000',
    'hex',
  ),
  Buffer.from('00000000 GPS 52.37 4.89'),
]);
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0'),
  segment(0xe1, EXIF),
  segment(0xed, 'Photoshop by Mara'),
  segment(0xfe, 'comment of Mara'),
  segment(0xda, 'scan head'),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
  Buffer.from('trailer GPS 52.37'),
]);

describe('files on a form', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let phone: IntakePhone;
  let sent: IntakeSent;
  let clientId: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await givenPractice(app);
    const template = await givenFormTemplate(practice, QUESTIONS);
    ({ id: clientId } = await givenClient(practice));
    const path = `/api/clients/${clientId}/intake-requests`;
    const request = { delivery: 'link_only', form: template.id };
    sent = (await practice.therapist.post<IntakeSent>(path, request)).body;
    phone = await openOn(app, sent);
  });

  const expecting = (id: string, change: object = {}, by = phone) =>
    by.browser.put(`${by.path}/files/${id}`, {
      questionId: 'letter',
      name: 'letter.pdf',
      size: PDF.length,
      ...change,
    });
  const sending = (id: string, bytes: Buffer, by = phone): Promise<Answer<IntakeFile>> =>
    by.browser.send(`${by.path}/files/${id}/content`, {
      method: 'PUT',
      text: bytes as never,
      headers: { 'content-type': 'application/octet-stream' },
    }) as Promise<Answer<IntakeFile>>;
  const added = async (bytes = PDF, change: object = {}) => {
    const id = randomUUID();
    expect((await expecting(id, { size: bytes.length, ...change })).status).toBe(200);
    const kept = await sending(id, bytes);
    expect(kept).toMatchObject({ status: 200 });
    return kept.body;
  };
  const files = async () => (await phone.form()).content?.files ?? [];
  const rows = () =>
    adminQuery(app.database, 'SELECT id, content FROM intake_file WHERE client_id = $1', [clientId]);

  it('are there once their bytes are, however often they are sent', async () => {
    const id = randomUUID();
    expect((await expecting(id)).body).toEqual({ id, file: null });
    expect(await files()).toEqual([]);
    const first = await sending(id, PDF);
    expect(await sending(id, PDF)).toMatchObject({ status: 200, body: first.body });
    expect((await expecting(id)).body).toEqual({ id, file: first.body });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const kept = {
      id,
      questionId: 'letter',
      name: 'letter.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256,
    };
    expect(await files()).toEqual([expect.objectContaining(kept)]);
    expect(await rows()).toHaveLength(1);
    const other = Buffer.concat([PDF, PDF]);
    expect(await sending(id, other)).toMatchObject({ status: 409, body: { code: 'intake_file_id_taken' } });
  });

  it('keep of a photo the picture and which way is up, not the place, not who wrote what', async () => {
    const file = await added(JPEG, { name: 'back.jpg' });
    expect(file.mediaType).toBe('image/jpeg');
    const [row] = (await rows()) as { content: Buffer }[];
    const text = row?.content.toString('latin1') ?? '';
    for (const gone of ['GPS', 'Mara', 'Photoshop', 'trailer']) expect(text).not.toContain(gone);
    expect(text).toContain('JFIF');
    expect(row?.content[2 + 28]).toBe(6);
    expect(row?.content.subarray(-2).toString('hex')).toBe('ffd9');
    expect(file.sha256).toBe(
      createHash('sha256')
        .update(row?.content ?? '')
        .digest('hex'),
    );
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\x90\0')],
    ['half a photo', JPEG.subarray(0, 40)],
    ['a picture that is none', Buffer.from('89504e470d0a1a0a00', 'hex')],
  ])('are told by their content: %s is refused, whatever its name', async (_, bytes) => {
    const id = randomUUID();
    await expecting(id, { name: 'photo.jpg', size: bytes.length });
    const refused = await sending(id, bytes);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'intake_file_of_no_type', errors: [{ path: 'content' }] },
    });
    expect(await files()).toEqual([]);
  });

  it.each([
    [{ questionId: 'sleep_words' }, 'questionId'],
    [{ questionId: 'nothing' }, 'questionId'],
    [{ size: 0 }, 'size'],
    [{ size: 10 * 1_048_576 + 1 }, 'size'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
  ])('are refused when announced with %j, and nothing is there', async (change, path) => {
    expect(await expecting(randomUUID(), change)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
    expect(await rows()).toEqual([]);
  });

  it('have up to 10 MB, of which no more is read, and the length that was said', async () => {
    const id = randomUUID();
    await expecting(id);
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1_048_576)]);
    expect((await sending(id, large)).status).toBe(413);
    expect(await sending(id, Buffer.concat([PDF, PDF]))).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content' }] },
    });
    expect((await sending(id, Buffer.alloc(0))).status).toBe(422);
    expect(await files()).toEqual([]);
  });

  it('are five of a question at most, also of those that are still to come', async () => {
    for (let n = 0; n < 5; n++) await expecting(randomUUID());
    const refused = await expecting(randomUUID());
    expect(refused).toMatchObject({ status: 422, body: { code: 'intake_file_too_many' } });
    expect((await expecting(randomUUID(), { questionId: 'scan' })).status).toBe(200);
    expect(await rows()).toHaveLength(6);
  });

  it('have room in the form and in the practice', async () => {
    const size = 10 * 1_048_576;
    const of = { scan: 5, letter: 2 };
    const answers: Answer[] = [];
    for (const [questionId, count] of Object.entries(of)) {
      for (let n = 0; n < count; n++) answers.push(await expecting(randomUUID(), { questionId, size }));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 422]);
    expect(answers.at(-1)?.body).toMatchObject({ code: 'intake_file_form_full', errors: [{ path: 'size' }] });
    await adminQuery(app.database, 'UPDATE intake_file_total SET bytes = 6000000000 WHERE practice_id = $1', [
      practice.session.practice.id,
    ]);
    const other = await givenClient(practice);
    expect(other.id).not.toBe(clientId);
    await phone.browser.delete(`${phone.path}/files/${String((await rows())[0]?.['id'])}`);
    expect((await expecting(randomUUID())).body).toMatchObject({ code: 'intake_file_practice_full' });
  });

  it('go for good before the form is sent in, and never after', async () => {
    const [gone, stays] = [await added(), await added()];
    expect((await phone.browser.delete(`${phone.path}/files/${gone.id}`)).status).toBe(204);
    expect((await phone.browser.delete(`${phone.path}/files/${gone.id}`)).status).toBe(404);
    expect((await rows()).map((row) => row['id'])).toEqual([stays.id]);
    expect((await phone.submit()).status).toBe(200);
    for (const answer of [
      await phone.browser.delete(`${phone.path}/files/${stays.id}`),
      await expecting(randomUUID()),
      await sending(stays.id, PDF),
    ]) {
      expect([401, 404, 409]).toContain(answer.status);
    }
    await expect(
      adminQuery(app.database, 'DELETE FROM intake_file WHERE id = $1', [stays.id]),
    ).rejects.toThrow('this intake has been sent in');
    await expect(
      adminQuery(app.database, "UPDATE intake_file SET name = 'other.pdf' WHERE id = $1", [stays.id]),
    ).rejects.toThrow('this intake has been sent in');
  });

  it('are an answer: a form that needs one is not sent in without, and is signed with name, size and hash', async () => {
    await expecting(randomUUID());
    expect(await phone.submit()).toMatchObject({ status: 422, body: { errors: [{ path: 'letter' }] } });
    const file = await added();
    expect((await phone.submit()).status).toBe(200);
    const { body } = await practice.therapist.get<IntakeReview>(`/api/intakes/${phone.requestId}`);
    const words = `letter.pdf (PDF, 1 KB, SHA-256 ${file.sha256})`;
    expect(body.pages).toMatchObject([{ answers: [{ questionId: 'letter', answer: words }] }]);
    expect(body.files).toEqual([
      expect.objectContaining({ id: file.id, name: 'letter.pdf', sha256: file.sha256 }),
    ]);
    const [row] = await adminQuery<{ content: string }>(
      app.database,
      'SELECT content FROM submitted_intake WHERE client_id = $1',
      [clientId],
    );
    expect(row?.content).toContain(file.sha256);
  });

  it('are read by who may read the form, as something to keep and nothing that runs, and that is noted', async () => {
    const file = await added(PDF, { name: 'Überweisung "Rücken".pdf' });
    const path = `/api/intakes/${phone.requestId}/files/${file.id}`;
    expect((await practice.therapist.get(path)).status).toBe(404);
    await phone.submit();
    const read = await practice.therapist.get(path);
    expect(read.status).toBe(200);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const events = await adminQuery(
      app.database,
      "SELECT id FROM audit_event WHERE action = 'intake_file.read' AND object_ids = ARRAY[$1::uuid]",
      [file.id],
    );
    expect(events).toHaveLength(1);
    const desk = await givenColleague(app, practice, 'front_desk');
    expect((await desk.get(path)).status).toBe(403);
    const stranger = await givenPractice(app);
    expect((await stranger.therapist.get(path)).status).toBe(404);
    expect((await phone.browser.get(path)).status).toBe(401);
  });

  it('are not shown to another device that does not know the birth date', async () => {
    const file = await added();
    const other = await openOn(app, sent);
    expect(await other.form()).toMatchObject({ state: 'needs_birth_date', content: null });
    for (const answer of [
      await expecting(randomUUID(), {}, other),
      await sending(file.id, PDF, other),
      await other.browser.delete(`${other.path}/files/${file.id}`),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'intake_birth_date_needed' } });
    }
    expect(await rows()).toHaveLength(1);
  });
});
