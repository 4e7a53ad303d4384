import type { BodyView } from '@api/body-map/body.vocabulary';
import type { Mark } from '@api/body-map/dto/mark.dto';
import type { ViewDrawing } from '../body-map/drawing';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { isInside, type Polygon } from '@api/body-map/geometry.vocabulary';
import { isFelt } from './body-changes';

/** Percent of front and back together that is marked, to one decimal: tapped regions whole, drawn ones as far as covered. */
export function markedPercent(marks: readonly Mark[], drawings: readonly ViewDrawing[]): number {
  const felt = marks.filter(isFelt);
  let [inked, all] = [0, 0];
  for (const { view, shapes } of drawings) {
    for (const shape of shapes) {
      const area = areaOf(shape.polygons);
      all += area;
      inked += (area * Math.max(0, ...felt.map((mark) => percentOf(mark, shape.id, view)))) / 100;
    }
  }
  return all === 0 ? 0 : Math.round((1_000 * inked) / all) / 10;
}

/** What was drawn counts on the view that was drawn on alone. Of several marks on a region the largest counts. */
function percentOf({ regionId, strokes, areas }: Mark, region: string, view: BodyView): number {
  const [first] = strokes;
  if (!first) return findBaseRegion(regionId)?.id === region ? 100 : 0;
  if (first.view !== view) return 0;
  return areas.find((area) => area.regionId === region)?.percent ?? 0;
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
