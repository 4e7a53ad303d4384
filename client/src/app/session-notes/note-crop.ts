import type { Mark } from '@api/body-map/dto/mark.dto';
import type { BodyGroup } from '@api/body-map/body.vocabulary';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import type { Box } from '@api/body-map/geometry.vocabulary';
import { CROPS } from '../body-map/zoom';

const IN_UPPER_BODY: readonly BodyGroup[] = ['neck', 'shoulder', 'upper_back', 'front', 'low_back'];

/** The part of the body a note shows: the upper body from near, or all of it (null) when a mark lies elsewhere. */
export function noteCrop(marks: readonly Pick<Mark, 'regionId'>[]): Box | null {
  const isInside = marks.every(({ regionId }) =>
    IN_UPPER_BODY.some((group) => group === findBaseRegion(regionId)?.group),
  );
  return isInside ? CROPS.upperBody : null;
}
