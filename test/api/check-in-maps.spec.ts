import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { BodyHistory, OwnBodyMap } from '../../server/src/body-history/dto/body-history.dto.js';
import { CheckInMaps } from '../../server/src/check-ins/check-in-maps.service.js';
import { CheckInsService } from '../../server/src/check-ins/check-ins.service.js';
import type { CheckInMap } from '../../server/src/check-ins/dto/check-in-map.dto.js';
import type { CheckInAnswer } from '../../server/src/check-ins/dto/check-in.dto.js';
import type { Timeline } from '../../server/src/timeline/dto/timeline.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { atAsClient } from '../support/at-a-time.js';
import type { BrowserLike } from '../support/browser-like.js';
import { givenPractice, type GivenPractice } from '../support/given.js';
import { givenSharedPlan } from '../support/given-home-care.js';
import { fillIn, givenIntake, painMark } from '../support/given-intake.js';
import { givenSignedInClient } from '../support/given-portal.js';
import { checkIn } from '../support/given-world.js';

const A_DAY = 86_400_000;

describe('where it hurts, asked again with a check-in', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app, { timeZone: 'UTC' });
  });
  afterAll(() => app.close());

  const sendCheckIn = async (phone: BrowserLike, change: object = {}) => {
    const { status, body } = await phone.post<CheckInAnswer>('/api/portal/check-ins', {
      ...checkIn(),
      ...change,
    });
    expect(status).toBe(201);
    return body;
  };
  const mapOf = ({ checkIn: { id } }: CheckInAnswer) => `/api/portal/check-ins/${id}/body-map`;

  /** A client who sent in a form with this mark, signed in to her portal. */
  const givenMapped = async (mark = painMark()) => {
    const { client, phone: form } = await givenIntake(app, { practice });
    await form.mark(mark);
    await fillIn(form, { body_map: 'skipped' });
    expect(await form.submit()).toMatchObject({ status: 200 });
    return { client, phone: await givenSignedInClient(app, client) };
  };

  it('is asked a week after the last map, be it of a form or of a check-in, and not with a worrying sign', async () => {
    const { client, phone } = await givenMapped();
    const { at } = (await phone.get<OwnBodyMap>('/api/portal/body-map')).body;
    const checkInAfter = async (days: number, change: object = {}) => {
      const moment = new Date(Date.parse(at ?? '') + days * A_DAY);
      const form = { ...checkIn(), day: moment.toISOString().slice(0, 10), ...change };
      return atAsClient(app, { practice, clientId: client.id }, moment, async () => {
        const answer = await app.nest.get(CheckInsService, { strict: false }).checkIn(form);
        const add = () => app.nest.get(CheckInMaps, { strict: false }).add(form.id, { marks: [] });
        if (answer.asksMap) await add();
        return answer.asksMap;
      });
    };
    const asked = [];
    for (const days of [0, 6, 7, 13, 14]) asked.push([days, await checkInAfter(days)]);
    expect(asked).toEqual([
      [0, false],
      [6, false],
      [7, true],
      [13, false],
      [14, true],
    ]);
    expect(await checkInAfter(21, { newSigns: ['fever'] })).toBe(false);
  });

  it('is asked of who never marked anything', async () => {
    const { phone } = await givenSharedPlan(app, practice);
    expect((await sendCheckIn(phone)).asksMap).toBe(true);
    expect((await phone.get<OwnBodyMap>('/api/portal/body-map')).body).toEqual({
      id: null,
      kind: null,
      at: null,
      marks: [],
    });
  });

  it('begins with what was marked last, and is kept once however often it is sent', async () => {
    const before = painMark({ intensity: 6 });
    const { phone, client } = await givenMapped(before);
    expect((await phone.get<OwnBodyMap>('/api/portal/body-map')).body).toMatchObject({
      kind: 'intake',
      marks: [{ id: before.id, intensity: 6 }],
    });

    const answer = await sendCheckIn(phone);
    const now = painMark({
      intensity: 3,
      note: 'Less in the morning',
      point: { view: 'posterior', x: 0.61234567, y: 0.2 },
    });
    const sent = await Promise.all(
      [1, 2, 3].map(() => phone.put<CheckInMap>(mapOf(answer), { marks: [now] })),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(sent[2]?.body).toMatchObject({
      checkInId: answer.checkIn.id,
      marks: [{ id: now.id, intensity: 3 }],
    });
    const other = await phone.put<{ code: string }>(mapOf(answer), { marks: [painMark()] });
    expect([other.status, other.body.code]).toEqual([409, 'map_differs']);
    expect((await phone.get<OwnBodyMap>('/api/portal/body-map')).body).toMatchObject({
      id: answer.checkIn.id,
      kind: 'check_in',
      marks: [{ id: now.id }],
    });

    const { therapist } = practice;
    const own = await therapist.get<OwnBodyMap>(`/api/clients/${client.id}/body-map`);
    expect(own.body).toMatchObject({ kind: 'check_in', marks: [{ id: now.id, intensity: 3 }] });
    expect(
      (await (await givenPractice(app)).therapist.get(`/api/clients/${client.id}/body-map`)).status,
    ).toBe(404);
    const history = await therapist.get<BodyHistory>(`/api/clients/${client.id}/body-history`);
    expect(history.body.items.map(({ kind, layer }) => [kind, layer])).toEqual([
      ['check_in', 'client'],
      ['intake', 'client'],
    ]);
    const timeline = await therapist.get<Timeline>(`/api/clients/${client.id}/timeline?kind=check_in`);
    expect(timeline.body.items[0]).toMatchObject({ kind: 'check_in', spots: 1 });
  });

  it('says with an empty map that nothing hurts any more: the history keeps it', async () => {
    const { phone, client } = await givenSharedPlan(app, practice);
    const answer = await sendCheckIn(phone);
    expect((await phone.put(mapOf(answer), { marks: [] })).status).toBe(200);
    const history = await practice.therapist.get<BodyHistory>(`/api/clients/${client.id}/body-history`);
    expect(history.body.items).toMatchObject([{ kind: 'check_in', marks: [] }]);
  });

  it('works out what strokes cover by itself, and refuses those beside the body', async () => {
    const { phone } = await givenSharedPlan(app, practice);
    const answer = await sendCheckIn(phone);
    const beside = { ...painMark(), point: null, strokes: [stroke([[0.01, 0.01]])] };
    const refused = await phone.put<{ errors: { path: string }[] }>(mapOf(answer), { marks: [beside] });
    expect([refused.status, refused.body.errors[0]?.path]).toEqual([422, 'marks.0.strokes']);
    const drawn = { ...painMark(), point: null, strokes: [stroke([[0.5, 0.3]])] };
    const kept = await phone.put<CheckInMap>(mapOf(answer), { marks: [drawn] });
    expect(kept.status).toBe(200);
    expect(kept.body.marks[0]?.areas.length).toBeGreaterThan(0);
    expect((await phone.put(mapOf(answer), { marks: [drawn] })).status).toBe(200);
  });

  it('takes the map of one’s own check-in alone', async () => {
    const { phone } = await givenSharedPlan(app, practice);
    const { phone: another } = await givenSharedPlan(app, practice);
    const answer = await sendCheckIn(phone);
    expect((await another.put(mapOf(answer), { marks: [painMark()] })).status).toBe(404);
    const none = `/api/portal/check-ins/${randomUUID()}/body-map`;
    expect((await phone.put(none, { marks: [] })).status).toBe(404);
    expect((await phone.put(mapOf(answer), { marks: [] })).status).toBe(200);
  });

  const stroke = (points: [number, number][]) => ({ view: 'posterior', width: 0.05, points });
});
