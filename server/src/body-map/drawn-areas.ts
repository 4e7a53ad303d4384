import { PlatformError } from '../platform/errors/platform.errors.js';
import type { BodyView } from './body.vocabulary.js';
import { drawnView } from './drawing.js';
import type { Mark } from './dto/mark.dto.js';
import { type CellMap, coveredAreas, readCells } from './stroke-cover.vocabulary.js';
import { placedAt } from './strokes.vocabulary.js';

const known = new Map<BodyView, CellMap>();

/** The cells of a view; worked out when first asked for, and kept. */
export function cellsOf(view: BodyView): CellMap {
  const found = known.get(view);
  if (found) return found;
  const cells = readCells(drawnView(view));
  known.set(view, cells);
  return cells;
}

type DrawableMark = Pick<Mark, 'strokes' | 'areas' | 'radiatesTo'>;

/**
 * The mark as it is kept: what its strokes cover is worked out here, whatever the browser said of it.
 * `path` is where the mark stands in the request.
 * @throws {PlatformError} `validation_failed` at the strokes when all of them lie beside the body
 */
export function withDrawnAreas<Kept extends DrawableMark>(mark: Kept, path: string): Kept {
  const [first] = mark.strokes;
  if (!first) return { ...mark, areas: [] };
  const [most, ...others] = coveredAreas(mark.strokes, cellsOf(first.view));
  if (!most) {
    throw new PlatformError('validation_failed', [
      { path: `${path}strokes`, message: 'The strokes lie beside the body. Draw on it.' },
    ]);
  }
  return placedAt(mark, [most, ...others]);
}
