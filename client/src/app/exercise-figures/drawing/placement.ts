import { buildFigure, type BuiltFigure, type ToFigure } from './figure.js';
import { decimal } from './path.js';
import { type Companion, type Figure } from './pose.js';
import { type Skeleton } from './skeleton.js';
import { multiply, subtract, type Vec } from './vector.js';

/** A figure in the picture: scaled, shifted, and mirrored where it faces left. */
export interface PlacedFigure {
  built: BuiltFigure;
  toPicture(point: Vec): Vec;
  /** The same as an SVG transform. */
  transform: string;
}

type Sizes = Pick<Companion, 'scale' | 'headScale'>;

export function placeFigure(figure: Figure, { scale = 1, headScale = 1 }: Sizes = {}): PlacedFigure {
  const knownShift = (skeleton: Skeleton): Vec | undefined => {
    if (figure.anchor) {
      const joint = skeleton.find(figure.anchor.joint);
      return joint && subtract(figure.anchor.at, multiply(joint, scale));
    }
    return figure.root?.y === undefined ? undefined : [figure.root.x ?? 0, figure.root.y];
  };
  const toFigure = (shift: Vec | undefined, point: Vec): Vec | undefined =>
    shift && multiply(subtract(point, shift), 1 / scale);
  const fromJoints: ToFigure = (point, skeleton) => toFigure(knownShift(skeleton), point);

  let built = buildFigure(figure, fromJoints, headScale);
  let shift = knownShift(built.skeleton);
  if (!shift) {
    const resting = restOnFloor(figure, built, scale);
    shift = resting;
    // What the arms reach for is known only now that the figure rests on the floor.
    const isReaching = Object.values(figure.arms ?? {}).some((arm) => arm.reach);
    if (isReaching) built = buildFigure(figure, (point) => toFigure(resting, point), headScale);
  }
  return { built, ...picturePlace(figure, shift, scale) };
}

function restOnFloor(figure: Figure, { skeleton }: BuiltFigure, scale: number): Vec {
  const lowest = Math.min(...skeleton.outline.map(([, y]) => y));
  return [figure.root?.x ?? 0, -lowest * scale];
}

function picturePlace(figure: Figure, shift: Vec, scale: number): Omit<PlacedFigure, 'built'> {
  const mirror = figure.flip ? -1 : 1;
  const flip = figure.flip ? 'scale(-1 1) ' : '';
  const size = scale === 1 ? '' : ` scale(${scale})`;
  return {
    toPicture: ([x, y]) => [(x * scale + shift[0]) * mirror, y * scale + shift[1]],
    transform: `${flip}translate(${decimal(shift[0])} ${decimal(-shift[1])})${size}`,
  };
}
