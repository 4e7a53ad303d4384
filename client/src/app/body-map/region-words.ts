import { type BodyGroup, type BodySide, type BodyView } from '@api/body-map/body.vocabulary';
import { type AnyRegionId, findBaseRegion, findFineRegion } from '@api/body-map/fine-regions.vocabulary';
import { type CoveredArea } from '@api/body-map/strokes.vocabulary';

/** How a region is spoken of. */
export interface RegionName {
  /** "Outer edge of the shoulder blade" */
  readonly title: string;
  /** "behind the armpit", or empty. */
  readonly hint: string;
  readonly side: BodySide;
}

export function regionName(id: AnyRegionId): RegionName {
  const region = findFineRegion(id) ?? findBaseRegion(id);
  if (!region) return { title: id, hint: '', side: 'midline' };
  const [title = '', hint = ''] = region.layLabel.split(/ \(|\)/);
  return { title, hint, side: region.side };
}

export const SIDE_WORDS: Record<BodySide, string> = {
  left: $localize`Left`,
  right: $localize`Right`,
  midline: $localize`Middle`,
};

/** "Right: between the spine and the shoulder blade"; without a side where the body has none. */
export function regionWords(id: AnyRegionId): string {
  const { title, side } = regionName(id);
  if (side === 'midline') return title;
  return $localize`${SIDE_WORDS[side]}:side:: ${inSentence(title)}:region:`;
}

/** "Right: top of the shoulder 40 %, side of the neck 12 %; left: calf 6 %". Empty where nothing is covered. */
export function coveredWords(areas: readonly CoveredArea[]): string {
  const sides = new Set(areas.map(({ regionId }) => regionName(regionId).side));
  const parts = [...sides].map((side) => {
    const places = areas
      .filter(({ regionId }) => regionName(regionId).side === side)
      .map(({ regionId, percent }) => {
        const place = inSentence(regionName(regionId).title);
        return $localize`${place}:place: ${percent}:percent:\u00a0%`;
      })
      .join(', ');
    return side === 'midline' ? places : $localize`${inSentence(SIDE_WORDS[side])}:side:: ${places}:places:`;
  });
  const words = parts.join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

export const VIEW_WORDS: Record<BodyView, string> = {
  anterior: $localize`Front`,
  posterior: $localize`Back`,
  left: $localize`Left side`,
  right: $localize`Right side`,
  soles: $localize`Soles`,
  hands_palm: $localize`Palms`,
  hands_back: $localize`Backs of hands`,
};

export const GROUP_WORDS: Record<BodyGroup, string> = {
  head: $localize`Head`,
  neck: $localize`Neck`,
  shoulder: $localize`Shoulder`,
  upper_back: $localize`Upper back`,
  front: $localize`Chest and belly`,
  low_back: $localize`Low back`,
  hip: $localize`Hip and buttock`,
  arm: $localize`Arm`,
  hand: $localize`Hand`,
  leg: $localize`Leg`,
  foot: $localize`Foot`,
};
