import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyHistory } from '../../server/src/body-history/dto/body-history.dto.js';
import type { ClientMark } from '../../server/src/body-map/dto/mark.dto.js';
import type { LikelySources } from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import type { SessionNote } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { fillIn, givenIntake, type GivenIntake, painMark } from '../support/given-intake.js';
import { givenDraft, noteMark } from '../support/given-session-notes.js';

/** Over the top of the right shoulder, down to the blade. */
const SHOULDER = {
  view: 'posterior',
  width: 0.05,
  points: [
    [0.575, 0.187],
    [0.61, 0.2],
    [0.66, 0.208],
  ],
} as const;
const TO_THE_BLADE = {
  ...SHOULDER,
  points: [
    [0.61, 0.2],
    [0.6, 0.26],
  ],
} as const;
const stroke = (change: object = SHOULDER) => structuredClone(change) as ClientMark['strokes'][number];

/** Says that it lies elsewhere and covers what it does not. */
const drawnMark = (change: Partial<ClientMark> = {}) =>
  painMark({
    regionId: 'sole_l',
    point: null,
    strokes: [stroke()],
    areas: [{ regionId: 'sole_l', percent: 100 }],
    ...change,
  });

const AREAS = [
  { regionId: 'shoulder_top_r', percent: 57 },
  { regionId: 'shoulder_blade_r', percent: 8 },
];

