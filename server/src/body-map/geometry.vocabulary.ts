export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A closed outline as straight pieces: the last point joins the first. */
export type Polygon = readonly Point[];

const PIECES_OF_A_CURVE = 6;

/** Turns the drawing's path text into outlines. It knows `M`, `c`, `l` and `z` alone, which is all the drawing uses. */
export function flattenPath(path: string): Polygon[] {
  const polygons: Point[][] = [];
  let current: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, text = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'M') {
      at = pointAt(numbers, 0);
      current = [at];
      polygons.push(current);
    } else if (command === 'l') {
      for (let i = 0; i < numbers.length; i += 2) {
        at = add(at, pointAt(numbers, i));
        current.push(at);
      }
    } else if (command === 'c') {
      for (let i = 0; i < numbers.length; i += 6) {
        const end = add(at, pointAt(numbers, i + 4));
        pushCurve(current, [at, add(at, pointAt(numbers, i)), add(at, pointAt(numbers, i + 2)), end]);
        at = end;
      }
    } else if (command !== 'z') {
      throw new Error(`The drawing uses a path command that is not read here: ${command}`);
    }
  }
  return polygons;
}

function pointAt(numbers: readonly number[], index: number): Point {
  return { x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 };
}

function add(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

function pushCurve(into: Point[], [a, b, c, d]: readonly [Point, Point, Point, Point]): void {
  for (let piece = 1; piece <= PIECES_OF_A_CURVE; piece++) {
    const t = piece / PIECES_OF_A_CURVE;
    const s = 1 - t;
    const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const;
    into.push({
      x: weights[0] * a.x + weights[1] * b.x + weights[2] * c.x + weights[3] * d.x,
      y: weights[0] * a.y + weights[1] * b.y + weights[2] * c.y + weights[3] * d.y,
    });
  }
}

/** Even-odd, like the drawing's fill rule: a hole is outside. */
export function isInside(polygons: readonly Polygon[], { x, y }: Point): boolean {
  let inside = false;
  for (const polygon of polygons) {
    let previous = polygon.at(-1);
    for (const point of polygon) {
      if (previous && point.y > y !== previous.y > y) {
        const crossing = point.x + ((y - point.y) / (previous.y - point.y)) * (previous.x - point.x);
        if (x < crossing) inside = !inside;
      }
      previous = point;
    }
  }
  return inside;
}

/** Distance from a point to the nearest edge, on whichever side of it the point lies. */
export function distanceToEdge(polygons: readonly Polygon[], point: Point): number {
  let nearest = Infinity;
  for (const polygon of polygons) {
    let previous = polygon.at(-1);
    for (const corner of polygon) {
      if (previous) nearest = Math.min(nearest, distanceToPiece(point, previous, corner));
      previous = corner;
    }
  }
  return nearest;
}

function distanceToPiece(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

export function boundsOf(polygons: readonly Polygon[]): Box {
  const xs = polygons.flatMap((polygon) => polygon.map((point) => point.x));
  const ys = polygons.flatMap((polygon) => polygon.map((point) => point.y));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
