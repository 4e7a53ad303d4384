import type { Stroke } from '../body-map/strokes.vocabulary.js';
import { type Box, boundsOf, type Point } from '../body-map/geometry.vocabulary.js';

const SIDES_OF_AN_END = 20;

/**
 * Drawn lines as one path to fill, in the units of their view and written as PDF does: of round ends and straight pieces that all turn the same way,
 * so that where they lie over each other stays filled.
 */
export function strokeOutline(
  strokes: readonly Stroke[],
  box: { width: number; height: number },
): { operators: string; bounds: Box; middle: Point; thickness: number } {
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
  const bounds = boundsOf(pieces);
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const away = ({ x, y }: Point) => Math.hypot(x - centre.x, y - centre.y);
  return {
    operators: pieces.map(operatorsOf).join('\n'),
    bounds,
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

function operatorsOf(points: readonly Point[]): string {
  const lines = points.map(({ x, y }, n) => `${x.toFixed(2)} ${y.toFixed(2)} ${n === 0 ? 'm' : 'l'}`);
  return [...lines, 'h'].join('\n');
}
