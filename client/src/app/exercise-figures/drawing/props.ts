import { bodyDrawers } from './body-props.js';
import { carriedDrawers } from './carried-props.js';
import { equipmentDrawers } from './equipment-props.js';
import { type Layer, type Prop, type PropFields, type PropKind } from './prop.js';
import { roomDrawers } from './room-props.js';
import { screenDrawers } from './screen-props.js';
import { seatDrawers } from './seat-props.js';
import { type Drawers, type Stage } from './stage.js';

const DRAWERS: Drawers<PropFields> = {
  ...roomDrawers,
  ...seatDrawers,
  ...equipmentDrawers,
  ...screenDrawers,
  ...carriedDrawers,
  ...bodyDrawers,
};

/** Props that do not simply stand behind the figure. */
const LAYERS: Partial<Record<PropKind, Layer>> = {
  ball: 'front',
  band: 'front',
  scapula: 'front',
  clock: 'front',
  helperArm: 'front',
  topPerson: 'front',
  headset: 'front',
  dumbbell: 'underArm',
  pack: 'underArm',
  towel: 'underArm',
  phone: 'underArm',
  paper: 'underArm',
  gamepad: 'underArm',
  bag: 'underArm',
  shoulderBag: 'underArm',
  backpack: 'underArm',
  baby: 'underArm',
};

export const layerOf = (prop: Prop): Layer => prop.layer ?? LAYERS[prop.type] ?? 'back';

export function drawProp<K extends PropKind>(prop: Prop<K>, stage: Stage): void {
  const draw: Drawers<PropFields>[K] = DRAWERS[prop.type];
  draw(prop, stage);
}
