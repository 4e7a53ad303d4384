import type { BodyView } from './body.vocabulary.js';
import { findBaseRegion } from './fine-regions.vocabulary.js';
import type { RegionId } from './regions.vocabulary.js';

/** A line drawn with a finger, a pen or a mouse. */
export interface Stroke {
  readonly view: BodyView;
  /** As a share of the width of the view's box, at most four decimals. */
  readonly width: number;
  /** Where it went, as shares of the view's box; the ends are round, and one point is a dot. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** How much of a region a drawn mark covers. */
export interface CoveredArea {
  readonly regionId: RegionId;
  /** Of the region's area on the view that was drawn on; whole, 1–100. */
  readonly percent: number;
}

export const STROKE_LIMITS = { strokes: 16, points: 64, width: { min: 0.01, max: 0.12 } } as const;

/** What covers less of a region than this, in percent, only grazes it; but a mark stands at least where most of its ink lies. */
export const GRAZED_BELOW = 5;
/** From here on a region counts as marked: asked about, looked at by the cause finder, counted over time. */
export const MARKED_FROM = 10;

interface PlacedMark {
  readonly regionId: string;
  /** None where it was not drawn. */
  readonly areas?: readonly CoveredArea[];
}

/** The regions that count as marked, the mark's own first; of a drawn mark also all others from 10 %. */
export function markedRegions({ regionId, areas = [] }: PlacedMark): readonly string[] {
  const [most, ...others] = areas;
  if (!most) return [regionId];
  return [most, ...others.filter(({ percent }) => percent >= MARKED_FROM)].map((area) => area.regionId);
}

/** The same in regions of the plain layer. */
export function markedBaseRegions(mark: PlacedMark): RegionId[] {
  return markedRegions(mark).flatMap((id) => findBaseRegion(id)?.id ?? []);
}

/** A drawn mark with what it covers: it stands where most of its ink lies, and spreads to others than that. */
export function placedAt<Mark extends { readonly radiatesTo: readonly string[] }>(
  mark: Mark,
  areas: readonly [CoveredArea, ...CoveredArea[]],
) {
  const { regionId } = areas[0];
  const radiatesTo = mark.radiatesTo.filter((region) => region !== regionId) as Mark['radiatesTo'];
  return { ...mark, regionId, areas: [...areas], radiatesTo, point: null };
}
