import { add, interpolate, lengthOf, multiply, subtract, unit, type Vec } from './vector.js';

/** Half widths of a limb at its start, first third, second third and end. */
export type Widths = readonly [number, number, number, number];

/** A number with at most one decimal, never "-0". */
export function decimal(value: number): string {
  const text = (Math.round(value * 10) / 10).toString();
  return text === '-0' ? '0' : text;
}

/** A point in SVG's orientation, where y points down. */
export const svgPoint = (point: Vec): string => `${decimal(point[0])} ${decimal(-point[1])}`;

export function linePath(points: readonly Vec[], closed = false): string {
  return `M${points.map(svgPoint).join('L')}${closed ? 'Z' : ''}`;
}

export function quadraticPath(from: Vec, control: Vec, to: Vec): string {
  return `M${svgPoint(from)}Q${svgPoint(control)} ${svgPoint(to)}`;
}

export function circlePath([x, y]: Vec, radius: number): string {
  const r = decimal(radius);
  const across = decimal(radius * 2);
  return `M${svgPoint([x - radius, y])}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

/** An upright rectangle with round corners; `at` is its lower left corner. */
export function rectanglePath(at: Vec, width: number, height: number, corner: number): string {
  const radius = Math.min(corner, width / 2, height / 2);
  const r = decimal(radius);
  const turn = (x: number, y: number): string =>
    radius > 0 ? `a${r} ${r} 0 0 1 ${decimal(x)} ${decimal(y)}` : '';
  return (
    `M${svgPoint([at[0] + radius, at[1] + height])}h${decimal(width - 2 * radius)}${turn(radius, radius)}` +
    `v${decimal(height - 2 * radius)}${turn(-radius, radius)}h${decimal(2 * radius - width)}` +
    `${turn(-radius, -radius)}v${decimal(2 * radius - height)}${turn(radius, -radius)}Z`
  );
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}

/** The two inner Bézier control points of a centripetal Catmull-Rom curve from b to c. */
function curveControls(a: Vec, b: Vec, c: Vec, d: Vec): [Vec, Vec] {
  const ab = Math.sqrt(lengthOf(subtract(b, a)) || 1);
  const bc = Math.sqrt(lengthOf(subtract(c, b)) || 1);
  const cd = Math.sqrt(lengthOf(subtract(d, c)) || 1);
  const chord = subtract(c, b);
  const before = subtract(multiply(subtract(b, a), 1 / ab), multiply(subtract(c, a), 1 / (ab + bc)));
  const after = subtract(multiply(subtract(d, c), 1 / cd), multiply(subtract(d, b), 1 / (bc + cd)));
  return [
    add(b, multiply(add(chord, multiply(before, bc)), 1 / 3)),
    subtract(c, multiply(add(chord, multiply(after, bc)), 1 / 3)),
  ];
}

const svgRounded = ([x, y]: Vec): Vec => [Math.round(x * 10) / 10, Math.round(-y * 10) / 10];

/** A curve from b to c. Relative numbers are shorter: a fifth of a figure's bytes. */
function curveTo(a: Vec, b: Vec, c: Vec, d: Vec): string {
  // Counted from the rounded start: the rounding of one curve must not shift the next.
  const start = svgRounded(b);
  const fromStart = (point: Vec): string => {
    const [x, y] = subtract(svgRounded(point), start);
    return `${decimal(x)} ${decimal(y)}`;
  };
  const [first, second] = curveControls(a, b, c, d);
  return `c${fromStart(first)} ${fromStart(second)} ${fromStart(c)}`;
}

function signedArea(points: readonly Vec[]): number {
  return points.reduce((area, point, index) => {
    const next = itemAt(points, (index + 1) % points.length);
    return area + (point[0] * next[1] - next[0] * point[1]);
  }, 0);
}

/** A closed smooth curve through the points. */
export function closedPath(input: readonly Vec[]): string {
  // Overlapping shapes of one layer must add up under the nonzero fill rule, so all wind the same way.
  const points = signedArea(input) < 0 ? input.toReversed() : input;
  const count = points.length;
  const at = (index: number): Vec => itemAt(points, (index + count) % count);
  const curves = points.map((_, index) => curveTo(at(index - 1), at(index), at(index + 1), at(index + 2)));
  return `M${svgPoint(at(0))}${curves.join('')}Z`;
}

/** An open smooth curve through the points. */
export function openPath(points: readonly Vec[]): string {
  const last = points.length - 1;
  const at = (index: number): Vec => itemAt(points, Math.max(0, Math.min(last, index)));
  const curves = points
    .slice(0, last)
    .map((_, index) => curveTo(at(index - 1), at(index), at(index + 1), at(index + 2)));
  return `M${svgPoint(at(0))}${curves.join('')}`;
}

const EIGHTH_TURN = Math.PI / 4;

export function circlePoints(center: Vec, radius: number): Vec[] {
  return Array.from({ length: 8 }, (_, index) =>
    add(center, [radius * Math.cos(index * EIGHTH_TURN), radius * Math.sin(index * EIGHTH_TURN)]),
  );
}

/** How far a limb's round end reaches beyond its joint, and how far its shoulders stand apart. */
const CAP_REACH = 0.36;
const CAP_SPREAD = 0.62;

/** A limb from a to b; the widths are those on the left and the right hand of that direction. */
export function limbOutline(a: Vec, b: Vec, left: Widths, right: Widths = left): Vec[] {
  const along = unit(subtract(b, a));
  const across: Vec = [-along[1], along[0]];
  const edge = (t: number, offset: number): Vec => add(interpolate(a, b, t), multiply(across, offset));
  const endCap = add(b, multiply(along, (left[3] + right[3]) * CAP_REACH));
  const startCap = add(a, multiply(along, -(left[0] + right[0]) * CAP_REACH));
  return [
    edge(0, left[0]),
    edge(1 / 3, left[1]),
    edge(2 / 3, left[2]),
    edge(1, left[3]),
    add(endCap, multiply(across, left[3] * CAP_SPREAD)),
    add(endCap, multiply(across, -right[3] * CAP_SPREAD)),
    edge(1, -right[3]),
    edge(2 / 3, -right[2]),
    edge(1 / 3, -right[1]),
    edge(0, -right[0]),
    add(startCap, multiply(across, -right[0] * CAP_SPREAD)),
    add(startCap, multiply(across, left[0] * CAP_SPREAD)),
  ];
}
