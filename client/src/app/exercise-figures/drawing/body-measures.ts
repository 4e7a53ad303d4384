import { type Widths } from './path.js';
import { type Vec } from './vector.js';

/** Lengths of a body 200 units tall. */
export const BODY = {
  lumbar: 25,
  thoracic: 36,
  neck: 11.5,
  head: 13.5,
  upperArm: 37,
  forearm: 29.5,
  hand: 16,
  thigh: 49,
  shank: 48,
  shoulderWidth: 21.5,
  shoulderDrop: 8,
  hipWidth: 10.5,
  hipDropSide: 2,
  hipDropFront: 6,
};

interface LimbWidths {
  left: Widths;
  right: Widths;
}

export const SIDE_THIGH: LimbWidths = { left: [11.4, 11, 8.8, 7.2], right: [12.6, 10.6, 8, 6.4] };
export const SIDE_SHANK: LimbWidths = { left: [6.6, 6, 5, 3.8], right: [6.4, 8.8, 6.4, 3.6] };
export const FRONT_THIGH: Widths = [11, 10.4, 8.6, 6.8];
export const FRONT_SHANK: Widths = [6.8, 7.6, 6, 3.8];
export const UPPER_ARM: Widths = [8, 7.6, 6.4, 5.2];
export const FOREARM: Widths = [5.2, 5.6, 4.5, 3.3];

/** Heads in head coordinates: x forward (or to the right), y up, about the middle of the head. */
export const PROFILE: readonly Vec[] = [
  [0, 13.6],
  [6.4, 12.2],
  [10.6, 8],
  [11.3, 3.4],
  [11, 1.2],
  [13.2, -2.6],
  [11.6, -4.4],
  [11.6, -7.2],
  [10.4, -10.6],
  [7.4, -12.4],
  [1.6, -10.6],
  [-2.6, -8.6],
  [-8, -7],
  [-11.2, -2.2],
  [-12, 3],
  [-9.8, 9],
  [-5.4, 12.6],
];
export const FRONT_FACE: readonly Vec[] = [
  [0, 13.6],
  [5.4, 12.4],
  [8.8, 8],
  [9.3, 2],
  [8.9, -3.4],
  [7.2, -8.6],
  [3.4, -12.6],
  [0, -13.4],
  [-3.4, -12.6],
  [-7.2, -8.6],
  [-8.9, -3.4],
  [-9.3, 2],
  [-8.8, 8],
  [-5.4, 12.4],
];
export const EAR: readonly Vec[] = [
  [9.2, 2.6],
  [10.8, 2.2],
  [10.4, -1.6],
  [9, -3.4],
];
