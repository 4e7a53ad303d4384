import { aMark } from '../body-map/testing/a-mark';
import type { RegionShape, ViewDrawing } from '../body-map/drawing';
import type { Polygon } from '@api/body-map/geometry.vocabulary';
import { markedPercent } from './marked-area';

const square = (x: number, y: number, side: number): Polygon => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];
const shape = (id: RegionShape['id'], ...polygons: Polygon[]): RegionShape => ({
  id,
  path: '',
  polygons,
  bounds: { x: 0, y: 0, width: 0, height: 0 },
  centre: { x: 0, y: 0 },
  thickness: 0,
});
const drawing = (...shapes: RegionShape[]): ViewDrawing => ({
  view: 'posterior',
  width: 460,
  height: 900,
  outline: '',
  guides: [],
  contours: [],
  shapes,
});

describe('the share of the figure that is marked', () => {
  it('is by area: a hole is taken off, a second part counts', () => {
    const ring = shape('calf_l', square(0, 0, 10), square(2, 2, 5), square(20, 0, 5)); // 100 - 25 + 25
    const other = shape('calf_r', square(100, 0, 10));
    expect(markedPercent([aMark({ regionId: 'calf_l' })], [drawing(ring, other)])).toBe(50);
  });

  it('counts what was drawn as far as it covers, and on that view alone', () => {
    const drawings = [drawing(shape('calf_l', square(0, 0, 10)), shape('calf_r', square(100, 0, 10)))];
    const drawn = (view: 'posterior' | 'anterior') =>
      aMark({
        regionId: 'calf_l',
        strokes: [{ view, width: 0.05, points: [[0.4, 0.8]] }],
        areas: [
          { regionId: 'calf_l', percent: 40 },
          { regionId: 'calf_r', percent: 20 },
        ],
      });
    expect(markedPercent([drawn('posterior')], drawings)).toBe(30);
    expect(markedPercent([drawn('posterior'), aMark({ regionId: 'calf_l' })], drawings)).toBe(60);
    expect(markedPercent([drawn('anterior')], drawings)).toBe(0);
  });

  it('is zero without marks, without a drawing, and for what is no pain', () => {
    const drawings = [drawing(shape('calf_l', square(0, 0, 10)))];
    expect(markedPercent([], drawings)).toBe(0);
    expect(markedPercent([aMark()], [])).toBe(0);
    expect(markedPercent([aMark({ kind: 'scar', intensity: null })], drawings)).toBe(0);
  });
});
