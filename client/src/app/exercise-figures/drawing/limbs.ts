import {
  BODY,
  FOREARM,
  FRONT_SHANK,
  FRONT_THIGH,
  SIDE_SHANK,
  SIDE_THIGH,
  UPPER_ARM,
} from './body-measures.js';
import { drawShoe, facingFoot, facingToe, onFoot, profileFoot } from './foot.js';
import { handOutlines, knuckleLines } from './hand.js';
import { limbOutline } from './path.js';
import { type Arm, type Figure, type Leg, type Limb } from './pose.js';
import { type Skeleton } from './skeleton.js';
import { type SpineFrame } from './spine.js';
import { add, forward, heading, headingOf, multiply, solveTwoBones, subtract, type Vec } from './vector.js';

/** The arms hang a little behind the middle of a chest seen from the side. */
const SIDE_SHOULDER_SET = 0.6;
const TOE: Vec = [19, 5];

export interface LimbScene {
  figure: Figure;
  spine: SpineFrame;
  skeleton: Skeleton;
  /** A point of the picture in figure coordinates; undefined while the figure's place is not known. */
  toFigure(point: Vec): Vec | undefined;
}

export interface LegDrawing {
  parts: string[];
  shoe: string[];
  isInFront: boolean;
  isHidden: boolean;
  isBehind: boolean;
}

export interface ArmDrawing {
  limb: Limb;
  upperArm: string;
  forearm: string;
  hand: string[];
  knuckles: string[];
  isHidden: boolean;
  isForeshortened: boolean;
  behind: Arm['behind'];
}

/** The sign of abduction; the side view has none. */
const signOf = (limb: Limb): number => (limb === 'left' ? -1 : 1);

const isLeftOut = (figure: Figure, part: 'arms' | 'legs'): boolean => figure.parts?.includes(part) === false;

interface LegBones {
  knee: Vec;
  ankle: Vec;
  shankAngle: number;
}

function placeHip(limb: Limb, { figure, spine }: LimbScene): Vec {
  const { pelvis, pelvisAngle } = spine;
  const up = heading(pelvisAngle);
  if (figure.view === 'side') return add(pelvis, multiply(up, -BODY.hipDropSide));
  const outward = multiply(forward(pelvisAngle), signOf(limb) * BODY.hipWidth);
  return add(pelvis, add(outward, multiply(up, -BODY.hipDropFront)));
}

function poseLeg(limb: Limb, leg: Leg, scene: LimbScene): LegBones {
  const side = signOf(limb);
  const [thighLength, shankLength] = leg.len ?? [1, 1];
  const hip = scene.skeleton.mark(`${limb}Hip`, placeHip(limb, scene));
  let thighAngle = scene.spine.pelvisAngle + 180 - side * (leg.hip ?? 0);
  let kneeFlexion = leg.knee ?? 0;
  const target = leg.reach && scene.toFigure(leg.reach);
  if (target) {
    const line = subtract(target, hip);
    const bones = solveTwoBones(line, BODY.thigh * thighLength, BODY.shank * shankLength);
    thighAngle = headingOf(line) - side * bones.atRoot;
    kneeFlexion = bones.flexion;
  }
  const knee = add(hip, multiply(heading(thighAngle), BODY.thigh * thighLength));
  const shankAngle = thighAngle + side * kneeFlexion;
  const ankle = add(knee, multiply(heading(shankAngle), BODY.shank * shankLength));
  return { knee, ankle, shankAngle };
}

export function drawLeg(limb: Limb, scene: LimbScene): LegDrawing {
  const { figure, skeleton } = scene;
  const leg = figure.legs?.[limb] ?? {};
  const bones = poseLeg(limb, leg, scene);
  skeleton.mark(`${limb}Knee`, bones.knee);
  skeleton.mark(`${limb}Ankle`, bones.ankle);
  const hip = skeleton.at(`${limb}Hip`);
  const isSide = figure.view === 'side';
  const thigh = isSide
    ? limbOutline(hip, bones.knee, SIDE_THIGH.left, SIDE_THIGH.right)
    : limbOutline(hip, bones.knee, FRONT_THIGH);
  const shank = isSide
    ? limbOutline(bones.knee, bones.ankle, SIDE_SHANK.left, SIDE_SHANK.right)
    : limbOutline(bones.knee, bones.ankle, FRONT_SHANK);
  const foot = isSide ? drawSideFoot(limb, leg, bones, skeleton) : drawFacingFoot(limb, leg, bones, scene);
  return {
    parts: [skeleton.trace(thigh), skeleton.trace(shank), skeleton.trace(foot.outline)],
    shoe: foot.shoe,
    isInFront: leg.front ?? false,
    isHidden: (leg.hide ?? false) || isLeftOut(figure, 'legs'),
    isBehind: leg.behind ?? false,
  };
}

