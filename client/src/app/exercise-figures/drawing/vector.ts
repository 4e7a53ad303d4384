/** A point or direction; y points up. */
export type Vec = readonly [number, number];

const RADIANS = Math.PI / 180;

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1]];
export const multiply = (a: Vec, factor: number): Vec => [a[0] * factor, a[1] * factor];
export const interpolate = (a: Vec, b: Vec, t: number): Vec => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];
export const lengthOf = (a: Vec): number => Math.hypot(a[0], a[1]);

export function unit(a: Vec): Vec {
  const length = lengthOf(a) || 1;
  return [a[0] / length, a[1] / length];
}

/** Turns counter-clockwise. */
export function rotate(a: Vec, degrees: number): Vec {
  const cosine = Math.cos(degrees * RADIANS);
  const sine = Math.sin(degrees * RADIANS);
  return [a[0] * cosine - a[1] * sine, a[0] * sine + a[1] * cosine];
}

/** The direction of an angle as figures use it: 0 = up, 90 = to the right, 180 = down. */
export const heading = (degrees: number): Vec => [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];

export const headingOf = (direction: Vec): number => Math.atan2(direction[0], direction[1]) / RADIANS;

/** 90 degrees clockwise of heading(): "forward" where heading() is "up". */
export const forward = (degrees: number): Vec => [Math.cos(degrees * RADIANS), -Math.sin(degrees * RADIANS)];

export interface TwoBones {
  /** Degrees between the first bone and the line to the target. */
  atRoot: number;
  /** Flexion of the middle joint in degrees. */
  flexion: number;
}

/** Two-bone inverse kinematics; a target out of reach is pointed at. */
export function solveTwoBones(target: Vec, first: number, second: number): TwoBones {
  const shortest = Math.abs(first - second) + 0.1;
  const longest = first + second - 0.05;
  const distance = Math.min(Math.max(lengthOf(target), shortest), longest);
  const atRoot = Math.acos((first * first + distance * distance - second * second) / (2 * first * distance));
  const inner = Math.acos((first * first + second * second - distance * distance) / (2 * first * second));
  return { atRoot: atRoot / RADIANS, flexion: 180 - inner / RADIANS };
}
