import type { Mark } from '@api/body-map/dto/mark.dto';
import type { ViewDrawing } from '../body-map/drawing';
import { isInside, type Polygon } from '@api/body-map/geometry.vocabulary';
import { worstByRegion } from './body-changes';

/** Percent of front and back together that is marked, to one decimal; a region counts whole. */
export function markedPercent(marks: readonly Mark[], drawings: readonly ViewDrawing[]): number {
  const isMarked = new Set<string>(worstByRegion(marks).keys());
  let [inked, all] = [0, 0];
  for (const { shapes } of drawings) {
    for (const shape of shapes) {
      const area = areaOf(shape.polygons);
      all += area;
      if (isMarked.has(shape.id)) inked += area;
    }
  }
  return all === 0 ? 0 : Math.round((1_000 * inked) / all) / 10;
}

/** Even-odd, as it is drawn: a ring that lies within another is a hole in it. */
function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, ring) => {
    const [first] = ring;
    const depth = first ? polygons.filter((other) => other !== ring && isInside([other], first)).length : 0;
    return sum + (depth % 2 === 0 ? 1 : -1) * ringArea(ring);
  }, 0);
}

function ringArea(ring: Polygon): number {
  const twice = ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x: 0, y: 0 };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
