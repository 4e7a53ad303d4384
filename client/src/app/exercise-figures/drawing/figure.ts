import { BODY } from './body-measures.js';
import { composeFacing, composeSide, type BodyDrawing, type FigureLayer } from './figure-layers.js';
import { drawFace, earOutlines, headOutline } from './head.js';
import { drawArm, drawLeg, type LimbScene } from './limbs.js';
import { circlePoints } from './path.js';
import { type BodyPart, type Figure, type Limb } from './pose.js';
import { Skeleton } from './skeleton.js';
import { poseSpine, type SpineFrame } from './spine.js';
import { neckOutline, torsoOutline } from './torso.js';
import { type Vec } from './vector.js';

const SHOULDER_CAP = 8;

export interface BuiltFigure {
  skeleton: Skeleton;
  layers: FigureLayer[];
  spine: SpineFrame;
}

/** A point of the picture in figure coordinates, as far as the joints placed so far can tell. */
export type ToFigure = (point: Vec, skeleton: Skeleton) => Vec | undefined;

function markSpine(skeleton: Skeleton, spine: SpineFrame): void {
  skeleton.mark('pelvis', spine.pelvis);
  skeleton.mark('waist', spine.waist);
  skeleton.mark('chest', spine.chest);
  skeleton.mark('neckBase', spine.neckBase);
  skeleton.mark('head', spine.head);
  skeleton.mark('crown', spine.headPoint([0, BODY.head]));
  skeleton.mark('eyes', spine.headPoint(spine.profile ? [9, 2.2] : [0, 1]));
  skeleton.mark('ear', spine.headPoint(spine.profile ? [-0.6, 0] : [0, 0]));
}

/** One person in figure coordinates (the pelvis is the origin, y up). */
export function buildFigure(figure: Figure, toFigure: ToFigure, headScale = 1): BuiltFigure {
  const skeleton = new Skeleton();
  const spine = poseSpine(figure, headScale);
  markSpine(skeleton, spine);
  const shows = (part: BodyPart): boolean => figure.parts?.includes(part) ?? true;
  const scene: LimbScene = {
    figure,
    spine,
    skeleton,
    toFigure: (point) => toFigure(point, skeleton),
  };
  const first: Limb = figure.view === 'side' ? 'far' : 'left';
  const second: Limb = figure.view === 'side' ? 'near' : 'right';
  // Legs before arms: a figure may be anchored at a knee on which the reach of its arms depends.
  const legs = { first: drawLeg(first, scene), second: drawLeg(second, scene) };
  const arms = { first: drawArm(first, scene), second: drawArm(second, scene) };

  const torso = [torsoOutline(figure, spine), neckOutline(figure, spine)].map((o) => skeleton.trace(o));
  const head = skeleton.trace(headOutline(figure, spine));
  const face = drawFace(figure, spine);
  const body: BodyDrawing = {
    legs,
    arms,
    trunk: shows('trunk') ? torso : [],
    head: shows('head') ? [head] : [],
    face: shows('head') ? face : { lines: [], dots: [] },
    ears: [],
    shoulderCaps: [],
  };
  if (figure.view === 'side') return { skeleton, spine, layers: composeSide(body) };
  if (shows('head')) body.ears = earOutlines(spine).map((o) => skeleton.trace(o));
  if (shows('trunk')) {
    // Arms in the plane of the body merge with the trunk at the shoulder.
    body.shoulderCaps = [arms.first, arms.second]
      .filter((arm) => !arm.isHidden && arm.behind !== true)
      .map((arm) => skeleton.trace(circlePoints(skeleton.at(`${arm.limb}Shoulder`), SHOULDER_CAP)));
  }
  const isHeadInFront = figure.view === 'front' || spine.profile !== 0;
  return { skeleton, spine, layers: composeFacing(body, isHeadInFront) };
}
