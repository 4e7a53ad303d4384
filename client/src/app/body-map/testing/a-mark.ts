import { type Mark } from '@api/body-map/dto/mark.dto';
import { newId } from '../../core/ids';

/** A mark of which a test names only what matters. */
export function aMark(mark: Partial<Mark> = {}): Mark {
  return {
    id: newId(),
    regionId: 'calf_l',
    kind: 'pain',
    intensity: 4,
    qualities: [],
    since: null,
    pattern: null,
    worse: [],
    better: [],
    radiatesTo: [],
    note: '',
    point: null,
    strokes: [],
    areas: [],
    ...mark,
  };
}
