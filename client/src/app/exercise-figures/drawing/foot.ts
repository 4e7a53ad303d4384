import { closedPath, linePath } from './path.js';
import { type Leg } from './pose.js';
import { add, heading, multiply, rotate, subtract, type Vec } from './vector.js';

/** A foot from the side in ankle coordinates: x towards the toes, y towards the sole. */
const PROFILE_FOOT: readonly Vec[] = [
  [-3.6, -2],
  [3.8, -2.4],
  [9, 1.2],
  [15, 3.2],
  [19.6, 4.2],
  [20.8, 6],
  [18.6, 7.2],
  [8, 7],
  [0, 7.2],
  [-6, 7.2],
  [-7.6, 4.6],
  [-6, 1],
];
const BALL_OF_FOOT: Vec = [13, 5.5];
const TOES_FROM = 15;
const FRONT_FOOT_TURN = 2.2;

const FLAT_SHOE: readonly Vec[] = [
  [-8.4, -0.6],
  [-4, 0.6],
  [3, -0.6],
  [8, 1],
  [15, 3],
  [21, 4],
  [23, 7],
  [22, 9.6],
  [8, 9.8],
  [-8, 9.8],
  [-9.4, 5],
];
const HEELED_SHOE: readonly Vec[] = [
  [-8.4, 1],
  [-5, 3],
  [3, 5.4],
  [10, 3.4],
  [17, 3.4],
  [22.5, 5.4],
  [23, 8.4],
  [14, 8.8],
  [2, 8.6],
  [-6, 9],
  [-9.2, 6],
];

type OnFoot = (point: Vec) => Vec;

/** Foot coordinates to figure coordinates; the sole is turned to the side given by `solesDown`. */
export function onFoot(ankle: Vec, footAngle: number, solesDown = false): OnFoot {
  const toes = heading(footAngle);
  const isMirrored = solesDown && toes[0] < 0;
  const sole: Vec = isMirrored ? [-toes[1], toes[0]] : [toes[1], -toes[0]];
  return ([x, y]) => add(ankle, add(multiply(toes, x), multiply(sole, y)));
}

/** A foot in profile; its toes turn about the ball. */
export function profileFoot(place: OnFoot, toes = 0): Vec[] {
  return PROFILE_FOOT.map((point) =>
    place(point[0] >= TOES_FROM ? add(BALL_OF_FOOT, rotate(subtract(point, BALL_OF_FOOT), -toes)) : point),
  );
}

/** A foot from the front or back, turned a little outwards. */
export function facingFoot(ankle: Vec, side: number, view: 'front' | 'back'): Vec[] {
  const out = side * FRONT_FOOT_TURN;
  const outline: Vec[] =
    view === 'front'
      ? [
          [-4, 1],
          [4, 1],
          [5.4 + out, -5],
          [6 + out, -9],
          [out, -10.4],
          [-6 + out, -9],
          [-5.4 + out, -5],
        ]
      : [
          [-4, 1],
          [4, 1],
          [4.6 + out * 0.4, -6],
          [3 + out * 0.4, -8.6],
          [-3 + out * 0.4, -8.6],
          [-4.6 + out * 0.4, -6],
        ];
  return outline.map((point) => add(ankle, point));
}

export const facingToe = (ankle: Vec, side: number): Vec => add(ankle, [side * FRONT_FOOT_TURN, -9]);

export interface ShoeDrawing {
  paths: string[];
  outline: Vec[];
}

export function drawShoe(kind: NonNullable<Leg['shoe']>, place: OnFoot): ShoeDrawing {
  if (kind === 'flat') {
    const outline = FLAT_SHOE.map(place);
    return { paths: [closedPath(outline)], outline };
  }
  const upper = HEELED_SHOE.map(place);
  const heel = place([-5.5, 7]);
  const ground = place([19, 8.6])[1];
  // The foot is tilted by its angle; the post of the heel stands upright all the same.
  const post: Vec[] = [
    add(heel, [-3, 1]),
    add(heel, [3.4, 0]),
    [heel[0] + 1, ground],
    [heel[0] - 1.6, ground],
  ];
  return { paths: [linePath(post, true), closedPath(upper)], outline: [...post, ...upper] };
}
