/**
 * The format of poses/<exercise id>.json.
 *
 * Coordinates: y points up, the floor is y = 0, an adult stands 200 units tall. In the side view the figure
 * faces right (`flip`: left). Angles are degrees; all 0 is standing upright with hanging arms.
 *
 * Side view: root.rot pitches the pelvis (+ leans forward, 90 lies face down with the head to the right, -90 on
 * the back); spine angles are flexion; shoulder and hip swing the limb forward and up, elbow and knee flex,
 * wrist bends to the palm, ankle lifts the toes.
 * Front and back view: root.rot and spine lean to the right of the picture; shoulder and hip are abduction;
 * a positive elbow turns the forearm upwards, a positive knee turns the shank inwards.
 *
 * Limbs are near and far in the side view, left and right OF THE PICTURE in front and back view.
 * The lowest point of the figure rests on the floor, unless root.y or an anchor says otherwise.
 */
import { type BodySide, type Verdict } from '../figure-file.js';
import { type Prop } from './prop.js';
import { type Vec } from './vector.js';

export type View = 'side' | 'front' | 'back';
export type Limb = 'near' | 'far' | 'left' | 'right';
type LimbJoint = 'Shoulder' | 'Elbow' | 'Wrist' | 'Hand' | 'Hip' | 'Knee' | 'Ankle' | 'Toe';
export type Joint =
  'pelvis' | 'waist' | 'chest' | 'neckBase' | 'head' | 'crown' | 'eyes' | 'ear' | `${Limb}${LimbJoint}`;
export type Spot = Vec | Joint;
export type BodyPart = 'head' | 'trunk' | 'arms' | 'legs';

export interface Spine {
  lumbar?: number;
  thoracic?: number;
  neck?: number;
  head?: number;
  /** How far the head slides forward (+) or back (-), in units. */
  glide?: number;
  /** Front and back view: degrees the head turns to the right of the picture; from 55 on its profile is drawn. */
  turn?: number;
  /** Foreshortening of a trunk that bends towards the viewer; 1 is full length. */
  len?: number;
  /** How far belly and ribs swell, in units; 3 is a deep breath. */
  belly?: number;
  ribs?: number;
}

export type HandShape = 'flat' | 'grip' | 'spread' | 'point' | 'thumb' | 'pinch';

export interface Arm {
  shoulder?: number;
  elbow?: number;
  wrist?: number;
  /** Foreshortening of upper arm and forearm. */
  len?: Vec;
  /** Shifts the shoulder joint: [forward or outward, up]. */
  girdle?: Vec;
  hide?: boolean;
  /** What lies behind the trunk and head: the whole arm, or from there on. */
  behind?: boolean | 'forearm' | 'hand';
  /** Target of the wrist, in place of shoulder and elbow, given as if the figure were not flipped. */
  reach?: Vec;
  /** Bends the elbow to the other side. */
  bendOut?: boolean;
  /** Direction of the hand in the picture, in place of wrist. */
  handAngle?: number;
  hand?: HandShape;
  /** Puts the thumb on the other side. */
  flipThumb?: boolean;
}

export interface Leg {
  hip?: number;
  knee?: number;
  ankle?: number;
  /** Direction of the toes in the picture, in place of ankle; in front and back view it shows the foot in profile. */
  footAngle?: number;
  len?: Vec;
  behind?: boolean;
  hide?: boolean;
  /** Target of the ankle, 7 above the sole; needs an anchor or root.y. */
  reach?: Vec;
  /** Front and back view: drawn over the trunk with its own outline (crossed legs, sitting). */
  front?: boolean;
  /** Side view: degrees the toes are lifted (+) or curled (-). */
  toes?: number;
  shoe?: 'flat' | 'heel';
}

export interface Face {
  eyes?: 'closed' | 'open' | 'down';
  /** 'clench' and 'apart' show the teeth in profile. */
  mouth?: 'rest' | 'clench' | 'apart';
  /** How far the mouth is open, 0 to 1. */
  jaw?: number;
}

export interface Figure {
  view: View;
  flip?: boolean;
  root?: { x?: number; y?: number; rot?: number };
  /** Pins a joint to a point of the picture. */
  anchor?: { joint: Joint; at: Vec };
  spine?: Spine;
  face?: Face;
  arms?: Partial<Record<Limb, Arm>>;
  legs?: Partial<Record<Limb, Leg>>;
  /** Draws these parts alone: a helper's arm, one leg from near. */
  parts?: readonly BodyPart[];
}

/** A second person in the picture. */
export interface Companion extends Figure {
  /** Size against the main figure; a child is about 0.5 with a headScale of 1.4. */
  scale?: number;
  headScale?: number;
  /** Over the main figure (front, the default), behind it, or between its trunk and near arm. */
  layer?: 'back' | 'front' | 'underArm';
  /** Darker skin tells the second person apart; true by default. */
  shaded?: boolean;
}

export interface Arrow {
  from: Spot;
  to?: Vec;
  /** How far the middle of the arrow swings to its left. */
  bend?: number;
  /** Heads at both ends. */
  double?: boolean;
  /** Radius of a round arrow about `from`, clockwise unless ccw. */
  circle?: number;
  ccw?: boolean;
}

export interface Highlight {
  at: Spot;
  r: number;
  dx?: number;
  dy?: number;
}

export interface Pose extends Figure {
  props?: Prop[];
  arrows?: Arrow[];
  highlights?: Highlight[];
  verdict?: Verdict;
  /** Enlarges this pose against its neighbours. */
  zoom?: number;
  others?: Companion[];
  /** Visible window [xMin, yMin, xMax, yMax]; fits the drawing by default. */
  frame?: readonly [number, number, number, number];
}

export interface PosedExercise {
  id: string;
  drawnSide?: BodySide;
  cue?: string;
  poses: Pose[];
}
