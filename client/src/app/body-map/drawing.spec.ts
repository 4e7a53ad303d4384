import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { BODY_VIEWS, type BodyView } from '@api/body-map/body.vocabulary';
import { FINE_REGIONS, findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { type RegionShape, type ViewDrawing } from './drawing';
import { DrawingStore } from './drawing-store';
import {
  type Box,
  boundsOf,
  distanceToEdge,
  flattenPath,
  isInside,
  type Point,
} from '@api/body-map/geometry.vocabulary';

const drawings = new Map<BodyView, ViewDrawing>();
const fine = new Map<BodyView, readonly RegionShape[]>();

beforeAll(async () => {
  const store = TestBed.inject(DrawingStore);
  await Promise.all([...BODY_VIEWS.map((view) => store.load(view)), store.loadFine()]);
  for (const view of BODY_VIEWS) {
    drawings.set(view, store.drawing(view)!);
    const shapes = store.fine(view);
    if (shapes) fine.set(view, shapes);
  }
});

it('weighs at most 60 kB for front and back, without the views that are fetched when asked for', () => {
  const file = readFileSync(join(process.cwd(), 'server/src/body-map/drawing/front-back.json'), 'utf8');
  const drawing = JSON.parse(file) as object;
  expect(Object.keys(drawing)).toEqual(['anterior', 'posterior']);
  expect(Buffer.byteLength(JSON.stringify(drawing))).toBeLessThanOrEqual(60_000);
});

const swapped = (id: string) => id.replace(/_[lr]$/, (side) => (side === '_l' ? '_r' : '_l'));

/** A grid that never falls on the drawing's own round coordinates. */
function* pointsIn({ x, y, width, height }: Box, step: number): Generator<Point> {
  for (let column = x + step * 0.3717; column < x + width; column += step) {
    for (let row = y + step * 0.3717; row < y + height; row += step) yield { x: column, y: row };
  }
}

const covers = ({ x, y, width, height }: Box, point: Point) =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

const regionsAt = (shapes: readonly RegionShape[], point: Point) =>
  shapes
    .filter((shape) => covers(shape.bounds, point) && isInside(shape.polygons, point))
    .map((shape) => shape.id);

/** The points of a grid that are in the figure but not in exactly one region, or outside it but in one. */
function flaws(drawing: ViewDrawing, shapes: readonly RegionShape[]) {
  const figure = flattenPath(drawing.outline);
  const step = drawing.height > 300 ? 6 : 3;
  return [...pointsIn({ x: 0, y: 0, width: drawing.width, height: drawing.height }, step)]
    .map((point) => ({ point, regions: regionsAt(shapes, point), expected: isInside(figure, point) ? 1 : 0 }))
    .filter(({ regions, expected }) => regions.length !== expected)
    .filter(({ point }) => distanceToEdge(figure, point) > 0.5);
}

describe.each(BODY_VIEWS)('the %s view', (view) => {
  it('draws exactly the regions that the vocabulary says it shows', () => {
    const drawn = drawings.get(view)!.shapes.map((shape) => shape.id);
    expect(drawn.toSorted()).toEqual(
      REGIONS.filter((region) => region.views.includes(view))
        .map((region) => region.id)
        .toSorted(),
    );
  });

  it('is tiled by its regions: no gap, no overlap', () => {
    const drawing = drawings.get(view)!;
    expect(flaws(drawing, drawing.shapes)).toEqual([]);
  });

  it('has every centre well inside its own region', () => {
    for (const shape of drawings.get(view)!.shapes) {
      expect(isInside(shape.polygons, shape.centre)).toBe(true);
      expect(shape.thickness).toBeGreaterThan(3);
    }
  });

  it('mirrors left and right', () => {
    const other = view === 'left' ? 'right' : view === 'right' ? 'left' : view;
    const mirrors = new Map(drawings.get(other)!.shapes.map((shape) => [shape.id.toString(), shape]));
    const { width, shapes } = drawings.get(view)!;
    const differing = shapes.flatMap((shape) => {
      const mirror = mirrors.get(swapped(shape.id))!;
      return [...pointsIn(shape.bounds, Math.max(1.5, shape.bounds.width / 12))]
        .filter(
          (point) =>
            isInside(shape.polygons, point) !== isInside(mirror.polygons, { x: width - point.x, y: point.y }),
        )
        .filter((point) => distanceToEdge(shape.polygons, point) > 0.5)
        .map((point) => ({ id: shape.id, point }));
    });
    expect(differing).toEqual([]);
  });
});

describe.each([...BODY_VIEWS])('sides on the %s view', (view) => {
  it('are the person’s: seen from the front they are swapped', () => {
    const middle = drawings.get(view)!.width / 2;
    for (const shape of drawings.get(view)!.shapes) {
      const side = findBaseRegion(shape.id)!.side;
      if (side === 'midline') continue;
      if (view === 'left' || view === 'right') {
        expect([shape.id, side]).toEqual([shape.id, view]);
        continue;
      }
      const isSeenFromFront = view === 'anterior' || view === 'hands_palm';
      const pictureSide = shape.centre.x < middle ? 'left' : 'right';
      const expected = isSeenFromFront ? (pictureSide === 'left' ? 'right' : 'left') : pictureSide;
      expect([shape.id, side]).toEqual([shape.id, expected]);
    }
  });
});

describe.each(['anterior', 'posterior'] as const)('the finer layer of the %s view', (view) => {
  it('tiles the same figure', () => {
    const drawing = drawings.get(view)!;
    expect(flaws(drawing, fine.get(view)!)).toEqual([]);
  });

  it('lays each part inside its parent', () => {
    const parents = new Map(drawings.get(view)!.shapes.map((shape) => [shape.id.toString(), shape]));
    for (const shape of fine.get(view)!) {
      const parent = parents.get(findBaseRegion(shape.id)!.id)!;
      expect([shape.id, isInside(parent.polygons, shape.centre)]).toEqual([shape.id, true]);
      const { x, y, width, height } = boundsOf(parent.polygons);
      expect(shape.bounds.x).toBeGreaterThan(x - 1);
      expect(shape.bounds.y).toBeGreaterThan(y - 1);
      expect(shape.bounds.x + shape.bounds.width).toBeLessThan(x + width + 1);
      expect(shape.bounds.y + shape.bounds.height).toBeLessThan(y + height + 1);
    }
  });
});

it('the finer layer draws every fine region on front or back', () => {
  const drawn = new Set([...fine.values()].flatMap((shapes) => shapes.map((shape) => shape.id.toString())));
  expect(FINE_REGIONS.filter((region) => !drawn.has(region.id))).toEqual([]);
});
