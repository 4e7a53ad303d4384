import type { Stroke } from '../body-map/strokes.vocabulary.js';
import type { Box, Point } from '../body-map/geometry.vocabulary.js';

const SIDES_OF_AN_END = 20;

/**
 * Drawn lines as one path to fill, in the units of their view: of round ends and straight pieces that all turn the same way,
 * so that where they lie over each other stays filled.
 */
export function strokeOutline(
  strokes: readonly Stroke[],
  box: { width: number; height: number },
): { path: string; bounds: Box; middle: Point; thickness: number } {
  const pieces: Point[][] = [];
  const all: Point[] = [];
  let thickness = 0;
  for (const stroke of strokes) {
    const radius = (stroke.width * box.width) / 2;
    thickness = Math.max(thickness, 2 * radius);
    const points = stroke.points.map(([x, y]) => ({ x: x * box.width, y: y * box.height }));
    all.push(...points);
    points.forEach((to, index) => {
      pieces.push(roundEnd(to, radius));
      const from = points[index - 1];
      if (from) pieces.push(straight(from, to, radius));
    });
  }
  const corners = pieces.flat();
  const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
  const [right, low] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
  const centre = { x: (left + right) / 2, y: (top + low) / 2 };
  const away = ({ x, y }: Point) => Math.hypot(x - centre.x, y - centre.y);
  return {
    path: pieces.map(pathOf).join(''),
    bounds: { x: left, y: top, width: right - left, height: low - top },
    // On the ink, where a number points to.
    middle: all.reduce((best, point) => (away(point) < away(best) ? point : best), all[0] ?? centre),
    thickness,
  };
}

function roundEnd({ x, y }: Point, radius: number): Point[] {
  return Array.from({ length: SIDES_OF_AN_END }, (_, n) => {
    const angle = (2 * Math.PI * n) / SIDES_OF_AN_END;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

function straight(from: Point, to: Point, radius: number): Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: ((to.y - from.y) / length) * radius, y: (-(to.x - from.x) / length) * radius };
  return [
    { x: from.x + across.x, y: from.y + across.y },
    { x: to.x + across.x, y: to.y + across.y },
    { x: to.x - across.x, y: to.y - across.y },
    { x: from.x - across.x, y: from.y - across.y },
  ];
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}z`;
}
