import { flattenPath, type Polygon } from './geometry.vocabulary.js';
import { isRegionId, type RegionId } from './regions.vocabulary.js';
import { type CoveredArea, GRAZED_BELOW, type Stroke } from './strokes.vocabulary.js';

/** A view cut into square cells, each of which lies in one region or in none. */
export interface CellMap {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell, in drawing units. */
  readonly side: number;
  /** Size of the view, in drawing units. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionId[];
  /** By row and column: 0 beside the figure, else one more than the place in `regions`. */
  readonly cells: Uint8Array;
  /** How many cells each of `regions` has. */
  readonly sizes: readonly number[];
}

interface DrawnView {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly { readonly id: string; readonly path: string }[];
}

/** The whole body has cells of 2 units, the larger pictures of hands and feet of 1. */
const SMALL_VIEW = 300;

/** A cell belongs to the region that holds its middle. */
export function readCells({ width, height, regions: drawn }: DrawnView): CellMap {
  const side = height < SMALL_VIEW ? 1 : 2;
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const cells = new Uint8Array(columns * rows);
  const regions: RegionId[] = [];
  for (const { id, path } of drawn) {
    if (!isRegionId(id)) throw new Error(`The drawing has a region without a name: ${id}`);
    regions.push(id);
    fill({ cells, columns, rows, side }, flattenPath(path), regions.length);
  }
  const sizes = regions.map(() => 0);
  for (const region of cells) if (region > 0) sizes[region - 1] = (sizes[region - 1] ?? 0) + 1;
  return { columns, rows, side, width, height, regions, cells, sizes };
}

/** Row by row, between the first and the second crossing, the third and the fourth: even-odd, as it is drawn. */
function fill(
  { cells, columns, rows, side }: Pick<CellMap, 'cells' | 'columns' | 'rows' | 'side'>,
  polygons: readonly Polygon[],
  value: number,
): void {
  for (let row = 0; row < rows; row++) {
    const crossings = crossingsAt(polygons, (row + 0.5) * side);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.max(0, Math.ceil((crossings[pair] ?? 0) / side - 0.5));
      const last = Math.min(columns, Math.ceil((crossings[pair + 1] ?? 0) / side - 0.5));
      cells.fill(value, row * columns + first, row * columns + Math.max(first, last));
    }
  }
}

function crossingsAt(polygons: readonly Polygon[], y: number): number[] {
  const crossings: number[] = [];
  for (const polygon of polygons) {
    let previous = polygon.at(-1);
    for (const point of polygon) {
      if (previous && point.y > y !== previous.y > y) {
        crossings.push(point.x + ((y - point.y) / (previous.y - point.y)) * (previous.x - point.x));
      }
      previous = point;
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** A share of a piece, between its ends. */
const clamped = (share: number) => (share < 0 ? 0 : share > 1 ? 1 : share);

type StrokePoint = Stroke['points'][number];

/** What strokes on one view cover. A cell counts once, whatever goes over it, and in whatever order. */
export class Cover {
  private readonly isCovered: Uint8Array;
  private readonly counts: number[];

  constructor(private readonly map: CellMap) {
    this.isCovered = new Uint8Array(map.cells.length);
    this.counts = map.regions.map(() => 0);
  }

  add({ width, points }: Pick<Stroke, 'width' | 'points'>): void {
    points.forEach((to, index) => this.addPiece(points[index - 1] ?? to, to, width));
  }

  /** One straight piece with round ends. Points and width are shares of the view's box. */
  addPiece(start: StrokePoint, end: StrokePoint, share: number): void {
    const { width, height, side, columns, rows } = this.map;
    const radius = (share * width) / 2;
    const [x1, y1, x2, y2] = [start[0] * width, start[1] * height, end[0] * width, end[1] * height];
    const firstRow = Math.max(0, Math.floor((Math.min(y1, y2) - radius) / side));
    const lastRow = Math.min(rows - 1, Math.floor((Math.max(y1, y2) + radius) / side));
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    for (let row = firstRow; row <= lastRow; row++) {
      const y = (row + 0.5) * side - y1;
      // Only where the piece comes near this row: a long line would else ask every cell between its ends.
      const from = dy === 0 ? 0 : clamped((y - radius) / dy) * dx;
      const to = dy === 0 ? dx : clamped((y + radius) / dy) * dx;
      const firstColumn = Math.max(0, Math.floor((x1 + Math.min(from, to) - radius) / side) - 1);
      const lastColumn = Math.min(columns - 1, Math.floor((x1 + Math.max(from, to) + radius) / side) + 1);
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * columns + column;
        if (this.isCovered[cell]) continue;
        const x = (column + 0.5) * side - x1;
        const along = length === 0 ? 0 : clamped((x * dx + y * dy) / length);
        const [offX, offY] = [x - along * dx, y - along * dy];
        if (offX * offX + offY * offY <= radius * radius) this.cover(cell);
      }
    }
  }

  /**
   * What is covered, first where most of the ink lies; see `GRAZED_BELOW`. A sliver of a region at the edge of the figure is
   * soon covered wholly, so it is not the percent that says where a mark is. Empty where everything lies beside the figure.
   */
  areas(): CoveredArea[] {
    const covered = this.map.regions
      .map((regionId, index) => ({ regionId, ink: this.counts[index] ?? 0, of: this.map.sizes[index] ?? 1 }))
      .filter(({ ink }) => ink > 0)
      .sort((a, b) => b.ink - a.ink || (a.regionId < b.regionId ? -1 : 1));
    return covered
      .map(({ regionId, ink, of }) => ({ regionId, share: (100 * ink) / of }))
      .filter(({ share }, index) => index === 0 || share >= GRAZED_BELOW)
      .map(({ regionId, share }) => ({ regionId, percent: Math.max(1, Math.round(share)) }));
  }

  private cover(cell: number): void {
    this.isCovered[cell] = 1;
    const region = this.map.cells[cell] ?? 0;
    if (region > 0) this.counts[region - 1] = (this.counts[region - 1] ?? 0) + 1;
  }
}

/** The regions that strokes on one view cover, and how much of each. */
export function coveredAreas(strokes: readonly Stroke[], map: CellMap): CoveredArea[] {
  const cover = new Cover(map);
  for (const stroke of strokes) cover.add(stroke);
  return cover.areas();
}
