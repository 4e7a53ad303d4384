import { type RegionShape } from './drawing';
import { distanceToEdge, isInside, type Point } from '@api/body-map/geometry.vocabulary';

/** Half a finger, in CSS pixels: how far outside the figure a tap still counts. */
const HALF_FINGER = 22;
/** The least width of a target, in CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/**
 * The region meant by a tap. A region thinner than a target on the screen reaches a little over its neighbours;
 * just outside the figure the nearest region counts. `unitsPerPixel` is the size of a CSS pixel in drawing units.
 */
export function regionAt(
  shapes: readonly RegionShape[],
  point: Point,
  unitsPerPixel: number,
): RegionShape | undefined {
  const reach = HALF_FINGER * unitsPerPixel;
  const target = LEAST_TARGET * unitsPerPixel;
  let under: RegionShape | undefined;
  let thin: Candidate | undefined;
  let near: Candidate | undefined;
  for (const shape of shapes) {
    if (!isWithinReach(shape, point, reach)) continue;
    if (isInside(shape.polygons, point)) {
      under = shape;
      continue;
    }
    const distance = distanceToEdge(shape.polygons, point);
    if (distance > reach) continue;
    near = nearer(near, { shape, distance });
    if (distance <= (target - shape.thickness) / 2) thin = nearer(thin, { shape, distance });
  }
  if (under && under.thickness < target) return under;
  return thin?.shape ?? under ?? near?.shape;
}

interface Candidate {
  readonly shape: RegionShape;
  readonly distance: number;
}

function nearer(known: Candidate | undefined, found: Candidate): Candidate {
  return known && known.distance <= found.distance ? known : found;
}

function isWithinReach({ bounds }: RegionShape, { x, y }: Point, reach: number): boolean {
  return (
    x >= bounds.x - reach &&
    x <= bounds.x + bounds.width + reach &&
    y >= bounds.y - reach &&
    y <= bounds.y + bounds.height + reach
  );
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where an arrow key leads: the nearest region that lies more that way than to the side of it. */
export function regionTowards(
  shapes: readonly RegionShape[],
  from: RegionShape,
  direction: Direction,
): RegionShape | undefined {
  let best: Candidate | undefined;
  for (const shape of shapes) {
    const dx = shape.centre.x - from.centre.x;
    const dy = shape.centre.y - from.centre.y;
    const along = { up: -dy, down: dy, left: -dx, right: dx }[direction];
    const across = Math.abs(direction === 'up' || direction === 'down' ? dx : dy);
    if (shape === from || along <= 0 || across > 2 * along) continue;
    best = nearer(best, { shape, distance: along + 2 * across });
  }
  return best?.shape;
}
