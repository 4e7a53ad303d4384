import { type Ink } from '../figure-file.js';
import { type FaceDrawing } from './head.js';
import { type ArmDrawing, type LegDrawing } from './limbs.js';

/** Where the props of the layers `middle` and `underArm` go in between. */
export type Stage = 'farLimbs' | 'trunk' | 'nearArm';

export interface FigureLayer {
  fill: Ink;
  stage: Stage;
  shapes: string[];
  lines: string[];
  dots: string[];
}

interface Pair<T> {
  first: T;
  second: T;
}

export interface BodyDrawing {
  /** Far and near in the side view, left and right of the picture otherwise. */
  legs: Pair<LegDrawing>;
  arms: Pair<ArmDrawing>;
  trunk: string[];
  head: string[];
  ears: string[];
  shoulderCaps: string[];
  face: FaceDrawing;
}

interface SplitArm {
  behind: string[];
  before: string[];
}

/** What of an arm lies behind the trunk and head, and what before them. */
function splitArm({ upperArm, forearm, hand, behind }: ArmDrawing): SplitArm {
  if (behind === true) return { behind: [upperArm, forearm, ...hand], before: [] };
  if (behind === 'forearm') return { behind: [forearm, ...hand], before: [upperArm] };
  if (behind === 'hand') return { behind: hand, before: [upperArm, forearm] };
  return { behind: [], before: [upperArm, forearm, ...hand] };
}

const layer = (
  stage: Stage,
  fill: Ink,
  shapes: string[],
  details: Partial<FaceDrawing> = {},
): FigureLayer => ({
  stage,
  fill,
  shapes,
  lines: details.lines ?? [],
  dots: details.dots ?? [],
});

const filled = (layers: FigureLayer[]): FigureLayer[] => layers.filter(({ shapes }) => shapes.length > 0);

export function composeSide(body: BodyDrawing): FigureLayer[] {
  const { first: farLeg, second: nearLeg } = body.legs;
  const { first: farArm, second: nearArm } = body.arms;
  const near = splitArm(nearArm);
  const layers: FigureLayer[] = [];
  if (!nearArm.isHidden) {
    layers.push(layer('farLimbs', nearArm.behind === true ? 'skin-far' : 'skin', near.behind));
  }
  if (!farArm.isHidden) {
    const shapes = [farArm.upperArm, farArm.forearm, ...farArm.hand];
    layers.push(layer('farLimbs', 'skin-far', shapes, { lines: farArm.knuckles }));
  }
  if (!farLeg.isHidden) {
    layers.push(layer('farLimbs', 'skin-far', farLeg.parts), layer('farLimbs', 'prop-dark', farLeg.shoe));
  }
  if (nearLeg.isBehind && !nearLeg.isHidden) layers.push(layer('trunk', 'skin', nearLeg.parts));
  const legOnTrunk = nearLeg.isBehind || nearLeg.isHidden ? [] : nearLeg.parts;
  layers.push(layer('trunk', 'skin', [...body.trunk, ...body.head, ...legOnTrunk], body.face));
  if (!nearLeg.isHidden) layers.push(layer('trunk', 'prop-dark', nearLeg.shoe));
  if (!nearArm.isHidden) {
    layers.push(layer('nearArm', 'skin', near.before, { lines: nearArm.behind ? [] : nearArm.knuckles }));
  }
  return filled(layers);
}

export function composeFacing(body: BodyDrawing, isHeadInFront: boolean): FigureLayer[] {
  const arms = [body.arms.first, body.arms.second].filter((arm) => !arm.isHidden);
  const legs = [body.legs.first, body.legs.second].filter((leg) => !leg.isHidden);
  const armsBefore = arms.filter((arm) => arm.behind !== true);
  const plainLegs = legs.filter((leg) => !leg.isBehind && !leg.isInFront).flatMap((leg) => leg.parts);
  const trunk = layer('trunk', 'skin', [
    ...body.trunk,
    ...body.ears,
    ...(isHeadInFront ? [] : body.head),
    ...body.shoulderCaps,
    ...plainLegs,
  ]);
  const hasTrunk = trunk.shapes.length > 0;
  const armLayers = armsBefore.flatMap((arm): FigureLayer[] => {
    const [upperArm = '', ...rest] = splitArm(arm).before;
    const isSeparate = arm.isForeshortened || !hasTrunk;
    if (!isSeparate) trunk.shapes.push(upperArm);
    return [
      layer('nearArm', 'skin', isSeparate ? [upperArm] : []),
      layer('nearArm', 'skin', rest, { lines: arm.behind ? [] : arm.knuckles }),
    ];
  });
  return filled([
    ...arms.map((arm) => layer('farLimbs', 'skin-far', splitArm(arm).behind)),
    ...legs.filter((leg) => leg.isBehind).map((leg) => layer('farLimbs', 'skin-far', leg.parts)),
    trunk,
    ...(isHeadInFront ? [layer('trunk', 'skin', body.head, body.face)] : []),
    ...legs.filter((leg) => leg.isInFront).map((leg) => layer('trunk', 'skin', leg.parts)),
    ...armLayers,
  ]);
}
