import { LINE, object, stroke } from './canvas.js';
import { decimal, svgPoint } from './path.js';
import { type CarriedProps } from './prop.js';
import { corners, placeAll, placeAt, type Drawers, type Place } from './stage.js';
import { add, heading, multiply, type Vec } from './vector.js';

const PAPER = { width: 20, height: 26 };
const CLOCK = { radius: 16, sector: 0.8, shade: 0.35 };
const DEGREES_PER_MINUTE = 6;
const BAG_SIZE = 30;
const BACKPACK_SIZE = 44;
const BABY_SIZE = 46;

const fineLine = stroke('line', LINE.fine);

export const carriedDrawers: Drawers<CarriedProps> = {
  paper(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const { w = PAPER.width, h = PAPER.height } = prop;
    canvas.polygon(corners(at, [-w / 2, 0], [w / 2, h]), object('paper', LINE.fine));
    for (const row of [0.25, 0.42, 0.59, 0.76]) {
      canvas.line([at(-w * 0.32, h * row), at(w * 0.32, h * row)], stroke('prop', LINE.fine));
    }
  },

  clock(prop, stage) {
    const { canvas } = stage;
    const center = placeAt(stage, prop)(0, 0);
    const { r = CLOCK.radius, minutes = 0 } = prop;
    const dial = (minute: number, share: number): Vec =>
      add(center, multiply(heading(minute * DEGREES_PER_MINUTE), r * share));
    canvas.circle(center, r, { fill: 'paper', line: 'line', width: LINE.normal });
    if (minutes > 0 && minutes < 60) {
      const radius = decimal(r * CLOCK.sector);
      const arc = `A${radius} ${radius} 0 ${minutes > 30 ? 1 : 0} 1 ${svgPoint(dial(minutes, CLOCK.sector))}`;
      const sector = `M${svgPoint(center)}L${svgPoint(dial(0, CLOCK.sector))}${arc}Z`;
      canvas.path(sector, { fill: 'accent', opacity: CLOCK.shade });
    }
    for (const minute of [0, 15, 30, 45]) {
      canvas.line([dial(minute, 0.82), dial(minute, 0.92)], fineLine);
    }
    canvas.line([dial(0, 0.62), center, dial(minutes, 0.74)], stroke('line'));
  },

  bag(prop, stage) {
    const at = placeAt(stage, prop);
    const size = prop.size ?? BAG_SIZE;
    const handle: Vec[] = [
      [-0.28, -0.42],
      [-0.16, -0.06],
      [0, 0],
      [0.16, -0.06],
      [0.28, -0.42],
    ];
    stage.canvas.curve(
      handle.map(([x, y]) => at(size * x, size * y)),
      stroke('line'),
    );
    stage.canvas.polygon(
      [
        at(-size * 0.46, -size * 0.42),
        at(size * 0.46, -size * 0.42),
        at(size * 0.52, -size * 1.4),
        at(-size * 0.52, -size * 1.4),
      ],
      object('prop-dark'),
    );
  },

  shoulderBag({ over, bag: [x, y], size = BAG_SIZE }, stage) {
    const { canvas } = stage;
    const top = stage.at(over);
    const belt: Vec[] = [[x - size * 0.42, y + size * 0.4], top, [x + size * 0.42, y + size * 0.4]];
    const sack: Vec[] = [
      [x - size * 0.5, y + size * 0.4],
      [x + size * 0.5, y + size * 0.4],
      [x + size * 0.54, y - size * 0.45],
      [x - size * 0.54, y - size * 0.45],
    ];
    const flap: Vec[] = [
      [x - size * 0.5, y + size * 0.05],
      [x + size * 0.5, y + size * 0.05],
    ];
    canvas.extent.include(top);
    canvas.line(belt, stroke('line', 3.6));
    canvas.line(belt, stroke('prop-dark'));
    canvas.polygon(sack, object('prop-dark'));
    canvas.polyline(flap, fineLine);
  },

  backpack(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    if (prop.show === 'straps') {
      for (const side of [-1, 1]) {
        const strap = [at(side * 12, 18), at(side * 14, 8), at(side * 14.5, -6), at(side * 17, -20)];
        canvas.extent.include(at(side * 17, -20));
        canvas.curve(strap, stroke('line', 6));
        canvas.curve(strap, stroke('prop-dark', 3.6));
      }
      return;
    }
    const s = BACKPACK_SIZE;
    const sack: Vec[] = [
      [-1, s * 0.42],
      [-8, s * 0.5],
      [-s * 0.36, s * 0.36],
      [-s * 0.5, s * 0.02],
      [-s * 0.5, -s * 0.4],
      [-s * 0.3, -s * 0.5],
      [-1, -s * 0.46],
      [1, 0],
    ];
    const pocket = [at(-s * 0.5, -s * 0.02), at(-s * 0.3, -s * 0.06), at(-s * 0.26, -s * 0.44)];
    const belt: Vec[] = [
      [-1, s * 0.42],
      [8, s * 0.56],
      [20, s * 0.4],
      [22, s * 0.1],
      [10, -s * 0.2],
      [0, -s * 0.34],
    ];
    canvas.blob(placeAll(at, sack), object('prop-dark'));
    canvas.curve(pocket, fineLine);
    canvas.curve(placeAll(at, belt), stroke('line', 4.6));
    canvas.curve(placeAll(at, belt), stroke('prop-dark', 2.4));
  },

  baby(prop, stage) {
    const { canvas } = stage;
    const scale = (prop.size ?? BABY_SIZE) / BABY_SIZE;
    const local = placeAt(stage, prop, prop.facing === 'left' ? -1 : 1);
    const at: Place = (x, y) => local(x * scale, y * scale);
    const bundle: Vec[] = [
      [12, 8],
      [0, 9.6],
      [-14, 7],
      [-23, 2],
      [-23, -3],
      [-12, -8],
      [2, -9.4],
      [12, -8],
      [14, 0],
    ];
    canvas.circle(at(19, 1.5), 9 * scale, object('skin'));
    canvas.curve([at(20, 5.4), at(21.6, 4.6), at(23, 5.4)], stroke('line', LINE.hair));
    canvas.blob(placeAll(at, bundle), object('paper'));
    canvas.curve([at(11, 8), at(4, 1), at(-10, -4)], stroke('prop', LINE.fine));
  },
};
