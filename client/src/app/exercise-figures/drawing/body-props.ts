import { LINE } from './canvas.js';
import { forearmOutlines, handOutlines } from './hand.js';
import { closedPath, limbOutline, svgPoint, type Widths } from './path.js';
import { type BodyProps } from './prop.js';
import { placeAll, type Drawers, type Place, type Stage } from './stage.js';
import { add, heading, headingOf, multiply, rotate, solveTwoBones, subtract, type Vec } from './vector.js';

const SCAPULA_OPACITY = 0.6;
/** Lengths and widths of limbs seen from above. */
const FROM_ABOVE = { upperArm: 27, forearm: 29, shoulder: 21 };
const THIGH_FROM_ABOVE: Widths = [11, 10.6, 9.4, 8];
const UPPER_ARM_FROM_ABOVE: Widths = [8, 7.6, 6.6, 5.4];
const FOREARM_FROM_ABOVE: Widths = [5.4, 5.6, 4.5, 3.4];
const TRUNK_FROM_ABOVE: readonly Vec[] = [
  [-12, 9],
  [0, 10],
  [12, 9],
  [24, 5],
  [27, -1],
  [22, -8],
  [10, -11],
  [0, -11.6],
  [-10, -11],
  [-22, -8],
  [-27, -1],
  [-24, 5],
];
const SKULL_FROM_ABOVE: readonly Vec[] = [
  [0, 12.5],
  [6, 10.4],
  [9.6, 4],
  [9.2, -4],
  [5.4, -11],
  [0, -12.6],
  [-5.4, -11],
  [-9.2, -4],
  [-9.6, 4],
  [-6, 10.4],
];
const NOSE_FROM_ABOVE: readonly Vec[] = [
  [-3, 11.4],
  [-1.8, 15.4],
  [0, 16.6],
  [1.8, 15.4],
  [3, 11.4],
  [0, 8],
];
const EAR_FROM_ABOVE: readonly Vec[] = [
  [8.6, 1.4],
  [11.8, 0.6],
  [11.4, -3.2],
  [8.6, -2.6],
];

function drawSkin({ canvas, lineWidth }: Stage, outlines: readonly Vec[][], fill: 'skin' | 'skin-far'): void {
  for (const outline of outlines) canvas.extent.include(...outline);
  canvas.body(outlines.map(closedPath).join(''), fill, lineWidth);
}

function armFromAbove(body: Place, side: 1 | -1, hand: Vec = body(side * 22, 34)): Vec[][] {
  const shoulder = body(side * FROM_ABOVE.shoulder, 0);
  const line = subtract(hand, shoulder);
  const { atRoot, flexion } = solveTwoBones(line, FROM_ABOVE.upperArm, FROM_ABOVE.forearm);
  const upperAngle = headingOf(line) + side * atRoot;
  const foreAngle = upperAngle - side * flexion;
  const elbow = add(shoulder, multiply(heading(upperAngle), FROM_ABOVE.upperArm));
  const wrist = add(elbow, multiply(heading(foreAngle), FROM_ABOVE.forearm));
  return [
    limbOutline(shoulder, elbow, UPPER_ARM_FROM_ABOVE),
    limbOutline(elbow, wrist, FOREARM_FROM_ABOVE),
    ...handOutlines({ wrist, angle: foreAngle, thumbSide: side }),
  ];
}

export const bodyDrawers: Drawers<BodyProps> = {
  scapula({ squeeze = 0 }, stage) {
    const [x, y] = stage.at('neckBase');
    for (const side of [-1, 1]) {
      const at = (dx: number, dy: number): string => svgPoint([x + side * (dx - squeeze), y + dy]);
      const outline =
        `M${at(18, -7)}L${at(7, -10)}Q${at(6, -19)} ${at(10.5, -26)}` + `Q${at(13, -25)} ${at(19, -11)}`;
      stage.canvas.path(outline, { line: 'line', width: LINE.hair, opacity: SCAPULA_OPACITY });
    }
  },

  topPerson(prop, stage) {
    const local =
      (angle: number): Place =>
      (x, y) =>
        add(prop.at, rotate([x, y], -angle));
    const body = local(0);
    const head = local(prop.turn ?? 0);
    if (prop.seated !== false) {
      const thighs = [-1, 1].map((side) =>
        limbOutline(body(side * 9, 4), body(side * 11, 46), THIGH_FROM_ABOVE),
      );
      drawSkin(stage, thighs, 'skin-far');
    }
    const ears = [-1, 1].map((side) => EAR_FROM_ABOVE.map(([x, y]) => head(side * x, y)));
    drawSkin(stage, armFromAbove(body, -1, prop.leftHand), 'skin');
    drawSkin(stage, armFromAbove(body, 1, prop.rightHand), 'skin');
    drawSkin(stage, [placeAll(body, TRUNK_FROM_ABOVE)], 'skin');
    drawSkin(stage, [...ears, placeAll(head, NOSE_FROM_ABOVE), placeAll(head, SKULL_FROM_ABOVE)], 'skin');
  },

  helperArm({ from, wrist, handAngle = headingOf(subtract(wrist, from)), mirror }, stage) {
    const hand = { wrist, angle: handAngle, thumbSide: mirror ? -1 : 1 };
    drawSkin(stage, forearmOutlines(from, hand), 'skin-far');
  },
};
