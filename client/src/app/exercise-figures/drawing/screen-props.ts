import { dark, LINE, object, solid, stroke, type Canvas } from './canvas.js';
import { linePath } from './path.js';
import { type ScreenProps } from './prop.js';
import { corners, placeAll, placeAt, softOutline, type Drawers, type Place } from './stage.js';
import { heading, type Vec } from './vector.js';

const TV = { height: 50, half: 14 };
const LAPTOP = { size: 32, open: 110, lid: 0.68, base: 2.4 };
const MONITOR = { stand: 12, size: 34 };
const KEYBOARD = { top: 40, side: 18 };
const PHONE = { size: 17, halfWidth: 0.27 };

/** Short rays in front of a screen seen from the side: it is switched on. */
function drawGlow(
  canvas: Canvas,
  at: Place,
  { y, spread, reach }: Record<'y' | 'spread' | 'reach', number>,
): void {
  for (const ray of [-1, 0, 1]) {
    const from = at(6, y + ray * spread);
    const to = at(6 + reach, y + ray * spread * 1.25);
    canvas.line([from, to], stroke('prop', LINE.fine));
  }
}

function drawRinging(canvas: Canvas, at: Place, size: number): void {
  for (const side of [-1, 1]) {
    for (const distance of [8, 12]) {
      const x = distance * side;
      const wave = [at(x * 0.9, size * 0.34), at(x * 1.12, 0), at(x * 0.9, -size * 0.34)];
      canvas.curve(wave, stroke('accent', LINE.thin));
    }
  }
}

function drawProfileHeadset(canvas: Canvas, at: Place): void {
  const over = [at(-1, 4), at(-1.6, 9), at(-1.2, 15.2)];
  drawHeadband(canvas, over);
  canvas.curve([at(0.5, -3), at(5, -7.6), at(10.5, -8)], stroke('line'));
  canvas.circle(at(11.4, -7.8), 1.7, object('line', LINE.hair));
  canvas.circle(at(-0.4, 0), 5, object('prop-dark'));
}

function drawHeadband(canvas: Canvas, over: readonly Vec[]): void {
  canvas.curve(over, stroke('line', 3.4));
  canvas.curve(over, stroke('prop-dark', LINE.fine));
}

function drawFrontHeadset(canvas: Canvas, at: Place): void {
  drawHeadband(canvas, [at(-10.6, 2), at(-9, 10), at(0, 15.4), at(9, 10), at(10.6, 2)]);
  for (const x of [-11, 11]) {
    const cup: Vec[] = [
      [x - 2.4, 4],
      [x + 2.4, 4],
      [x + 2.8, 0],
      [x + 2.4, -4],
      [x - 2.4, -4],
      [x - 2.8, 0],
    ];
    canvas.blob(placeAll(at, cup), object('prop-dark'));
  }
  canvas.curve([at(11, -4), at(9.5, -9), at(4.6, -10)], stroke('line'));
  canvas.circle(at(4, -10), 1.6, object('line', LINE.hair));
}

