import { LINE, object, solid, stroke, type Canvas } from './canvas.js';
import { type SeatProps } from './prop.js';
import { placeAll, type Drawers, type Place } from './stage.js';
import { add, heading, interpolate, lengthOf, multiply, subtract, unit, type Vec } from './vector.js';

const CHAIR = { seat: 50, back: 96, half: 22, plate: 5, rest: 34 };
const FRONT_CHAIR_HALF = 25;
const SOFA = { seat: 42, depth: 56, back: 92, lean: 12, width: 120, arm: 14 };
const CAR_SEAT = { seat: 34, back: 62, lean: 15 };
const BICYCLE = { wheel: 33, seatTube: 46, rear: 43, front: 58 };

const structure = stroke('prop', LINE.thick);
const foot = stroke('prop', LINE.heavy);

function sideChair(prop: SeatProps['chair'], canvas: Canvas): void {
  const { x, seat = CHAIR.seat, back = CHAIR.back } = prop;
  const facing = prop.facing === 'left' ? -1 : 1;
  const backX = x - facing * CHAIR.half;
  const frontX = x + facing * CHAIR.half;
  canvas.extent.include([backX - 6, 0], [frontX + 4, back]);
  canvas.rectangle([backX - 2.5, seat + 8], [5, back - seat - 8], 2.5, solid());
  if (prop.office) officeBase(canvas, [x, seat], backX);
  else {
    upright(canvas, backX, [seat + 8, 0]);
    upright(canvas, frontX - facing * 3, [seat, 0]);
  }
  canvas.rectangle(
    [Math.min(backX, frontX), seat - CHAIR.plate],
    [CHAIR.half * 2, CHAIR.plate],
    2.5,
    solid(),
  );
  if (prop.arms === undefined) return;
  upright(canvas, x + facing * 2, [seat, prop.arms - 4]);
  const restX = Math.min(backX, backX + facing * CHAIR.rest);
  canvas.rectangle([restX, prop.arms - CHAIR.plate], [CHAIR.rest, CHAIR.plate], 2.5, solid());
}

function upright(canvas: Canvas, x: number, [from, to]: Vec): void {
  canvas.line(
    [
      [x, from],
      [x, to],
    ],
    structure,
  );
}

function officeBase(canvas: Canvas, [x, seat]: Vec, backX: number): void {
  upright(canvas, backX, [seat + 8, seat - 4]);
  upright(canvas, x, [seat - 5, 8]);
  canvas.line(
    [
      [x - 17, 3],
      [x, 9],
      [x + 17, 3],
    ],
    structure,
  );
  for (const side of [-1, 1]) canvas.circle([x + side * 17, 2.6], 2.6, solid());
}

function frontChair({ x, seat = CHAIR.seat, back = CHAIR.back }: SeatProps['chair'], canvas: Canvas): void {
  const half = FRONT_CHAIR_HALF;
  for (const side of [-1, 1]) upright(canvas, x + side * (half - 4), [seat, 0]);
  for (const side of [-1, 1]) upright(canvas, x + side * (half - 6), [seat, back - 4]);
  canvas.extent.include([x - half + 4, 0]);
  canvas.rectangle([x - half + 2, back - 26], [half * 2 - 4, 26], 4, solid());
  canvas.rectangle([x - half, seat - 6], [half * 2, 6], 2.5, solid());
}

function sideSofa(prop: SeatProps['sofa'], canvas: Canvas): void {
  const { seat, depth, back } = SOFA;
  const { lean = SOFA.lean } = prop;
  const at: Place = (x, y) => [prop.x + x, y];
  const topX = -Math.tan((lean * Math.PI) / 180) * (back - seat);
  for (const x of [-10, depth - 8]) canvas.polyline([at(x, 8), at(x, 0)], foot);
  const backRest: Vec[] = [
    [0, seat - 6],
    [topX, back - 4],
    [topX - 6, back],
    [topX - 14, back - 3],
    [-17, seat],
    [-16, 12],
    [-3, 10],
  ];
  const cushion: Vec[] = [
    [-2, seat - 1],
    [depth / 2, seat],
    [depth - 4, seat - 1],
    [depth, seat - 5],
    [depth, seat - 11],
    [depth - 4, seat - 14],
    [0, seat - 14],
    [-5, seat - 8],
  ];
  canvas.blob(placeAll(at, backRest), solid());
  canvas.polygon([at(-16, 8), at(depth - 2, 8), at(depth - 2, seat - 14), at(-16, seat - 14)], solid());
  canvas.blob(placeAll(at, cushion), solid());
}

