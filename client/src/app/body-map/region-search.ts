import { type BodyArea } from '@api/body-map/areas.vocabulary';
import { type BodyGroup } from '@api/body-map/body.vocabulary';
import { type AnyRegionId, FINE_REGIONS } from '@api/body-map/fine-regions.vocabulary';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { meansWord, searchWords } from '../core/search-words';
import { AREA_WORDS } from './area-words';
import { regionName, type RegionName, SIDE_WORDS } from './region-words';

/** A region as the list offers it. */
export interface ListedRegion extends RegionName {
  readonly id: AnyRegionId;
  readonly group: BodyGroup;
  /** A part of a region, which only therapists see. */
  readonly isPart: boolean;
  /** Everything it may be found by, folded. */
  readonly words: readonly string[];
}

/** Clinical names by area, for those who search by them. */
export type ClinicalNames = Readonly<Partial<Record<BodyArea, { readonly label: string }>>>;

/** All regions in the order of the list; with their parts after them for therapists. */
export function listedRegions(isFine: boolean, clinical: ClinicalNames = {}): ListedRegion[] {
  return REGIONS.flatMap((region) => {
    const extra = `${AREA_WORDS[region.area] ?? ''} ${clinical[region.area]?.label ?? ''}`;
    const whole = listed(region.id, region.group, { isPart: false, extra });
    if (!isFine) return [whole];
    const parts = FINE_REGIONS.filter((fine) => fine.parent === region.id);
    return [whole, ...parts.map(({ id }) => listed(id, region.group, { isPart: true, extra }))];
  });
}

function listed(
  id: AnyRegionId,
  group: BodyGroup,
  { isPart, extra }: { isPart: boolean; extra: string },
): ListedRegion {
  const name = regionName(id);
  const side = name.side === 'midline' ? '' : SIDE_WORDS[name.side];
  return { ...name, id, group, isPart, words: searchWords(`${name.title} ${name.hint} ${side} ${extra}`) };
}

/** Words that say nothing about where: how people really type ("a knot by my wing bone"). */
const FILLERS = new Set(
  searchWords(
    $localize`:Words that the search for a place on the body leaves out:a an the my me i is it on in at by of to near and or hurt hurts pain pains painful sore ache aches aching knot tight stiff feels`,
  ),
);

/** The regions that fit every word typed, those with the words in their own name first. */
export function searchRegions(regions: readonly ListedRegion[], typed: string): readonly ListedRegion[] {
  const query = searchWords(typed).filter((word) => !FILLERS.has(word));
  if (query.length === 0) return regions;
  const inName = (region: ListedRegion) => {
    const own = searchWords(region.title);
    return query.filter((word) => own.some((known) => meansWord(known, word))).length;
  };
  return regions
    .filter(({ words }) => query.every((word) => words.some((known) => meansWord(known, word))))
    .map((region) => ({ region, score: inName(region) }))
    .sort((a, b) => b.score - a.score)
    .map(({ region }) => region);
}
