import { MAX_MARKS } from '../marks.vocabulary.js';
import {
  type ClientMark,
  ClientMarkSchema,
  ClientMarksSchema,
  TherapistMarkSchema,
  TherapistMarksSchema,
} from './mark.dto.js';

const id = (n: number) => `0199f3c0-0000-7000-8000-${String(n).padStart(12, '0')}`;

const mark: ClientMark = {
  id: id(1),
  regionId: 'shoulder_blade_inner_r',
  kind: 'tight',
  intensity: 6,
  qualities: ['knot', 'ache'],
  since: 'months',
  pattern: 'on_and_off',
  worse: [],
  better: [],
  radiatesTo: [],
  note: 'after a day at the laptop',
  point: { view: 'posterior', x: 0.55, y: 0.3 },
  strokes: [],
  areas: [],
};

const stroke = { view: 'posterior', width: 0.05, points: [[0.5, 0.3]] };

const refusals = (change: object) =>
  ClientMarkSchema.safeParse({ ...mark, ...change }).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('a client mark', () => {
  it('is accepted as drawn', () => {
    expect(ClientMarkSchema.parse(mark)).toEqual(mark);
  });

  it('may still lack its strength and everything optional, so that the first tap can be saved', () => {
    const first = { intensity: null, qualities: [], since: null, pattern: null, note: '', point: null };
    expect(refusals(first)).toEqual([]);
  });

  it.each([
    [{ regionId: 'left_wing' }, 'regionId'],
    [{ regionId: 'shoulder_blade_inner' }, 'regionId'],
    [{ regionId: 'shoulder_blade_inner_upper_r' }, 'regionId'],
    [{ id: '17' }, 'id'],
    [{ kind: 'sore' }, 'kind'],
    [{ kind: 'treated', intensity: null }, 'kind'],
    [{ intensity: 11 }, 'intensity'],
    [{ intensity: -1 }, 'intensity'],
    [{ intensity: 5.5 }, 'intensity'],
    [{ kind: 'scar', intensity: 3 }, 'intensity'],
    [{ kind: 'do_not_touch', intensity: 0 }, 'intensity'],
    [{ qualities: ['heavy'] }, 'qualities.0'],
    [{ qualities: ['ache', 'ache'] }, 'qualities'],
    [{ since: 'yesterday' }, 'since'],
    [{ pattern: 'often' }, 'pattern'],
    [{ note: 'x'.repeat(201) }, 'note'],
    [{ point: { view: 'posterior', x: 1.01, y: 0 } }, 'point.x'],
    [{ point: { view: 'above', x: 0, y: 0 } }, 'point.view'],
    [{ point: { view: 'anterior', x: 0.5, y: 0.3 } }, 'point.view'],
    [{ author: 'me' }, ''],
    [{ point: null, strokes: [{ ...stroke, points: [] }] }, 'strokes.0.points'],
    [{ point: null, strokes: [{ ...stroke, points: Array(65).fill([0.5, 0.5]) }] }, 'strokes.0.points'],
    [{ point: null, strokes: [{ ...stroke, points: [[0.5, 1.2]] }] }, 'strokes.0.points.0.1'],
    [{ point: null, strokes: [{ ...stroke, points: [[0.12345, 0.5]] }] }, 'strokes.0.points.0.0'],
    [{ point: null, strokes: [{ ...stroke, width: 0.5 }] }, 'strokes.0.width'],
    [{ point: null, strokes: [{ ...stroke, width: 0 }] }, 'strokes.0.width'],
    [{ point: null, strokes: [stroke, { ...stroke, view: 'left' }] }, 'strokes.1.view'],
    [{ point: null, strokes: Array(17).fill(stroke) }, 'strokes'],
    [{ strokes: [stroke] }, 'point'],
    [{ areas: [{ regionId: 'calf_l', percent: 101 }] }, 'areas.0.percent'],
  ])('%j is refused at "%s"', (change, path) => {
    expect(refusals(change)).toEqual([path]);
  });
});

describe('a therapist mark', () => {
  it.each(['shoulder_blade_inner_r', 'shoulder_blade_inner_upper_r', 'spine_upper_mid'])(
    'may lie on %s',
    (regionId) => {
      expect(TherapistMarkSchema.safeParse({ ...mark, regionId }).success).toBe(true);
    },
  );

  it('may say treated, without strength', () => {
    expect(TherapistMarkSchema.safeParse({ ...mark, kind: 'treated', intensity: null }).success).toBe(true);
    expect(TherapistMarkSchema.safeParse({ ...mark, kind: 'treated', intensity: 4 }).success).toBe(false);
  });

  it('keeps its point on a view that shows the parent of a fine region', () => {
    const fine = { ...mark, regionId: 'jaw_joint_l' };
    expect(TherapistMarkSchema.safeParse({ ...fine, point: { view: 'anterior', x: 0, y: 0 } }).success).toBe(
      true,
    );
    expect(TherapistMarkSchema.safeParse({ ...fine, point: { view: 'soles', x: 0, y: 0 } }).success).toBe(
      false,
    );
  });
});

describe.each([
  ['client', ClientMarksSchema],
  ['therapist', TherapistMarksSchema],
])('the marks of the %s', (_, schema) => {
  const marks = Array.from({ length: MAX_MARKS }, (__, n) => ({ ...mark, id: id(n) }));

  it(`are at most ${MAX_MARKS}`, () => {
    expect(schema.safeParse(marks).success).toBe(true);
    expect(schema.safeParse([...marks, { ...mark, id: id(99) }]).success).toBe(false);
  });

  it('have one id each', () => {
    expect(schema.safeParse([mark, { ...mark, regionId: 'calf_l', point: null }]).success).toBe(false);
  });
});