function frontSofa(prop: SeatProps['sofa'], canvas: Canvas): void {
  const { x } = prop;
  const { seat, back } = SOFA;
  const half = (prop.w ?? SOFA.width) / 2;
  const inner = half * 2 - SOFA.arm * 2;
  for (const side of [-1, 1]) {
    const footX = x + side * (half - 8);
    canvas.polyline(
      [
        [footX, 6],
        [footX, 0],
      ],
      foot,
    );
  }
  canvas.rectangle([x - half + 4, 10], [half * 2 - 8, back - 10], 8, solid());
  canvas.rectangle([x - half + SOFA.arm, 8], [inner, seat - 22], 2, solid());
  canvas.rectangle([x - half + SOFA.arm, seat - 14], [inner, 14], 5, solid());
  for (const armX of [x - half, x + half - SOFA.arm]) {
    canvas.rectangle([armX, 6], [SOFA.arm, seat + 12], 6, solid());
  }
}

export const seatDrawers: Drawers<SeatProps> = {
  chair(prop, { canvas }) {
    if (prop.show === 'front') frontChair(prop, canvas);
    else sideChair(prop, canvas);
  },

  sofa(prop, { canvas }) {
    if (prop.show === 'front') frontSofa(prop, canvas);
    else sideSofa(prop, canvas);
  },

  carSeat({ x, seat = CAR_SEAT.seat, lean = CAR_SEAT.lean }, { canvas }) {
    const { back } = CAR_SEAT;
    const along = heading(-lean);
    const across: Vec = [along[1], -along[0]];
    const onBack: Place = (up, front) => add([x, seat], add(multiply(along, up), multiply(across, front)));
    const onSeat: Place = (dx, dy) => [x + dx, seat + dy];
    const rails: [Vec, Vec][] = [
      [onSeat(2, -13), [x - 4, 2]],
      [onSeat(34, -12), [x + 38, 2]],
      [onBack(back - 2, -6), onBack(back + 4, -6)],
    ];
    const backRest: Vec[] = [
      [-6, 0],
      [back * 0.45, 1.5],
      [back - 4, -1],
      [back, -5],
      [back - 3, -11],
      [back * 0.5, -13],
      [-6, -13],
      [-12, -8],
    ];
    const headRest: Vec[] = [
      [back + 3, -2],
      [back + 16, -3],
      [back + 19, -6],
      [back + 16, -10],
      [back + 3, -10],
      [back + 1, -6],
    ];
    const cushion: Vec[] = [
      [-6, -2],
      [12, -3],
      [40, 3],
      [47, 1],
      [46, -9],
      [20, -13],
      [-8, -13],
      [-12, -8],
    ];
    for (const rail of rails) canvas.polyline(rail, foot);
    canvas.blob(placeAll(onBack, backRest), solid());
    canvas.blob(placeAll(onBack, headRest), solid());
    canvas.blob(placeAll(onSeat, cushion), solid());
  },

  bicycle({ x, saddle, bars }, { canvas }) {
    const { wheel } = BICYCLE;
    const crank: Vec = [x, wheel - 5];
    const rear: Vec = [x - BICYCLE.rear, wheel];
    const front: Vec = [x + BICYCLE.front, wheel];
    const post = subtract(saddle, crank);
    const seatTube = add(crank, multiply(unit(post), Math.min(BICYCLE.seatTube, lengthOf(post) - 6)));
    const forkTop: Vec = [front[0] - 17, wheel + 36];
    const headTube = add(forkTop, multiply(unit(subtract(forkTop, front)), 10));
    const tubes: [Vec, Vec][] = [
      [rear, crank],
      [rear, seatTube],
      [crank, saddle],
      [crank, forkTop],
      [seatTube, headTube],
      [headTube, front],
    ];
    for (const hub of [rear, front]) {
      canvas.circle(hub, wheel, stroke('prop', 2.6));
      canvas.circle(hub, 2, structure);
    }
    for (const tube of tubes) canvas.polyline(tube, foot);
    canvas.curve([headTube, interpolate(headTube, bars, 0.75), bars], foot);
    canvas.extent.include(bars);
    canvas.circle(crank, 5, structure);
    const saddleOutline: Vec[] = [
      [-11, 1],
      [-4, 2],
      [12, 0.6],
      [12, -1.6],
      [-2, -3],
      [-11, -3],
    ];
    canvas.blob(
      placeAll((dx, dy) => add(saddle, [dx, dy]), saddleOutline),
      object('prop-dark'),
    );
  },
};
