import type PDFDocument from 'pdfkit';
import { arrowPath } from '../body-map/arrow-path.vocabulary.js';
import { type BodyView, BODY_VIEWS } from '../body-map/body.vocabulary.js';
import { drawnView } from '../body-map/drawing.js';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import {
  boundsOf,
  type Box,
  distanceToEdge,
  flattenPath,
  type Point,
} from '../body-map/geometry.vocabulary.js';
import { KIND_PATTERNS, type KindPattern } from '../body-map/mark-paint.vocabulary.js';
import { placePins } from '../body-map/pin-layout.vocabulary.js';
import { findRegion } from '../body-map/regions.vocabulary.js';
import { markInWords, VIEW_NAMES } from '../body-map/mark-words.js';
import { firstFont, useFont } from './paper/fonts.js';
import type { Picture } from './paper/paper.js';

/** A mark with its number in the list under the figures. */
export interface NumberedMark {
  readonly number: number;
  readonly mark: ClientMark;
}

/** The pain scale of the screens in light; its lightness falls with the number, so that it reads in grey. */
const PAIN = [
  '#f4f1e3',
  '#f6e7bf',
  '#f5d79a',
  '#f4c37c',
  '#efaa66',
  '#e38e61',
  '#cd7166',
  '#b05468',
  '#8e3963',
  '#6c2658',
  '#491846',
];
const WITHOUT_NUMBER = '#e9e4da';
const LIGHT_FROM = 7;
const SKIN = '#fbf6f0';
const EDGE = '#5b4b40';
const GUIDE = '#b9aca0';
const DARK = '#2a1a14';

/** Points on paper for a pixel of the screen. */
const POINTS_A_PIXEL = 0.6;
const PIN = 12;
const SPREAD_GAP = 4;
const CAPTION = 18;
const SWATCH = 'M0 0l14 0l0 9l-14 0z';
/** Of the whole body: four beside each other fit on the paper, two may be larger. Of hands and feet. */
const HEIGHTS = { four: 270, two: 330, part: 130 };
const WHOLE_BODY: readonly BodyView[] = ['anterior', 'posterior', 'left', 'right'];

/** Front and back, and every other view that shows a mark. */
export function figuresOf(marks: readonly NumberedMark[]): Picture[] {
  const marked = new Set(marks.flatMap(({ mark }) => findRegion(mark.regionId)?.views ?? []));
  const body = marked.has('left') || marked.has('right') ? HEIGHTS.four : HEIGHTS.two;
  return BODY_VIEWS.filter((view) => view === 'anterior' || view === 'posterior' || marked.has(view)).map(
    (view) => figureOf(view, marks, WHOLE_BODY.includes(view) ? body : HEIGHTS.part),
  );
}

function figureOf(view: BodyView, all: readonly NumberedMark[], height: number): Picture {
  const drawing = drawnView(view);
  const scale = height / drawing.height;
  const shapes = new Map(drawing.regions.map((region) => [region.id, region]));
  const shown = all.filter(({ mark }) => shapes.has(mark.regionId));
  const words = shown.map(({ number, mark }) => `${number}: ${markInWords(mark)}`);
  const width = drawing.width * scale;
  return {
    alt: `${VIEW_NAMES[view]} of the body. ${words.length > 0 ? words.join(' ') : 'Nothing is marked here.'}`,
    width,
    height: height + CAPTION,
    draw: (document, x, y) => {
      document.save().translate(x, y).scale(scale);
      document.path(drawing.outline).fill(SKIN);
      for (const { mark } of shown) {
        paintRegion(document, shapes.get(mark.regionId)?.path ?? '', mark, scale);
      }
      document.lineCap('round').lineJoin('round');
      for (const path of drawing.guides)
        document
          .path(path)
          .lineWidth(0.5 / scale)
          .stroke(GUIDE);
      for (const path of [drawing.outline, ...drawing.contours]) {
        document
          .path(path)
          .lineWidth(0.8 / scale)
          .stroke(EDGE);
      }
      for (const { mark } of shown) {
        const from = pointOf(shapes.get(mark.regionId)?.centroid);
        for (const region of mark.radiatesTo) {
          const target = shapes.get(region);
          if (target) drawArrow(document, from, pointOf(target.centroid), scale);
        }
      }
      document.restore();
      drawPins(
        document,
        { x, y, width, height: height },
        scale,
        shown.map(({ number, mark }) => {
          const shape = shapes.get(mark.regionId);
          return { id: String(number), path: shape?.path ?? '', centre: pointOf(shape?.centroid) };
        }),
      );
      drawCaption(document, view, { x, y: y + height, width, height: CAPTION });
    },
  };
}

/** How a mark looks, as the list beside the figures shows it: 14 by 9 points. */
export function swatchOf(mark: ClientMark): (document: PDFDocument, x: number, y: number) => void {
  return (document, x, y) => {
    document.save().translate(x, y);
    paintRegion(document, SWATCH, mark, 1);
    document.restore();
  };
}