interface FootDrawing {
  outline: Vec[];
  shoe: string[];
}

function drawSideFoot(limb: Limb, leg: Leg, bones: LegBones, skeleton: Skeleton): FootDrawing {
  const place = onFoot(bones.ankle, leg.footAngle ?? bones.shankAngle - 90 - (leg.ankle ?? 0));
  skeleton.mark(`${limb}Toe`, place(TOE));
  const outline = profileFoot(place, leg.toes);
  if (!leg.shoe) return { outline, shoe: [] };
  const shoe = drawShoe(leg.shoe, place);
  skeleton.outline.push(...shoe.outline);
  return { outline, shoe: shoe.paths };
}

function drawFacingFoot(
  limb: Limb,
  leg: Leg,
  { ankle }: LegBones,
  { figure, skeleton }: LimbScene,
): FootDrawing {
  skeleton.mark(`${limb}Toe`, facingToe(ankle, signOf(limb)));
  if (leg.footAngle !== undefined) {
    return { outline: profileFoot(onFoot(ankle, leg.footAngle, true)), shoe: [] };
  }
  const view = figure.view === 'front' ? 'front' : 'back';
  return { outline: facingFoot(ankle, signOf(limb), view), shoe: [] };
}

function placeShoulder(limb: Limb, arm: Arm, { figure, spine }: LimbScene): Vec {
  const { neckBase, chestAngle } = spine;
  const [out, up] = arm.girdle ?? [0, 0];
  const base = add(neckBase, multiply(heading(chestAngle), -BODY.shoulderDrop));
  const outward =
    figure.view === 'side' ? out - SIDE_SHOULDER_SET : signOf(limb) * (BODY.shoulderWidth + out);
  return add(base, add(multiply(forward(chestAngle), outward), multiply(heading(chestAngle), up)));
}

export function drawArm(limb: Limb, scene: LimbScene): ArmDrawing {
  const { figure, spine, skeleton } = scene;
  const arm = figure.arms?.[limb] ?? {};
  const side = signOf(limb);
  const [upperLength, foreLength] = arm.len ?? [1, 1];
  const shoulder = skeleton.mark(`${limb}Shoulder`, placeShoulder(limb, arm, scene));
  let upperAngle = spine.chestAngle + 180 - side * (arm.shoulder ?? 0);
  let elbowFlexion = arm.elbow ?? 0;
  const target = arm.reach && scene.toFigure(arm.reach);
  if (target) {
    const bend = arm.bendOut ? -1 : 1;
    const line = subtract(target, shoulder);
    const bones = solveTwoBones(line, BODY.upperArm * upperLength, BODY.forearm * foreLength);
    upperAngle = headingOf(line) + bend * side * bones.atRoot;
    elbowFlexion = bend * bones.flexion;
  }
  const elbow = add(shoulder, multiply(heading(upperAngle), BODY.upperArm * upperLength));
  const foreAngle = upperAngle - side * elbowFlexion;
  const wrist = add(elbow, multiply(heading(foreAngle), BODY.forearm * foreLength));
  const handAngle = arm.handAngle ?? foreAngle - side * (arm.wrist ?? 0);
  const hand = { wrist, angle: handAngle, thumbSide: arm.flipThumb ? -side : side };
  skeleton.mark(`${limb}Elbow`, elbow);
  skeleton.mark(`${limb}Wrist`, wrist);
  skeleton.mark(`${limb}Hand`, add(wrist, multiply(heading(handAngle), BODY.hand * 0.6)));
  return {
    limb,
    upperArm: skeleton.trace(limbOutline(shoulder, elbow, UPPER_ARM)),
    forearm: skeleton.trace(limbOutline(elbow, wrist, FOREARM)),
    hand: handOutlines(hand, arm.hand).map((outline) => skeleton.trace(outline)),
    knuckles: arm.hand === 'grip' ? knuckleLines(hand) : [],
    isHidden: (arm.hide ?? false) || isLeftOut(figure, 'arms'),
    isForeshortened: upperLength <= 0.85,
    behind: arm.behind,
  };
}
