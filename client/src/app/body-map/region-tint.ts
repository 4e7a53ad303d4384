import { type AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { type RegionShape } from './drawing';
import { shapeOf } from './map-scene';
import type { MapViewport } from './map-viewport';
import { regionName, SIDE_WORDS } from './region-words';
import { separate } from './separate-pins';

/** 1 sometimes, 2 often, 3 mainly. */
export type TintWeight = 1 | 2 | 3;

export interface RegionTint {
  readonly regionId: AnyRegionId;
  readonly weight: TintWeight;
}

/** A tint as one view shows it. */
export interface TintedShape {
  readonly shape: RegionShape;
  readonly weight: TintWeight;
}

export const WEIGHT_WORDS: Record<TintWeight, string> = {
  1: $localize`sometimes`,
  2: $localize`often`,
  3: $localize`mainly`,
};

export function tintedShapes(
  tints: readonly RegionTint[],
  shapes: ReadonlyMap<string, RegionShape>,
): TintedShape[] {
  return tints.flatMap(({ regionId, weight }) => {
    const shape = shapeOf(regionId, shapes);
    return shape ? [{ shape, weight }] : [];
  });
}

/** Across, in CSS pixels. */
const NUMBER_SIZE = 16;

/** The number of each tint and where it stands in the drawing: at its place, or beside it where another one is. */
export function placedNumbers(tinted: readonly TintedShape[], viewport: MapViewport) {
  const { width, height } = viewport.size();
  const numbers = tinted.map(({ shape, weight }) => ({ weight, ...viewport.toPixels(shape.centre) }));
  const apart = width === 0 ? numbers : separate(numbers, { width, height, pin: NUMBER_SIZE });
  return apart.map(({ weight, x, y }) => ({ weight, ...viewport.toUnits({ x, y }) }));
}

/** "Side of the neck, left: mainly, 3 of 3" */
export function tintSummary({ shape, weight }: TintedShape): string {
  const { title, side } = regionName(shape.id);
  const place = side === 'midline' ? title : `${title}, ${SIDE_WORDS[side].toLowerCase()}`;
  return $localize`${place}:place:: ${WEIGHT_WORDS[weight]}:how often:, ${weight}:weight: of 3`;
}
