import { TestBed } from '@angular/core/testing';
import { BODY_VIEWS } from '@api/body-map/body.vocabulary';
import { type RegionShape, type ViewDrawing } from './drawing';
import { DrawingStore } from './drawing-store';
import { flattenPath, isInside, type Point } from '@api/body-map/geometry.vocabulary';
import { regionAt, regionTowards } from './region-at';

let back: ViewDrawing;
let front: ViewDrawing;
let all: ViewDrawing[];
beforeAll(async () => {
  const store = TestBed.inject(DrawingStore);
  await Promise.all(BODY_VIEWS.map((view) => store.load(view)));
  all = BODY_VIEWS.map((view) => store.drawing(view)!);
  back = store.drawing('posterior')!;
  front = store.drawing('anterior')!;
});

const named = (drawing: ViewDrawing, id: string) => drawing.shapes.find((shape) => shape.id === id)!;

/** Where the region ends to the right of its centre. */
function rightEdge({ polygons, centre }: RegionShape): number {
  let x = centre.x;
  while (isInside(polygons, { x, y: centre.y })) x += 0.1;
  return x;
}

/** Zoomed in so far that no region is thin. */
const CLOSE = 0.05;
/** The whole figure on a phone. */
const PHONE = 900 / 480;

describe('a tap', () => {
  it('in the middle of any region of any view takes that region', () => {
    for (const { view, shapes } of all) {
      for (const shape of shapes) {
        expect([view, regionAt(shapes, shape.centre, CLOSE)?.id]).toEqual([view, shape.id]);
      }
    }
  });

  it('on the whole figure on a phone takes the region too', () => {
    for (const drawing of [front, back]) {
      for (const shape of drawing.shapes) {
        expect(regionAt(drawing.shapes, shape.centre, PHONE)?.id).toBe(shape.id);
      }
    }
  });

  it('anywhere inside the figure takes a region: no dead pixel', () => {
    const figure = flattenPath(back.outline);
    for (let x = 0; x < back.width; x += 5) {
      for (let y = 0; y < back.height; y += 5) {
        if (!isInside(figure, { x, y })) continue;
        expect([x, y, regionAt(back.shapes, { x, y }, CLOSE)?.id]).not.toEqual([x, y, undefined]);
      }
    }
  });

  it('just outside the figure takes the nearest region, farther out none', () => {
    const hand = named(back, 'fingers_thumb_side_r');
    const right = { x: hand.bounds.x + hand.bounds.width, y: hand.centre.y };
    const outside = (distance: number): Point => ({ x: right.x + distance, y: right.y });
    expect(regionAt(back.shapes, outside(15), 1)?.id).toBe('fingers_thumb_side_r');
    expect(regionAt(back.shapes, outside(40), 1)).toBeUndefined();
  });

  it('beside a thin region takes it as long as a target of 24 pixels would reach', () => {
    const ear = named(back, 'ear_l');
    const edge = rightEdge(ear);
    const beside = (distance: number): Point => ({ x: edge + distance, y: ear.centre.y });
    expect(regionAt(back.shapes, beside(-1), 1)?.id).toBe('ear_l');
    expect(regionAt(back.shapes, beside(4), 1)?.id).toBe('ear_l');
    expect(regionAt(back.shapes, beside(12), 1)?.id).toBe('head_back_l');
    expect(regionAt(back.shapes, beside(4), CLOSE)?.id).toBe('head_back_l');
  });
});

describe('the arrow keys', () => {
  it('lead to every region of a view', () => {
    for (const drawing of [front, back]) {
      const start = drawing.shapes[0]!;
      const seen = new Set<RegionShape>([start]);
      for (const shape of seen) {
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = regionTowards(drawing.shapes, shape, direction);
          if (next) seen.add(next);
        }
      }
      expect(drawing.shapes.filter((shape) => !seen.has(shape)).map((shape) => shape.id)).toEqual([]);
    }
  });

  it('go across the body and down it', () => {
    expect(regionTowards(back.shapes, named(back, 'shoulder_blade_inner_l'), 'right')?.id).toBe(
      'shoulder_blade_inner_r',
    );
    expect(regionTowards(back.shapes, named(back, 'shoulder_blade_inner_r'), 'right')?.id).toBe(
      'shoulder_blade_r',
    );
    expect(regionTowards(back.shapes, named(back, 'thigh_back_r'), 'down')?.id).toBe('knee_back_r');
    expect(regionTowards(back.shapes, named(back, 'ankle_r'), 'down')?.id).not.toBe('ankle_l');
  });
});