/** Colour by strength, pattern by kind: each alone tells marks apart on a grey printer. */
function paintRegion(
  document: PDFDocument,
  path: string,
  { kind, intensity }: Pick<ClientMark, 'kind' | 'intensity'>,
  scale: number,
): void {
  document.path(path).fill((intensity === null ? undefined : PAIN[intensity]) ?? WITHOUT_NUMBER, 'even-odd');
  const pattern = KIND_PATTERNS[kind];
  if (pattern) {
    const bounds = boundsOf(flattenPath(path));
    document.save().path(path).clip('even-odd');
    drawPattern(document, pattern, bounds, {
      tile: POINTS_A_PIXEL / scale,
      colour: (intensity ?? 0) >= LIGHT_FROM ? '#ffffff' : DARK,
    });
    document.restore();
  }
  document
    .path(path)
    .lineWidth(0.6 / scale)
    .stroke(DARK);
}

function drawPattern(
  document: PDFDocument,
  { size, turn, path, isFilled }: KindPattern,
  bounds: Box,
  { tile, colour }: { tile: number; colour: string },
): void {
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const reach = turn === 0 ? { x: bounds.width / 2, y: bounds.height / 2 } : diagonal(bounds);
  const step = size * tile;
  document.save().translate(middle.x, middle.y).rotate(turn).lineWidth(1.4).lineCap('butt');
  for (let column = Math.floor(-reach.x / step); column * step < reach.x; column++) {
    for (let row = Math.floor(-reach.y / step); row * step < reach.y; row++) {
      document
        .save()
        .translate(column * step, row * step)
        .scale(tile)
        .path(path);
      if (isFilled) document.fill(colour);
      else document.stroke(colour);
      document.restore();
    }
  }
  document.restore();
}

function diagonal({ width, height }: Box): Point {
  const half = Math.hypot(width, height) / 2;
  return { x: half, y: half };
}

function drawArrow(document: PDFDocument, from: Point, to: Point, scale: number): void {
  const path = arrowPath(from, to, SPREAD_GAP);
  document
    .path(path)
    .lineWidth(3 / scale)
    .stroke('#ffffff');
  document
    .path(path)
    .lineWidth(1.2 / scale)
    .stroke(DARK);
  const [bendX = 0, bendY = 0, endX = 0, endY = 0] = (path.split('Q')[1] ?? '').split(' ').map(Number);
  const angle = (Math.atan2(endY - bendY, endX - bendX) * 180) / Math.PI;
  document
    .save()
    .translate(endX, endY)
    .rotate(angle)
    .scale(1 / scale);
  document.path('M-1 -3L5 0L-1 3z').fill(DARK);
  document.restore();
}

function drawPins(
  document: PDFDocument,
  surface: Box,
  scale: number,
  marks: readonly { id: string; path: string; centre: Point }[],
): void {
  const anchors = marks.map(({ id, path, centre }) => {
    const polygons = flattenPath(path);
    const { x, y, width, height } = boundsOf(polygons);
    return {
      id,
      at: { x: centre.x * scale, y: centre.y * scale },
      room: 2 * distanceToEdge(polygons, centre) * scale,
      bounds: { x: x * scale, y: y * scale, width: width * scale, height: height * scale },
    };
  });
  document.save().translate(surface.x, surface.y);
  const pins = placePins(anchors, { width: surface.width, height: surface.height, pin: PIN, isSmall: true });
  for (const { anchor, at } of pins) {
    document.moveTo(anchor.x, anchor.y).lineTo(at.x, at.y).lineWidth(0.8).stroke(DARK);
  }
  for (const { id, at } of pins) {
    const half = PIN / 2;
    document
      .roundedRect(at.x - half, at.y - half, PIN, PIN, 2)
      .lineWidth(0.8)
      .fillAndStroke('#ffffff', DARK);
    centred(document, id, { x: at.x, y: at.y + 3 }, { size: 8.5, weight: 'bold' });
  }
  document.restore();
}

function drawCaption(document: PDFDocument, view: BodyView, { x, y, width }: Box): void {
  centred(document, VIEW_NAMES[view], { x: x + width / 2, y: y + 12 }, { size: 9, weight: 'bold' });
  if (view === 'left' || view === 'right') return;
  const isFacingUs = view === 'anterior' || view === 'hands_palm';
  const style = { size: 8, weight: 'regular' } as const;
  centred(document, isFacingUs ? 'right' : 'left', { x: x + width * 0.14, y: y + 12 }, style);
  centred(document, isFacingUs ? 'left' : 'right', { x: x + width * 0.86, y: y + 12 }, style);
}

function centred(
  document: PDFDocument,
  words: string,
  { x, y }: Point,
  { size, weight }: { size: number; weight: 'regular' | 'bold' },
): void {
  useFont(document, firstFont(weight), size).fillColor(DARK);
  const left = x - document.widthOfString(words) / 2;
  document.text(words, left, y, { lineBreak: false, baseline: 'alphabetic' });
}

function pointOf(centroid: readonly [number, number] | undefined): Point {
  return { x: centroid?.[0] ?? 0, y: centroid?.[1] ?? 0 };
}
