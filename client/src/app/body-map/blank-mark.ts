import type { Mark } from '@api/body-map/dto/mark.dto';
import { newId } from '../core/ids';

/** A mark of which only the place and the kind are said. */
export function blankMark(where: Pick<Mark, 'regionId' | 'kind' | 'point'>): Mark {
  return {
    id: newId(),
    intensity: null,
    qualities: [],
    since: null,
    pattern: null,
    worse: [],
    better: [],
    radiatesTo: [],
    note: '',
    strokes: [],
    areas: [],
    ...where,
  };
}
