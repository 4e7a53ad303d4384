import { limbOutline } from './path.js';
import { type Figure } from './pose.js';
import { type SpineFrame } from './spine.js';
import { add, forward, heading, interpolate, multiply, type Vec } from './vector.js';

/** A cross section of the torso: where it lies on the spine and how far it reaches before and behind it. */
interface Section {
  at: Vec;
  angle: number;
  front: number;
  back: number;
}

const onHeading = (from: Vec, angle: number, distance: number): Vec =>
  add(from, multiply(heading(angle), distance));

function outlineOf(sections: readonly Section[]): Vec[] {
  const front = sections.map(({ at, angle, front: reach }) => add(at, multiply(forward(angle), reach)));
  const back = sections.map(({ at, angle, back: reach }) => add(at, multiply(forward(angle), -reach)));
  return [...front, ...back.reverse()];
}

function sideTorso(spine: SpineFrame, belly: number, ribs: number): Vec[] {
  const { pelvis, waist, chest, neckBase } = spine;
  const { pelvisAngle, lumbarAngle, midThoracicAngle, chestAngle } = spine;
  const waistAngle = (lumbarAngle + midThoracicAngle) / 2;
  const ribAngle = (midThoracicAngle + chestAngle) / 2;
  return outlineOf([
    { at: onHeading(pelvis, pelvisAngle, -9), angle: pelvisAngle, front: 9, back: 11 },
    { at: onHeading(pelvis, pelvisAngle, 1), angle: pelvisAngle, front: 12.2, back: 14.6 },
    { at: interpolate(pelvis, waist, 0.62), angle: lumbarAngle, front: 11.4 + belly, back: 10 },
    { at: waist, angle: waistAngle, front: 11 + belly, back: 9.6 },
    { at: interpolate(waist, chest, 0.6), angle: midThoracicAngle, front: 12.6 + ribs, back: 11.6 },
    { at: chest, angle: ribAngle, front: 13.4 + ribs, back: 12.6 },
    { at: interpolate(chest, neckBase, 0.6), angle: chestAngle, front: 10.6, back: 10.8 },
    { at: neckBase, angle: chestAngle, front: 5.4, back: 6.8 },
  ]);
}

function frontTorso(spine: SpineFrame, belly: number, ribs: number): Vec[] {
  const { pelvis, waist, chest, neckBase } = spine;
  const { pelvisAngle, lumbarAngle, midThoracicAngle, chestAngle } = spine;
  const section = (at: Vec, angle: number, half: number): Section => ({ at, angle, front: half, back: half });
  return outlineOf([
    section(onHeading(pelvis, pelvisAngle, -10), pelvisAngle, 14),
    section(onHeading(pelvis, pelvisAngle, -2), pelvisAngle, 20),
    section(interpolate(pelvis, waist, 0.5), lumbarAngle, 18.6 + belly),
    section(waist, (lumbarAngle + midThoracicAngle) / 2, 16.2 + belly),
    section(chest, (midThoracicAngle + chestAngle) / 2, 19 + ribs),
    section(onHeading(neckBase, chestAngle, -11), chestAngle, 21 + ribs),
    section(onHeading(neckBase, chestAngle, -4.2), chestAngle, 17.4),
    section(onHeading(neckBase, chestAngle, 0.2), chestAngle, 7.6),
  ]);
}

export function torsoOutline(figure: Figure, spine: SpineFrame): Vec[] {
  const { belly = 0, ribs = 0 } = figure.spine ?? {};
  return figure.view === 'side' ? sideTorso(spine, belly, ribs) : frontTorso(spine, belly, ribs);
}

export function neckOutline(figure: Figure, spine: SpineFrame): Vec[] {
  const top = onHeading(spine.neckTop, spine.headAngle, 3);
  if (figure.view !== 'side') return limbOutline(spine.neckBase, top, [7.6, 6.4, 6.2, 6.4]);
  return limbOutline(spine.neckBase, top, [7.6, 6, 5.6, 5.8], [6.2, 5.4, 5.4, 5.6]);
}
