import { type FigurePose } from '../figure-file.js';
import { drawArrow } from './arrow.js';
import { Canvas, Extent, LINE } from './canvas.js';
import { type FigureLayer } from './figure-layers.js';
import { circlePath, decimal } from './path.js';
import { placeFigure, type PlacedFigure } from './placement.js';
import { type Companion, type Pose } from './pose.js';
import { type Layer } from './prop.js';
import { drawProp, layerOf } from './props.js';
import { type Stage } from './stage.js';
import { add } from './vector.js';

const HIGHLIGHT_OPACITY = 0.26;
const DETAIL_OPACITY = 0.75;
const DETAIL = { line: LINE.hair, dot: 2.2 };

type Canvases = Record<Layer, Canvas>;

function drawLayers(canvas: Canvas, layers: readonly FigureLayer[], move: string, lineWidth: number): void {
  for (const { fill, shapes, lines, dots } of layers) {
    canvas.body(shapes.join(''), fill, lineWidth, move);
    const detail = { line: 'line', opacity: DETAIL_OPACITY } as const;
    if (lines.length) canvas.shapes.push({ d: lines.join(''), ...detail, width: DETAIL.line, move });
    if (dots.length) canvas.shapes.push({ d: dots.join(''), ...detail, width: DETAIL.dot, move });
  }
}

/** The person, with the props of the layers `middle` and `underArm` in between. */
function drawPerson(canvas: Canvas, main: PlacedFigure, canvases: Canvases, lineWidth: number): void {
  const { middle, underArm } = canvases;
  const { layers } = main.built;
  const draw = (some: readonly FigureLayer[]): void => drawLayers(canvas, some, main.transform, lineWidth);
  if (!middle.shapes.length && !underArm.shapes.length) {
    draw(layers);
    return;
  }
  draw(layers.filter(({ stage }) => stage === 'farLimbs'));
  canvas.shapes.push(...middle.shapes);
  draw(layers.filter(({ stage }) => stage === 'trunk'));
  canvas.shapes.push(...underArm.shapes);
  draw(layers.filter(({ stage }) => stage === 'nearArm'));
}

function drawCompanion(canvas: Canvas, other: Companion, lineWidth: number): void {
  const { scale = 1, shaded = true } = other;
  const placed = placeFigure(other, other);
  if (!other.parts) canvas.extent.include(...placed.built.skeleton.outline.map(placed.toPicture));
  const layers = placed.built.layers.map((layer): FigureLayer => {
    return shaded && layer.fill === 'skin' ? { ...layer, fill: 'skin-far' } : layer;
  });
  drawLayers(canvas, layers, placed.transform, lineWidth / scale);
}

function stageOf(main: PlacedFigure, lineWidth: number): Omit<Stage, 'canvas'> {
  const { skeleton, spine } = main.built;
  return {
    lineWidth,
    at: (spot) => (typeof spot === 'string' ? main.toPicture(skeleton.at(spot)) : spot),
    headPoint: (point) => main.toPicture(spine.headPoint(point)),
    isHeadInProfile: spine.profile !== 0,
  };
}

type Box = readonly [xMin: number, yMin: number, xMax: number, yMax: number];

function windowOf([xMin, yMin, xMax, yMax]: Box): FigurePose['window'] {
  return [rounded(xMin), rounded(-yMax), rounded(xMax - xMin), rounded(yMax - yMin)];
}

const rounded = (value: number): number => Number(decimal(value));

/** One pose as shapes, back to front. */
export function drawPose(pose: Pose): FigurePose {
  const { zoom = 1, frame, verdict, others = [] } = pose;
  const main = placeFigure(pose);
  const extent = new Extent();
  extent.include(...main.built.skeleton.outline.map(main.toPicture));
  const lineWidth = LINE.normal / zoom;
  const canvases: Canvases = {
    back: new Canvas(extent),
    middle: new Canvas(extent),
    underArm: new Canvas(extent),
    front: new Canvas(extent),
  };
  const stage = stageOf(main, lineWidth);

  const isBehind = (other: Companion): boolean => other.layer === 'back';
  for (const other of others.filter(isBehind)) drawCompanion(canvases.back, other, lineWidth);
  for (const prop of pose.props ?? []) drawProp(prop, { ...stage, canvas: canvases[layerOf(prop)] });
  for (const other of others.filter((one) => !isBehind(one))) {
    drawCompanion(canvases[other.layer ?? 'front'], other, lineWidth);
  }

  const picture = new Canvas(extent);
  picture.shapes.push(...canvases.back.shapes);
  drawPerson(picture, main, canvases, lineWidth);
  picture.shapes.push(...canvases.front.shapes);
  for (const { at, r, dx = 0, dy = 0 } of pose.highlights ?? []) {
    picture.path(circlePath(add(stage.at(at), [dx, dy]), r), { fill: 'accent', opacity: HIGHLIGHT_OPACITY });
  }
  for (const arrow of pose.arrows ?? []) drawArrow(picture, arrow, stage.at(arrow.from));

  const drawn: FigurePose = {
    window: windowOf(frame ?? [extent.xMin, extent.yMin, extent.xMax, extent.yMax]),
    shapes: picture.shapes,
  };
  if (verdict) drawn.verdict = verdict;
  if (zoom !== 1) drawn.zoom = zoom;
  if (frame || zoom !== 1) drawn.clipped = true;
  return drawn;
}
