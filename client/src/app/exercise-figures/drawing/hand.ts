import { FOREARM } from './body-measures.js';
import { limbOutline, linePath, type Widths } from './path.js';
import { type HandShape } from './pose.js';
import { add, heading, multiply, type Vec } from './vector.js';

/** Hands in wrist coordinates: x towards the thumb, y along the fingers. */
const FLAT_HAND: readonly Vec[] = [
  [-3.2, -1],
  [-4.1, 5],
  [-4, 11],
  [-2.4, 15.6],
  [0.2, 16.6],
  [2.6, 15],
  [3.8, 10],
  [4.2, 5],
  [3.2, -1],
];
const FLAT_THUMB: readonly Vec[] = [
  [2.4, 2],
  [5.2, 4.6],
  [6.8, 8.6],
  [5.8, 10.4],
  [4, 9],
  [2.4, 6.6],
];
const FIST: readonly Vec[] = [
  [-3.2, -1],
  [-4.6, 3],
  [-5, 7.6],
  [-3.2, 10.6],
  [0.4, 11.4],
  [4, 10.4],
  [5.2, 7],
  [4.6, 3],
  [3.2, -1],
];
const FIST_THUMB: readonly Vec[] = [
  [3.6, 2.6],
  [5.6, 5],
  [4.6, 8],
  [1, 9],
  [-0.4, 7.6],
  [1.6, 5.4],
];
const SPREAD_PALM: readonly Vec[] = [
  [-3.2, -1],
  [-4.4, 4],
  [-4.4, 8.6],
  [-1.6, 9.6],
  [1.6, 9.4],
  [4.2, 8],
  [4.4, 4],
  [3.2, -1],
];
const CURLED_PALM: readonly Vec[] = [
  [-3.2, -1],
  [-4.6, 3],
  [-4.8, 7.4],
  [-3, 10],
  [0.4, 10.6],
  [3.6, 9.4],
  [4.6, 6],
  [4.2, 3],
  [3.2, -1],
];

interface Finger {
  from: Vec;
  to: Vec;
  halfWidth: number;
}

interface HandOutline {
  palm: readonly Vec[];
  thumb?: readonly Vec[];
  fingers: readonly Finger[];
}

const HANDS: Record<HandShape, HandOutline> = {
  flat: { palm: FLAT_HAND, thumb: FLAT_THUMB, fingers: [] },
  grip: { palm: FIST, thumb: FIST_THUMB, fingers: [] },
  spread: {
    palm: SPREAD_PALM,
    fingers: [
      { from: [3, 3], to: [9, 8.6], halfWidth: 1.5 },
      { from: [3.4, 7], to: [6, 15.6], halfWidth: 1.3 },
      { from: [1.2, 8], to: [1.9, 17.4], halfWidth: 1.3 },
      { from: [-1.2, 8], to: [-2, 16.8], halfWidth: 1.3 },
      { from: [-3.2, 7.4], to: [-6, 14], halfWidth: 1.2 },
    ],
  },
  point: {
    palm: CURLED_PALM,
    fingers: [
      { from: [-0.4, 8], to: [-0.6, 17], halfWidth: 1.4 },
      { from: [2.4, 7.6], to: [2.8, 17], halfWidth: 1.4 },
    ],
  },
  thumb: {
    palm: CURLED_PALM,
    fingers: [
      { from: [3, 3.4], to: [5.4, 8], halfWidth: 1.9 },
      { from: [5.4, 8], to: [5.6, 14.6], halfWidth: 1.7 },
    ],
  },
  pinch: {
    palm: CURLED_PALM,
    fingers: [
      { from: [2.4, 8], to: [6, 13], halfWidth: 1.5 },
      { from: [6, 13], to: [8.6, 15.6], halfWidth: 1.4 },
      { from: [3.2, 3], to: [8, 8.4], halfWidth: 1.7 },
      { from: [8, 8.4], to: [9.4, 14.4], halfWidth: 1.5 },
    ],
  },
};

const FINGER_TAPER = 0.8;
const KNUCKLE_GAPS = [-2.8, -0.6, 1.6];

export interface HandPlacement {
  wrist: Vec;
  angle: number;
  /** -1 puts the thumb on the other side. */
  thumbSide: number;
}

function onHand({ wrist, angle, thumbSide }: HandPlacement): (point: Vec) => Vec {
  const along = heading(angle);
  const across: Vec = [-along[1], along[0]];
  return ([x, y]) => add(wrist, add(multiply(along, y), multiply(across, x * thumbSide)));
}

/** Palm, thumb and each separate finger. */
export function handOutlines(placement: HandPlacement, shape: HandShape = 'flat'): Vec[][] {
  const place = onHand(placement);
  const { palm, thumb, fingers } = HANDS[shape];
  const outlines = [palm.map(place)];
  if (thumb) outlines.push(thumb.map(place));
  for (const { from, to, halfWidth } of fingers) {
    const widths: Widths = [halfWidth, halfWidth, halfWidth, halfWidth * FINGER_TAPER];
    outlines.push(limbOutline(place(from), place(to), widths));
  }
  return outlines;
}

/** The gaps between the fingers of a fist. */
export function knuckleLines(placement: HandPlacement): string[] {
  const place = onHand(placement);
  return KNUCKLE_GAPS.map((x) => linePath([place([x, x > 1 ? 9 : 6.4]), place([x, 10.6])]));
}

/** Forearm and hand of a second person, cut off at `from`. */
export function forearmOutlines(from: Vec, hand: HandPlacement): Vec[][] {
  return [limbOutline(from, hand.wrist, FOREARM), ...handOutlines(hand)];
}
