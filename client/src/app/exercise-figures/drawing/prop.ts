/** Everything that can stand or lie around a person, by family. Lengths are figure units, angles clockwise. */
import { type Spot } from './pose.js';
import { type Vec } from './vector.js';

type Facing = 'left' | 'right';

/** Put on a point or joint, shifted by dx and dy, turned by angle. */
export interface Placed {
  at: Spot;
  dx?: number;
  dy?: number;
  angle?: number;
}

export interface RoomProps {
  floor: { from?: number; to?: number };
  wall: { x: number; height?: number; side?: Facing };
  doorway: { left: number; right: number; height?: number };
  mat: { from: number; to: number; y?: number };
  bench: { from: number; to: number; y: number };
  box: { x: number; y: number; w: number; h: number };
  step: { x: number; w?: number; h?: number };
  shelf: { from: number; to: number; y: number; bracket?: 'right' };
  counter: { from: number; to: number; y: number };
  desk: { from: number; to: number; y: number; legs?: 'both' | 'right' | 'none' };
}

export interface SeatProps {
  chair: {
    x: number;
    show?: 'side' | 'front';
    seat?: number;
    back?: number;
    facing?: Facing;
    /** Height of the arm rest. */
    arms?: number;
    /** One column on a star base. */
    office?: boolean;
  };
  sofa: {
    show?: 'side' | 'front';
    /** Side view: front face of the back rest at seat height; front view: the middle. */
    x: number;
    /** Front view. */
    w?: number;
    lean?: number;
  };
  carSeat: { x: number; seat?: number; lean?: number };
  /** `x` is the bottom bracket. */
  bicycle: { x: number; saddle: Vec; bars: Vec };
}

export interface EquipmentProps {
  line: {
    points: Spot[];
    dashed?: boolean;
    color?: 'prop' | 'prop-dark' | 'line' | 'accent';
    width?: number;
  };
  ball: { at: Spot; r: number; dx?: number; dy?: number };
  band: { from: Spot; to: Spot };
  dumbbell: { size?: number } & Placed;
  roller: { show?: 'end' | 'long'; r?: number; length?: number } & Placed;
  towel: { show?: 'roll' | 'flat'; r?: number; w?: number } & Placed;
  pillow: { w?: number; h?: number } & Placed;
  pack: { kind: 'heat' | 'cold'; w?: number; h?: number } & Placed;
  /** The water falls along local -y for the length of the jet. */
  shower: { jet?: number } & Placed;
  steeringWheel: Placed;
}

export interface ScreenProps {
  tv: { cabinet?: number } & Placed;
  /** Placed by its hinge; `open` is the angle of the lid. */
  laptop: { open?: number; size?: number } & Placed;
  /** Placed by the foot of its stand. */
  monitor: { stand?: number } & Placed;
  keyboard: { show?: 'side' | 'top'; w?: number } & Placed;
  mouse: { show?: 'side' | 'top' } & Placed;
  phone: { show?: 'side' | 'front'; size?: number; ringing?: boolean } & Placed;
  gamepad: Placed;
  headset: object;
}

export interface CarriedProps {
  paper: { w?: number; h?: number } & Placed;
  /** `minutes` from twelve o'clock are shaded. */
  clock: { r?: number; minutes?: number } & Placed;
  /** Placed by its handle. */
  bag: { size?: number } & Placed;
  /** The strap runs over the spot `over`, the bag hangs at `bag`. */
  shoulderBag: { over: Spot; bag: Vec; size?: number };
  /** Seen from the side, or its two straps from the front. */
  backpack: { show?: 'side' | 'straps' } & Placed;
  baby: { size?: number; facing?: Facing } & Placed;
}

export interface BodyProps {
  scapula: { squeeze?: number };
  /** Seen from above, facing the top of the picture; `turn` is that of the head against the body. */
  topPerson: {
    at: Vec;
    leftHand?: Vec;
    rightHand?: Vec;
    seated?: boolean;
    turn?: number;
  };
  /** Forearm and hand of a second person, cut off at `from`. */
  helperArm: { from: Vec; wrist: Vec; handAngle?: number; mirror?: boolean };
}

export type PropFields = RoomProps & SeatProps & EquipmentProps & ScreenProps & CarriedProps & BodyProps;
export type PropKind = keyof PropFields;

/** Back to front: back, far limbs, middle, trunk, underArm, near arm, front. */
export type Layer = 'back' | 'middle' | 'underArm' | 'front';

export type Prop<K extends PropKind = PropKind> = { [P in K]: { type: P; layer?: Layer } & PropFields[P] }[K];