describe('a drawn mark', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const marksOf = async ({ phone }: GivenIntake) => (await phone.form()).content?.marks ?? [];
  const submitted = async (...marks: ClientMark[]) => {
    const given = await givenIntake(app);
    for (const mark of marks) expect((await given.phone.mark(mark)).status).toBe(200);
    await fillIn(given.phone, { body_map: 'skipped' });
    expect((await given.phone.submit()).status).toBe(200);
    return given;
  };

  it('is kept with what the server finds covered, whatever the browser says', async () => {
    const given = await givenIntake(app);
    const mark = drawnMark({ radiatesTo: ['shoulder_top_r', 'forearm_back_r'] });
    const kept = await given.phone.mark(mark);
    expect(kept).toMatchObject({
      status: 200,
      body: {
        version: 1,
        mark: {
          regionId: 'shoulder_top_r',
          areas: AREAS,
          strokes: mark.strokes,
          radiatesTo: ['forearm_back_r'],
        },
      },
    });
    expect((await marksOf(given))[0]?.mark).toEqual(kept.body.mark);
  });

  it('is the same when it is sent again, and grows stroke by stroke', async () => {
    const given = await givenIntake(app);
    const mark = drawnMark();
    await given.phone.mark(mark);
    expect((await given.phone.mark(mark)).body.version).toBe(1);
    const more = { ...mark, strokes: [stroke(), stroke(TO_THE_BLADE)] };
    const grown = await given.phone.mark(more, 1);
    expect(grown.body.version).toBe(2);
    const blade = (areas: ClientMark['areas']) =>
      areas.find(({ regionId }) => regionId === 'shoulder_blade_r')?.percent ?? 0;
    expect(blade(grown.body.mark.areas)).toBeGreaterThan(20);
    expect((await given.phone.mark({ ...mark, intensity: 1 }, 1)).status).toBe(409);
    expect((await given.phone.mark(mark, 2)).body.mark.areas).toEqual(AREAS);
  });

  it.each([
    [{ strokes: [{ ...stroke(), points: [[0.02, 0.02]] }] }, 'mark.strokes'],
    [{ strokes: [{ ...stroke(), points: [[0.61, -0.2]] }] }, 'mark.strokes.0.points.0.1'],
    [{ strokes: [{ ...stroke(), points: [[0.61, null]] }] }, 'mark.strokes.0.points.0.1'],
    [{ strokes: [{ ...stroke(), points: [] }] }, 'mark.strokes.0.points'],
    [{ strokes: [{ ...stroke(), width: 0.5 }] }, 'mark.strokes.0.width'],
    [{ strokes: [{ ...stroke(), view: 'above' }] }, 'mark.strokes.0.view'],
    [{ strokes: [stroke(), { ...stroke(), view: 'left' }] }, 'mark.strokes.1.view'],
    [{ strokes: Array(17).fill(stroke()) }, 'mark.strokes'],
    [{ strokes: [{ ...stroke(), points: Array(65).fill([0.6, 0.2]) }] }, 'mark.strokes.0.points'],
  ])('refuses %j at %s, and nothing changed', async (change, path) => {
    const given = await givenIntake(app);
    const refused = await given.phone.mark(drawnMark(change as Partial<ClientMark>));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await marksOf(given)).toEqual([]);
  });

  it('asks the safety questions of all that it marks', async () => {
    const { phone } = await givenIntake(app);
    const points: [number, number][] = [
      [0.42, 0.27],
      [0.58, 0.27],
      [0.58, 0.33],
      [0.42, 0.33],
    ];
    const chest = stroke({ view: 'anterior', width: 0.08, points });
    const kept = await phone.mark(drawnMark({ strokes: [chest] }));
    expect(kept.body.mark.areas.length).toBeGreaterThan(1);
    expect(kept.body.safetyQuestions.map(({ questionId }) => questionId)).toContain('red_flags.rf_chest');
  });

  it('gives the finder each region from a tenth on, with one strength, and counts as one spot', async () => {
    const given = await submitted(drawnMark({ strokes: [stroke(), stroke(TO_THE_BLADE)] }));
    const path = `/api/clients/${given.client.id}/likely-sources`;
    const { body } = await given.therapist.get<LikelySources>(path);
    expect(body.answer?.marks.map(({ region, nprs }) => [region, nprs])).toEqual([
      ['shoulder_top_r', 6],
      ['shoulder_blade_r', 6],
    ]);
    expect(body.basis?.marks).toBe(1);
    expect(body.places).toEqual([expect.objectContaining({ region: 'shoulder_top_r', isInWords: false })]);
    const tapped = await submitted(
      painMark({ regionId: 'shoulder_top_r', point: null }),
      painMark({ regionId: 'shoulder_blade_r', point: null }),
    );
    const same = await tapped.therapist.get<LikelySources>(`/api/clients/${tapped.client.id}/likely-sources`);
    expect(body.answer?.advice?.muscles).toEqual(same.body.answer?.advice?.muscles);
  });

  it('stands in what was signed, and in the body over time', async () => {
    const given = await submitted(drawnMark());
    const { body } = await given.therapist.get<BodyHistory>(`/api/clients/${given.client.id}/body-history`);
    expect(body.items[0]?.marks).toMatchObject([{ areas: AREAS, strokes: [stroke()] }]);
    const [row] = await adminQuery<{ content: string }>(
      app.database,
      'SELECT content FROM submitted_intake WHERE client_id = $1',
      [given.client.id],
    );
    expect(JSON.parse(row?.content ?? '')).toMatchObject({ marks: [{ areas: AREAS }] });
  });

  it('is drawn in a session note the same way', async () => {
    const given = await givenIntake(app);
    const note = await givenDraft(given.therapist, given.client.id);
    const mark = noteMark({ regionId: 'sole_l', point: null, strokes: [stroke()], areas: [] });
    const put = (change: object = {}) =>
      given.therapist.put(`/api/notes/${note.id}/marks/${mark.id}`, { ...mark, ...change });
    expect((await put()).status).toBe(200);
    const read = await given.therapist.get<SessionNote>(`/api/notes/${note.id}`);
    expect(read.body.marks).toMatchObject([
      { regionId: 'shoulder_top_r', areas: AREAS, strokes: [stroke()] },
    ]);
    expect((await put()).body).toMatchObject({ version: read.body.version });
    expect(await put({ strokes: [{ ...stroke(), points: [[0.02, 0.02]] }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'strokes' }] },
    });
  });
});
