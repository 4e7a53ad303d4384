import { type Mark } from '@api/body-map/dto/mark.dto';
import { boundsOf, distanceToEdge, type Point } from '@api/body-map/geometry.vocabulary';
import { type BodyView } from '@api/body-map/body.vocabulary';
import { type Stroke, STROKE_LIMITS } from '@api/body-map/strokes.vocabulary';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { type RegionShape } from './drawing';
import { VIEW_BOXES } from './zoom';

interface Drawn {
  readonly strokes: readonly Stroke[];
}

/** How wide strokes may be drawn. */
export type Thickness = 'wide' | 'thin';

const BODY_UNITS: Record<Thickness, number> = { wide: 28, thin: 11 };
const HAND_UNITS: Record<Thickness, number> = { wide: 13, thin: 5 };
const SMALL_VIEW = 300;
/** How far a stroke may be from what the finger drew, in drawing units. */
const TOLERANCE = 0.8;

/** About a thumb, or a finger tip, as a share of the view's width. */
export function strokeWidth(view: BodyView, thickness: Thickness): number {
  const { width, height } = VIEW_BOXES[view];
  return toShare((height < SMALL_VIEW ? HAND_UNITS : BODY_UNITS)[thickness], width);
}

export function toShare(value: number, of: number): number {
  return Math.max(0, Math.min(1, Math.round((value / of) * 1e4) / 1e4));
}

/** The stroke that a finger drew, in drawing units: as few points as tell its form, and never more than are kept. */
export function strokeOf(view: BodyView, width: number, drawn: readonly Point[]): Stroke {
  const box = VIEW_BOXES[view];
  let points = drawn;
  for (
    let tolerance = TOLERANCE;
    points === drawn || points.length > STROKE_LIMITS.points;
    tolerance *= 1.5
  ) {
    points = simplified(drawn, tolerance);
  }
  return { view, width, points: points.map(({ x, y }) => [toShare(x, box.width), toShare(y, box.height)]) };
}

/** Douglas and Peucker: a point stays when the line without it would be off by more than the tolerance. */
function simplified(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  let [farthest, distance] = [0, 0];
  points.forEach((point, index) => {
    const off = distanceToEdge([[first, last]], point);
    if (off > distance) [farthest, distance] = [index, off];
  });
  if (distance <= tolerance) return [first, last];
  const before = simplified(points.slice(0, farthest + 1), tolerance);
  return [...before, ...simplified(points.slice(farthest), tolerance).slice(1)];
}

/** A line of ink, in drawing units. */
export interface InkLine {
  readonly path: string;
  readonly width: number;
}

export function inkLine({ view, width, points }: Stroke): InkLine {
  const [first, ...rest] = pointsOf({ view, points });
  if (!first) return { path: '', width: 0 };
  const onwards = (rest.length > 0 ? rest : [first]).map(({ x, y }) => `L${x} ${y}`).join('');
  return { path: `M${first.x} ${first.y}${onwards}`, width: width * VIEW_BOXES[view].width };
}

function pointsOf({ view, points }: Pick<Stroke, 'view' | 'points'>): Point[] {
  const { width, height } = VIEW_BOXES[view];
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return points.map(([x, y]) => ({ x: rounded(x * width), y: rounded(y * height) }));
}

/** A drawn mark in the place of a region: where its pin stands, and how much room there is. */
export function drawnShape({ regionId, strokes }: Drawn & Pick<Mark, 'regionId'>): RegionShape {
  const lines = strokes.map(pointsOf);
  const all = lines.flat();
  const { x, y, width, height } = boundsOf(lines);
  const middle = { x: x + width / 2, y: y + height / 2 };
  const away = (point: Point) => Math.hypot(point.x - middle.x, point.y - middle.y);
  const centre = all.reduce((best, point) => (away(point) < away(best) ? point : best), all[0] ?? middle);
  const thickness = Math.max(...strokes.map((stroke) => stroke.width * VIEW_BOXES[stroke.view].width));
  const half = thickness / 2;
  const bounds = { x: x - half, y: y - half, width: width + thickness, height: height + thickness };
  return { id: regionId, path: '', polygons: [], bounds, centre, thickness };
}

/** Whether a point lies on the ink of a drawn mark. */
export function isOnInk({ strokes }: Drawn, at: NonNullable<Mark['point']>): boolean {
  const box = VIEW_BOXES[at.view];
  const point = { x: at.x * box.width, y: at.y * box.height };
  return strokes.some(
    (stroke) =>
      stroke.view === at.view && distanceToLine(pointsOf(stroke), point) <= (stroke.width * box.width) / 2,
  );
}

function distanceToLine(line: readonly Point[], point: Point): number {
  return Math.min(...line.map((to, index) => distanceToEdge([[line[index - 1] ?? to, to]], point)));
}

/** The views that show a mark: that which was drawn on, else all that show its region. */
export function viewsOf({ regionId, strokes }: Drawn & Pick<Mark, 'regionId'>): readonly BodyView[] {
  const [first] = strokes;
  return first ? [first.view] : (findBaseRegion(regionId)?.views ?? []);
}
