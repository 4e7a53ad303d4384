import { dark, LINE, solid, stroke, type Canvas } from './canvas.js';
import { type RoomProps } from './prop.js';
import { type Drawers } from './stage.js';
import { type Vec } from './vector.js';

const FLOOR_MARGIN = 14;
const WALL = { height: 205, thickness: 7 };
const DOOR = { height: 226, post: 9 };
const MAT_THICKNESS = 5;
const BENCH = { thickness: 7, legInset: 8 };
const STEP = { width: 44, height: 18, plate: 5 };
const SHELF = { thickness: 4, bracket: 18 };
const COUNTER = { overhang: 5, kickHeight: 8, top: 5, drawer: 22 };
const DESK = { top: 4.5, legInset: 6 };

const structure = stroke('prop', LINE.thick);

function upright(canvas: Canvas, x: number, height: number): void {
  canvas.polyline(
    [
      [x, height],
      [x, 0],
    ],
    structure,
  );
}

export const roomDrawers: Drawers<RoomProps> = {
  floor({ from, to }, { canvas }) {
    const { extent } = canvas;
    const start = from ?? extent.xMin - FLOOR_MARGIN;
    const end = to ?? extent.xMax + FLOOR_MARGIN;
    const surface: Vec[] = [
      [start, -1],
      [end, -1],
    ];
    canvas.line(surface, structure);
    extent.include(...surface, [end, 0]);
  },

  wall({ x, height = WALL.height, side = 'right' }, { canvas }) {
    const behind = side === 'left' ? x - WALL.thickness : x;
    canvas.rectangle([behind, 0], [WALL.thickness, height], 0, { fill: 'prop-fill' });
    upright(canvas, x, height);
  },

  doorway({ left, right, height = DOOR.height }, { canvas }) {
    const top = height + DOOR.post;
    const outer: Vec[] = [
      [left - DOOR.post, 0],
      [left - DOOR.post, top],
      [right + DOOR.post, top],
      [right + DOOR.post, 0],
    ];
    canvas.polygon([...outer, [right, 0], [right, height], [left, height], [left, 0]], solid());
  },

  mat({ from, to, y = 0 }, { canvas }) {
    canvas.rectangle([from, y - MAT_THICKNESS], [to - from, MAT_THICKNESS], 2.5, solid(LINE.thin));
  },

  bench({ from, to, y }, { canvas }) {
    const underside = y - BENCH.thickness + 1;
    upright(canvas, from + BENCH.legInset, underside);
    upright(canvas, to - BENCH.legInset, underside);
    canvas.rectangle([from, y - BENCH.thickness], [to - from, BENCH.thickness], 3.5, solid());
  },

  box({ x, y, w, h }, { canvas }) {
    canvas.rectangle([x, y], [w, h], 2, solid());
  },

  step({ x, w = STEP.width, h = STEP.height }, { canvas }) {
    const plate = Math.min(STEP.plate, h / 3);
    const half = w / 2;
    const top = h - plate;
    const frame: Vec[] = [
      [x - half + 5, top],
      [x + half - 5, top],
      [x + half - 2, 0],
      [x + half - 7, 0],
      [x + half - 9, top - 5],
      [x - half + 9, top - 5],
      [x - half + 7, 0],
      [x - half + 2, 0],
    ];
    canvas.polygon(frame, solid());
    canvas.rectangle([x - half, top], [w, plate], 2, dark());
  },

  shelf({ from, to, y, bracket }, { canvas }) {
    if (bracket) {
      const arm: Vec[] = [
        [to - 16, y - SHELF.thickness],
        [to, y - SHELF.bracket],
      ];
      canvas.polyline(arm, structure);
    }
    canvas.rectangle([from, y - SHELF.thickness], [to - from, SHELF.thickness], 1.5, solid());
  },

  counter({ from, to, y }, { canvas }) {
    const body = from + COUNTER.overhang;
    const kick = body + COUNTER.kickHeight;
    const drawer: Vec[] = [
      [body, y - COUNTER.drawer],
      [to, y - COUNTER.drawer],
    ];
    canvas.rectangle([kick, 0], [to - kick, COUNTER.kickHeight], 0, dark());
    canvas.rectangle(
      [body, COUNTER.kickHeight],
      [to - body, y - COUNTER.kickHeight - COUNTER.top],
      1,
      solid(),
    );
    canvas.polyline(drawer, stroke('prop', LINE.fine));
    canvas.rectangle([from, y - COUNTER.top], [to - from, COUNTER.top], 1.5, dark());
  },

  desk({ from, to, y, legs = 'both' }, { canvas }) {
    const underside = y - DESK.top;
    if (legs === 'both') upright(canvas, from + DESK.legInset, underside);
    if (legs !== 'none') upright(canvas, to - DESK.legInset, underside);
    canvas.rectangle([from, underside], [to - from, DESK.top], 1.5, solid());
  },
};
