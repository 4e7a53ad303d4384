import { type BodyView } from '@api/body-map/body.vocabulary';
import { type AnyRegionId, isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import {
  type Box,
  boundsOf,
  distanceToEdge,
  flattenPath,
  type Point,
  type Polygon,
} from '@api/body-map/geometry.vocabulary';

/** One region as drawn on one view, in the units of the view. */
export interface RegionShape {
  readonly id: AnyRegionId;
  readonly path: string;
  readonly polygons: readonly Polygon[];
  readonly bounds: Box;
  /** A point inside, for pins and keyboard focus. */
  readonly centre: Point;
  /** Width of the largest circle around the centre that fits in. */
  readonly thickness: number;
}

export interface ViewDrawing {
  readonly view: BodyView;
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly guides: readonly string[];
  /** Guides that look like the outline: the arm in front of the trunk. */
  readonly contours: readonly string[];
  readonly shapes: readonly RegionShape[];
}

/** The drawing files' own form. */
export interface RawRegion {
  readonly id: string;
  readonly path: string;
  readonly centroid: readonly number[];
}

export interface RawView {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly guides: readonly string[];
  readonly contours: readonly string[];
  readonly regions: readonly RawRegion[];
}

export function readView(view: BodyView, raw: RawView): ViewDrawing {
  const { width, height, outline, guides, contours } = raw;
  return { view, width, height, outline, guides, contours, shapes: readShapes(raw.regions) };
}

export function readShapes(regions: readonly RawRegion[]): RegionShape[] {
  return regions.map(({ id, path, centroid: [x = 0, y = 0] }) => {
    if (!isAnyRegionId(id)) throw new Error(`The drawing has a region without a name: ${id}`);
    const polygons = flattenPath(path);
    const centre = { x, y };
    return {
      id,
      path,
      polygons,
      bounds: boundsOf(polygons),
      centre,
      thickness: 2 * distanceToEdge(polygons, centre),
    };
  });
}
