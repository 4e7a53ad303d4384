import { type BodyView } from '@api/body-map/body.vocabulary';
import { type Box, type Point } from '@api/body-map/geometry.vocabulary';

/** The drawing's size, known before it has been fetched, so that nothing moves when it comes. */
export const VIEW_BOXES: Record<BodyView, Box> = {
  anterior: { x: 0, y: 0, width: 460, height: 900 },
  posterior: { x: 0, y: 0, width: 460, height: 900 },
  left: { x: 0, y: 0, width: 300, height: 900 },
  right: { x: 0, y: 0, width: 300, height: 900 },
  soles: { x: 0, y: 0, width: 200, height: 200 },
  hands_palm: { x: 0, y: 0, width: 240, height: 200 },
  hands_back: { x: 0, y: 0, width: 240, height: 200 },
};

/** Parts of front and back that are worth a closer look. */
export const CROPS = {
  headAndNeck: { x: 140, y: 10, width: 180, height: 180 },
  upperBody: { x: 70, y: 60, width: 320, height: 376 },
  pelvis: { x: 110, y: 330, width: 240, height: 190 },
} as const satisfies Record<string, Box>;

const TRUNK: readonly Box[] = [CROPS.headAndNeck, CROPS.pelvis, CROPS.upperBody];

const USEFUL_BOXES: Partial<Record<BodyView, readonly Box[]>> = {
  anterior: TRUNK,
  posterior: TRUNK,
  left: [{ x: 100, y: 10, width: 170, height: 230 }],
  right: [{ x: 30, y: 10, width: 170, height: 230 }],
};

/** How much one press of a zoom button brings nearer. */
export const ZOOM_STEP = 1.7;
const GREATEST_ZOOM = 6;

/** Where a double tap leads: the first useful part that holds the point, else a third of the view around it. */
export function boxForDoubleTap(view: BodyView, point: Point): Box {
  const useful = USEFUL_BOXES[view]?.find((box) => holds(box, point));
  return useful ?? zoomed(VIEW_BOXES[view], VIEW_BOXES[view], point, 3);
}

/** The box brought nearer (`factor` above 1) or farther around a point, kept inside the whole view. */
export function zoomed(box: Box, whole: Box, around: Point, factor: number): Box {
  const width = Math.min(whole.width, Math.max(whole.width / GREATEST_ZOOM, box.width / factor));
  const height = Math.min(whole.height, Math.max(whole.height / GREATEST_ZOOM, box.height / factor));
  return inside(whole, { x: around.x - width / 2, y: around.y - height / 2, width, height });
}

/** Moves a box no farther than needed to lie in the whole view. */
export function inside(whole: Box, box: Box): Box {
  return {
    ...box,
    x: Math.max(whole.x, Math.min(whole.x + whole.width - box.width, box.x)),
    y: Math.max(whole.y, Math.min(whole.y + whole.height - box.height, box.y)),
  };
}

/** A part of the body with enough around it to see where on the body it is. */
export function boxAround(part: Box, whole: Box): Box {
  const least = Math.min(whole.width, whole.height) * 0.5;
  const width = Math.min(whole.width, Math.max(least, part.width * 1.5));
  const height = Math.min(whole.height, Math.max(least, part.height * 1.5));
  const { x, y } = middle(part);
  return inside(whole, { x: x - width / 2, y: y - height / 2, width, height });
}

/** The smallest box of that form (width by height) that holds the given one in its middle. */
export function fitted(box: Box, aspect: number): Box {
  const width = Math.max(box.width, box.height * aspect);
  const height = Math.max(box.height, box.width / aspect);
  const { x, y } = middle(box);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function joined(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
