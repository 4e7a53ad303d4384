import { type AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { type RegionShape } from './drawing';
import { shapeOf } from './map-scene';
import { regionName, SIDE_WORDS } from './region-words';

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

/** "Side of the neck, left: mainly, 3 of 3" */
export function tintSummary({ shape, weight }: TintedShape): string {
  const { title, side } = regionName(shape.id);
  const place = side === 'midline' ? title : `${title}, ${SIDE_WORDS[side].toLowerCase()}`;
  return $localize`${place}:place:: ${WEIGHT_WORDS[weight]}:how often:, ${weight}:weight: of 3`;
}
