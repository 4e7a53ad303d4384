import { stroke, type Canvas } from './canvas.js';
import { decimal, linePath, svgPoint } from './path.js';
import { type Arrow } from './pose.js';
import {
  add,
  forward,
  heading,
  interpolate,
  lengthOf,
  multiply,
  rotate,
  subtract,
  unit,
  type Vec,
} from './vector.js';

const HEAD_LENGTH = 6.5;
const HEAD_ANGLE = 152;
/** A round arrow runs three quarters of a circle, in degrees from the top. */
const ROUND = { from: 30, to: 315, innerHead: 140, outerHead: -164 };

const paint = stroke('accent', 2.2);

export function drawArrow(canvas: Canvas, arrow: Arrow, from: Vec): void {
  if (arrow.circle) drawRoundArrow(canvas, from, arrow.circle, arrow.ccw ? -1 : 1);
  else drawCurvedArrow(canvas, arrow, from);
}

function drawCurvedArrow(canvas: Canvas, { to, bend = 0, double }: Arrow, from: Vec): void {
  const tip = to ?? from;
  const line = subtract(tip, from);
  const length = lengthOf(line) || 1;
  const middle = add(interpolate(from, tip, 0.5), multiply([-line[1] / length, line[0] / length], bend));
  canvas.extent.include(from, tip, middle);
  const head = (at: Vec): string => {
    const along = unit(subtract(at, middle));
    const barb = (angle: number): Vec => add(at, multiply(rotate(along, angle), HEAD_LENGTH));
    return linePath([barb(HEAD_ANGLE), at, barb(-HEAD_ANGLE)]);
  };
  const shaft = `M${svgPoint(from)}Q${svgPoint(middle)} ${svgPoint(tip)}`;
  canvas.path(`${shaft}${head(tip)}${double ? head(from) : ''}`, paint);
}

function drawRoundArrow(canvas: Canvas, center: Vec, radius: number, direction: 1 | -1): void {
  const onCircle = (turn: number): Vec => add(center, multiply(heading(turn * direction), radius));
  const tip = onCircle(ROUND.to);
  const size = Math.min(HEAD_LENGTH, radius * 0.6);
  const tangent = multiply(forward(ROUND.to * direction), direction);
  const barb = (angle: number): Vec => add(tip, multiply(rotate(tangent, angle), size));
  const [x, y] = center;
  canvas.extent.include([x - radius, y - radius], [x + radius, y + radius]);
  const sweep = direction === 1 ? 1 : 0;
  const r = decimal(radius);
  const arc = `M${svgPoint(onCircle(ROUND.from))}A${r} ${r} 0 1 ${sweep} ${svgPoint(tip)}`;
  canvas.path(`${arc}${linePath([barb(ROUND.innerHead), tip, barb(ROUND.outerHead)])}`, paint);
}
