import type { Point } from './geometry.vocabulary.js';

/** A bow from the edge of one place to the edge of another; `gap` is kept free of each, one unit more at the tip. */
export function arrowPath(from: Point, to: Point, gap: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = Math.min(0.2 * length, 40) * (to.x < from.x ? -1 : 1);
  const over = {
    x: (from.x + to.x) / 2 + ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 - ((to.x - from.x) / length) * bend,
  };
  const start = towards(from, over, gap + 1);
  const end = towards(to, over, gap + 4);
  return `M${words(start)}Q${words(over)} ${words(end)}`;
}

const words = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}
