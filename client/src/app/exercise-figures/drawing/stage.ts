import { type Canvas } from './canvas.js';
import { type Spot } from './pose.js';
import { type Placed } from './prop.js';
import { add, rotate, type Vec } from './vector.js';

/** What a prop needs to know of the picture it is drawn into. */
export interface Stage {
  canvas: Canvas;
  /** Width of the figure's outline. */
  lineWidth: number;
  /** The picture position of a point or joint. */
  at(spot: Spot): Vec;
  /** A point in head coordinates: x towards the nose (or the right), y towards the crown. */
  headPoint(point: Vec): Vec;
  isHeadInProfile: boolean;
}

export type Place = (x: number, y: number) => Vec;

export type Drawers<Fields> = { [K in keyof Fields]: (prop: Fields[K], stage: Stage) => void };

/** Local coordinates of a placed prop; mirror -1 turns its x round. */
export function placeAt(stage: Stage, placed: Placed, mirror = 1): Place {
  const origin = add(stage.at(placed.at), [placed.dx ?? 0, placed.dy ?? 0]);
  return (x, y) => add(origin, rotate([x * mirror, y], -(placed.angle ?? 0)));
}

export const placeAll = (place: Place, points: readonly Vec[]): Vec[] => points.map(([x, y]) => place(x, y));

export const corners = (place: Place, [x0, y0]: Vec, [x1, y1]: Vec): Vec[] => [
  place(x0, y0),
  place(x1, y0),
  place(x1, y1),
  place(x0, y1),
];

/** The outline of something soft, centred on the origin. */
export function softOutline(place: Place, [width, height]: Vec, roundness = 0.3): Vec[] {
  const x = width / 2;
  const y = height / 2;
  const round = Math.min(width, height) * roundness;
  return placeAll(place, [
    [-x + round, y],
    [0, y * 1.06],
    [x - round, y],
    [x, y - round],
    [x, -y + round],
    [x - round, -y],
    [0, -y * 1.06],
    [-x + round, -y],
    [-x, -y + round],
    [-x, y - round],
  ]);
}
