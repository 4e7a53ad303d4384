import type { RegionShape } from '../body-map/drawing';
import { layOut } from './source-layout';
import type { ScenePlace, SourceScene } from './source-scene';
import { aMuscle } from './testing/an-advice';

const size = { width: 400, height: 200, pin: 25 };

function shape(id: RegionShape['id'], x: number, y: number): RegionShape {
  const bounds = { x: x - 10, y: y - 10, width: 20, height: 20 };
  return { id, path: '', polygons: [], bounds, centre: { x, y }, thickness: 20 };
}

describe('layOut', () => {
  const mark = { view: 'posterior', region: 'shoulder_blade_inner_l', nprs: 6 } as const;
  const source = { view: 'anterior', region: 'chest_upper_l', rank: 8, muscle: aMuscle({}) } as const;
  const scene: SourceScene = {
    marks: [mark],
    sources: [source],
    arrows: [{ from: source, to: mark, isPull: true }],
  };
  const shapes = new Map<ScenePlace, RegionShape>([
    [mark, shape('shoulder_blade_inner_l', 200, 220)],
    [source, shape('chest_upper_l', 270, 210)],
  ]);
  const layout = layOut(scene, (place) => shapes.get(place), size);

  it('sets front and back side by side, on the same part of the body', () => {
    const [front, back] = layout.panels;
    expect([front?.x, back?.x]).toEqual([0, 204]);
    expect(front?.width).toBe(196);
    expect(front?.crop.y).toBe(back?.crop.y);
    const mirrored = 460 - (back?.crop.x ?? 0) - (back?.crop.width ?? 0);
    expect(front?.crop.x).toBeCloseTo(mirrored);
  });

  it('pins each place on its own picture and joins them', () => {
    expect(layout.sources[0]?.x).toBeLessThan(200);
    expect(layout.marks[0]?.x).toBeGreaterThan(204);
    expect(layout.arrows).toEqual([{ path: expect.stringMatching(/^M[\d. -]+Q[\d. -]+$/), isPull: true }]);
  });

  it('leaves out what the drawing does not know, with its arrows', () => {
    const without = layOut(scene, (place) => (place === mark ? shapes.get(place) : undefined), size);
    expect(without.sources).toEqual([]);
    expect(without.arrows).toEqual([]);
  });
});
