import type { ClientMark, Mark } from '@api/body-map/dto/mark.dto';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { CLIENT_KINDS } from '@api/body-map/marks.vocabulary';

/** The editor knows marks of both layers; on the client's it makes no others than these. */
export function asClientMark(mark: Mark): ClientMark | null {
  const kind = CLIENT_KINDS.find((known) => known === mark.kind);
  const regionId = findBaseRegion(mark.regionId)?.id;
  const radiatesTo = mark.radiatesTo.flatMap((region) => findBaseRegion(region)?.id ?? []);
  return kind && regionId ? { ...mark, kind, regionId, radiatesTo } : null;
}
