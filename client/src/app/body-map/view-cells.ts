import { type CellMap, readCells } from '@api/body-map/stroke-cover.vocabulary';
import { type ViewDrawing } from './drawing';

const known = new WeakMap<ViewDrawing, CellMap>();

/** The cells of a view; worked out when first asked for, and kept. */
export function cellsOf(drawing: ViewDrawing): CellMap {
  const found = known.get(drawing);
  if (found) return found;
  const { width, height, shapes } = drawing;
  const cells = readCells({ width, height, regions: shapes });
  known.set(drawing, cells);
  return cells;
}
