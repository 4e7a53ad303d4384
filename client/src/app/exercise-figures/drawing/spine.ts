import { BODY } from './body-measures.js';
import { type Figure } from './pose.js';
import { add, forward, heading, multiply, rotate, type Vec } from './vector.js';

/** From this turn of the head on, a front view shows its profile. */
const PROFILE_TURN = 55;
const NECK_LEAN = 12;
const LOWER_THORAX = 0.55;
const UPPER_THORAX = 0.45;
const HEAD_ON_NECK = 0.78;

/** 0: the face looks at the viewer (or away); 1 and -1: its profile looks to the right or left. */
export type Profile = 0 | 1 | -1;

export interface SpineFrame {
  pelvis: Vec;
  waist: Vec;
  chest: Vec;
  neckBase: Vec;
  neckTop: Vec;
  head: Vec;
  pelvisAngle: number;
  lumbarAngle: number;
  midThoracicAngle: number;
  chestAngle: number;
  headAngle: number;
  profile: Profile;
  headPoint(point: Vec): Vec;
}

function profileOf({ view, spine }: Figure): Profile {
  if (view === 'side') return 1;
  const turn = spine?.turn ?? 0;
  if (Math.abs(turn) < PROFILE_TURN) return 0;
  return turn > 0 ? 1 : -1;
}

/** Stacks pelvis, lumbar spine, the two halves of the thorax, neck and head; the pelvis is the origin. */
export function poseSpine(figure: Figure, headScale: number): SpineFrame {
  const spine = figure.spine ?? {};
  const trunk = spine.len ?? 1;
  const pelvisAngle = figure.root?.rot ?? 0;
  const lumbarAngle = pelvisAngle + (spine.lumbar ?? 0) * 0.5;
  const midThoracicAngle = pelvisAngle + (spine.lumbar ?? 0) + (spine.thoracic ?? 0) * 0.5;
  const chestAngle = pelvisAngle + (spine.lumbar ?? 0) + (spine.thoracic ?? 0);
  const neckAngle = chestAngle + (spine.neck ?? 0) + (figure.view === 'side' ? NECK_LEAN : 0);
  const headAngle = chestAngle + (spine.neck ?? 0) + (spine.head ?? 0);

  const pelvis: Vec = [0, 0];
  const waist = add(pelvis, multiply(heading(lumbarAngle), BODY.lumbar * trunk));
  const chest = add(waist, multiply(heading(midThoracicAngle), BODY.thoracic * LOWER_THORAX * trunk));
  const neckBase = add(chest, multiply(heading(chestAngle), BODY.thoracic * UPPER_THORAX * trunk));
  const glide = rotate([spine.glide ?? 0, 0], -headAngle);
  const neckTop = add(add(neckBase, multiply(heading(neckAngle), BODY.neck)), glide);
  const head = add(neckTop, multiply(heading(headAngle), BODY.head * HEAD_ON_NECK * headScale));
  const profile = profileOf(figure);
  const headPoint = ([x, y]: Vec): Vec =>
    add(
      head,
      add(
        multiply(forward(headAngle), x * headScale * (profile || 1)),
        multiply(heading(headAngle), y * headScale),
      ),
    );
  return {
    pelvis,
    waist,
    chest,
    neckBase,
    neckTop,
    head,
    pelvisAngle,
    lumbarAngle,
    midThoracicAngle,
    chestAngle,
    headAngle,
    profile,
    headPoint,
  };
}