export const screenDrawers: Drawers<ScreenProps> = {
  tv(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop, -1);
    const { cabinet = 0 } = prop;
    const h = TV.height;
    const foot = cabinet + 5;
    if (cabinet) canvas.polygon(corners(at, [-TV.half, 0], [TV.half, cabinet]), solid());
    canvas.polygon([at(-8, cabinet), at(8, cabinet), at(2, foot), at(-2, foot)], dark());
    canvas.polygon(corners(at, [-2.4, foot], [2.4, foot + h]), object('prop-dark'));
    drawGlow(canvas, at, { y: foot + h / 2, spread: h * 0.3, reach: 9 });
  },

  laptop(prop, stage) {
    const at = placeAt(stage, prop);
    const { size = LAPTOP.size, open = LAPTOP.open } = prop;
    const lid = heading(90 - open);
    const across: Vec = [-lid[1], lid[0]];
    const onLid: Place = (along, off) =>
      at(-(lid[0] * along + across[0] * off), LAPTOP.base + lid[1] * along + across[1] * off);
    const length = size * LAPTOP.lid;
    stage.canvas.polygon(corners(at, [-size, 0], [1, LAPTOP.base]), object('prop-dark', LINE.fine));
    stage.canvas.polygon(
      [onLid(0, -0.8), onLid(length, -0.8), onLid(length, 1), onLid(0, 1)],
      object('prop-dark', LINE.fine),
    );
  },

  monitor(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const { stand = MONITOR.stand } = prop;
    const { size } = MONITOR;
    const part = object('prop-dark', LINE.fine);
    canvas.polygon(corners(at, [-9, 0], [9, 2]), part);
    canvas.polygon(corners(at, [1, 2], [4, stand + size * 0.5]), part);
    canvas.polygon(corners(at, [-2.4, stand], [1.6, stand + size]), object('prop-dark'));
    const towardsViewer: Place = (x, y) => at(-x, y);
    drawGlow(canvas, towardsViewer, { y: stand + size / 2, spread: size * 0.3, reach: 8 });
  },

  keyboard(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const isTop = prop.show === 'top';
    const half = (prop.w ?? (isTop ? KEYBOARD.top : KEYBOARD.side)) / 2;
    if (!isTop) {
      const wedge = [at(-half, 0), at(half, 0), at(half, 2.6), at(-half, 1.6)];
      canvas.polygon(wedge, object('prop-dark', LINE.fine));
      return;
    }
    canvas.polygon(corners(at, [-half, -6], [half, 6]), object('paper', LINE.fine));
    for (const y of [-3, 0, 3]) {
      canvas.line([at(-half + 3, y), at(half - 3, y)], stroke('prop', LINE.fine));
    }
  },

  mouse(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    if (prop.show === 'top') {
      const buttons = linePath([at(-5, 2), at(5, 2)]) + linePath([at(0, 2), at(0, 8)]);
      canvas.blob(softOutline(at, [10, 16], 0.5), object('paper', LINE.fine));
      canvas.path(buttons, stroke('line', LINE.hair));
      return;
    }
    const outline: Vec[] = [
      [-6, 0],
      [-5.4, 3],
      [-1, 4.8],
      [4, 3.4],
      [6.4, 0.6],
      [6, 0],
    ];
    canvas.blob(placeAll(at, outline), object('prop-dark', LINE.fine));
  },

  phone(prop, stage) {
    const { canvas } = stage;
    const at = placeAt(stage, prop);
    const size = prop.size ?? PHONE.size;
    const [halfWidth, halfHeight] = [size * PHONE.halfWidth, size / 2];
    if (prop.show === 'front') {
      canvas.polygon(corners(at, [-halfWidth, -halfHeight], [halfWidth, halfHeight]), object('line'));
      canvas.polygon(
        corners(at, [-halfWidth + 1.2, -halfHeight + 1.6], [halfWidth - 1.2, halfHeight - 1.6]),
        {
          fill: 'paper',
        },
      );
    } else {
      canvas.polygon(corners(at, [-1.1, -halfHeight], [1.1, halfHeight]), object('line', LINE.hair));
    }
    if (prop.ringing) drawRinging(canvas, at, size);
  },

  gamepad(prop, stage) {
    const outline: Vec[] = [
      [-9, 4],
      [0, 4.6],
      [9, 4],
      [12.4, -1],
      [11, -7],
      [6.6, -3],
      [-6.6, -3],
      [-11, -7],
      [-12.4, -1],
    ];
    stage.canvas.blob(placeAll(placeAt(stage, prop), outline), object('prop-dark', LINE.fine));
  },

  headset(_prop, { canvas, headPoint, isHeadInProfile }) {
    const at: Place = (x, y) => headPoint([x, y]);
    if (isHeadInProfile) drawProfileHeadset(canvas, at);
    else drawFrontHeadset(canvas, at);
  },
};
