import { findFineRegion } from '../body-map/fine-regions.vocabulary.js';
import { findRegion } from '../body-map/regions.vocabulary.js';

/** What a client calls a region of either fineness, its side in words; undefined for an unknown id. */
export function regionLabel(id: string): string | undefined {
  const region = findRegion(id) ?? findFineRegion(id);
  if (!region) return undefined;
  return region.side === 'midline' ? region.layLabel : `${region.layLabel} — ${region.side}`;
}
