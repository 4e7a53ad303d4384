import { readFileSync } from 'node:fs';
import { PlatformError } from '../platform/errors/platform.errors.js';
import type { BodyView } from './body.vocabulary.js';
import type { Mark } from './dto/mark.dto.js';
import { type CellMap, coveredAreas, readCells } from './stroke-cover.vocabulary.js';
import { placedAt } from './strokes.vocabulary.js';

const FILES: Record<BodyView, string> = {
  anterior: 'front-back',
  posterior: 'front-back',
  left: 'left',
  right: 'right',
  soles: 'hands-feet',
  hands_palm: 'hands-feet',
  hands_back: 'hands-feet',
};

const known = new Map<BodyView, CellMap>();

/** The cells of a view; worked out when first asked for, and kept. */
export function cellsOf(view: BodyView): CellMap {
  const found = known.get(view);
  if (found) return found;
  const file = new URL(`./drawing/${FILES[view]}.json`, import.meta.url);
  const drawing = JSON.parse(readFileSync(file, 'utf8')) as Record<BodyView, Parameters<typeof readCells>[0]>;
  const cells = readCells(drawing[view]);
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
