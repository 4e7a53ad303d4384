import { LINE, object, solid, stroke, type Canvas } from './canvas.js';
import { closedPath } from './path.js';
import { type EquipmentProps } from './prop.js';
import { corners, placeAll, placeAt, softOutline, type Drawers, type Place } from './stage.js';
import { heading, multiply, type Vec } from './vector.js';

const BAND_WIDTH = 2.4;
const DUMBBELL_END = 7;
const ROLLER = { radius: 7.5, length: 60 };
const TOWEL = { radius: 6, width: 30, thickness: 5 };
const SPIRAL = { points: 15, step: 0.8 };
const PILLOW = { width: 42, height: 14 };
const PACK = { width: 24, height: 17, tint: 0.22 };
const SHOWER_JET = 46;
const STEERING_WHEEL_RADIUS = 15;
const DASHES = { line: '4 4', water: '5 5' };

const fine = stroke('prop', LINE.fine);

function spiral(at: Place, radius: number): Vec[] {
  return Array.from({ length: SPIRAL.points }, (_, index) => {
    const r = radius * (1 - index / SPIRAL.points);
    return at(r * Math.cos(index * SPIRAL.step), r * Math.sin(index * SPIRAL.step));
  });
}

function heatWaves(canvas: Canvas, at: Place, size: number): void {
  for (const column of [-1, 0, 1]) {
    const x = column * size * 0.27;
    const wave: Vec[] = [
      [x, -size * 0.26],
      [x + 1.4, -size * 0.1],
      [x - 1.4, size * 0.1],
      [x, size * 0.26],
    ];
    canvas.curve(placeAll(at, wave), stroke('accent'));
  }
}

function snowflake(canvas: Canvas, at: Place, size: number): void {
  for (const turn of [0, 60, 120]) {
    const [x, y] = multiply(heading(turn), size * 0.32);
    canvas.line([at(x, y), at(-x, -y)], stroke('cold'));
  }
}

export const equipmentDrawers: Drawers<EquipmentProps> = {
  line({ points, dashed, color = 'prop', width = LINE.thick }, stage) {
    const dash = dashed ? { dash: DASHES.line } : {};
    stage.canvas.polyline(points.map(stage.at), { ...stroke(color, width), ...dash });
  },

  ball(prop, stage) {
    stage.canvas.circle(placeAt(stage, prop)(0, 0), prop.r, object('ball'));
  },

  band({ from, to }, stage) {
    stage.canvas.polyline([stage.at(from), stage.at(to)], stroke('accent', BAND_WIDTH));
  },

  dumbbell(prop, stage) {
    const center = placeAt(stage, prop)(0, 0);
    const radius = prop.size ?? DUMBBELL_END;
    stage.canvas.circle(center, radius, object('prop-dark'));
    stage.canvas.circle(center, radius * 0.35, object('prop-fill'));
  },

  roller(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const radius = prop.r ?? ROLLER.radius;
    if (prop.show !== 'long') {
      canvas.circle(at(0, 0), radius, object('prop-dark'));
      canvas.circle(at(0, 0), radius * 0.5, object('prop-fill'));
      return;
    }
    const half = (prop.length ?? ROLLER.length) / 2;
    canvas.polygon(corners(at, [-half, -radius], [half, radius]), object('prop-dark'));
    for (const ridge of [-0.6, -0.2, 0.2, 0.6]) {
      canvas.polyline([at(half * ridge, -radius), at(half * ridge, radius)], fine);
    }
  },

  towel(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    if (prop.show === 'flat') {
      const half = (prop.w ?? TOWEL.width) / 2;
      const fold = TOWEL.thickness / 2;
      canvas.polygon(corners(at, [-half, 0], [half, TOWEL.thickness]), solid());
      canvas.polyline([at(-half, fold), at(half - 3, fold)], fine);
      return;
    }
    const radius = prop.r ?? TOWEL.radius;
    canvas.circle(at(0, 0), radius, object('prop-fill'));
    canvas.curve(spiral(at, radius), fine);
  },

  pillow(prop, stage) {
    const x = (prop.w ?? PILLOW.width) / 2;
    const y = (prop.h ?? PILLOW.height) / 2;
    const outline: Vec[] = [
      [-x, y * 0.75],
      [-x * 0.7, y * 0.9],
      [0, y],
      [x * 0.7, y * 0.9],
      [x, y * 0.75],
      [x * 0.94, 0],
      [x, -y * 0.75],
      [x * 0.7, -y * 0.9],
      [0, -y],
      [-x * 0.7, -y * 0.9],
      [-x, -y * 0.75],
      [-x * 0.94, 0],
    ];
    stage.canvas.blob(placeAll(placeAt(stage, prop), outline), {
      fill: 'paper',
      line: 'prop',
      width: LINE.normal,
    });
  },

  pack(prop, stage) {
    const { canvas } = stage;
    const { w = PACK.width, h = PACK.height } = prop;
    const at = placeAt(stage, prop);
    const ink = prop.kind === 'heat' ? 'accent' : 'cold';
    const outline = softOutline(at, [w, h]);
    canvas.blob(outline, { fill: 'paper', line: ink, width: LINE.normal });
    canvas.path(closedPath(outline), { fill: ink, opacity: PACK.tint });
    const drawSign = prop.kind === 'heat' ? heatWaves : snowflake;
    drawSign(canvas, at, Math.min(w, h));
  },

  shower(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const jet = prop.jet ?? SHOWER_JET;
    canvas.extent.include(at(-12, -jet), at(12, 14));
    canvas.curve([at(0, 2), at(-2, 10), at(-14, 14), at(-26, 14)], stroke('prop', LINE.heavy));
    canvas.polygon([at(-4, 3), at(4, 3), at(11, -2), at(-11, -2)], object('prop-dark'));
    [-8, -4, 0, 4, 8].forEach((x, index) => {
      canvas.line([at(x, -5 - (index % 2) * 4), at(x * 1.5, -jet)], {
        ...stroke('cold'),
        dash: DASHES.water,
      });
    });
  },

  steeringWheel(prop, stage) {
    const at = placeAt(stage, prop);
    const radius = STEERING_WHEEL_RADIUS;
    const rim: Vec[] = [
      [-1.6, radius],
      [1.6, radius],
      [2.4, 0],
      [1.6, -radius],
      [-1.6, -radius],
      [-2.4, 0],
    ];
    stage.canvas.polyline([at(3, 0), at(26, 0)], stroke('prop', 4));
    stage.canvas.blob(placeAll(at, rim), object('prop-dark'));
  },
};
