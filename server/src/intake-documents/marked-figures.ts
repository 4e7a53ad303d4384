import type PDFDocument from 'pdfkit';
import { arrowPath } from '../body-map/arrow-path.vocabulary.js';
import { type BodyView, BODY_VIEWS } from '../body-map/body.vocabulary.js';
import { drawnView } from '../body-map/drawing.js';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import type { Box, Point } from '../body-map/geometry.vocabulary.js';
import { placePins } from '../body-map/pin-layout.vocabulary.js';
import { findRegion } from '../body-map/regions.vocabulary.js';
import { markInWords, VIEW_NAMES } from '../body-map/mark-words.js';
import { DARK, type Ink, inkOf, paint } from './mark-ink.js';
import { firstFont, useFont } from './paper/fonts.js';
import type { Picture } from './paper/paper.js';
import { strokeOutline } from './stroke-outline.js';

/** A mark with its number in the list under the figures. */
export interface NumberedMark {
  readonly number: number;
  readonly mark: ClientMark;
}

const SKIN = '#fbf6f0';
const EDGE = '#5b4b40';
const GUIDE = '#b9aca0';

const PIN = 12;
const SPREAD_GAP = 4;
const CAPTION = 18;
/** Of the whole body: four beside each other fit on the paper, two may be larger. Of hands and feet. */
const HEIGHTS = { four: 270, two: 330, part: 130 };
const WHOLE_BODY: readonly BodyView[] = ['anterior', 'posterior', 'left', 'right'];

/** Front and back, and every other view that shows a mark. */
export function figuresOf(marks: readonly NumberedMark[]): Picture[] {
  const marked = new Set(marks.flatMap(({ mark }) => viewsOf(mark)));
  const body = marked.has('left') || marked.has('right') ? HEIGHTS.four : HEIGHTS.two;
  return BODY_VIEWS.filter((view) => view === 'anterior' || view === 'posterior' || marked.has(view)).map(
    (view) => figureOf(view, marks, WHOLE_BODY.includes(view) ? body : HEIGHTS.part),
  );
}

/** What a mark inks on a view: its lines where it was drawn, else its region, if the view shows it. */
function inkOn(view: BodyView, { strokes, regionId }: ClientMark): Ink | undefined {
  if (strokes[0]?.view !== view) return regionOn(view, regionId);
  return { ...strokeOutline(strokes, drawnView(view)), rule: undefined };
}

function regionOn(view: BodyView, regionId: string): Ink | undefined {
  const region = drawnView(view).regions.find(({ id }) => id === regionId);
  return region && inkOf(region.path, region.centroid);
}

/** The view that was drawn on, else all that show the region. */
function viewsOf({ strokes, regionId }: ClientMark): readonly BodyView[] {
  const [first] = strokes;
  return first ? [first.view] : (findRegion(regionId)?.views ?? []);
}

function figureOf(view: BodyView, all: readonly NumberedMark[], height: number): Picture {
  const drawing = drawnView(view);
  const scale = height / drawing.height;
  const shown = all.flatMap(({ number, mark }) => {
    const ink = inkOn(view, mark);
    return ink ? [{ number, mark, ink }] : [];
  });
  const words = shown.map(({ number, mark }) => `${number}: ${markInWords(mark)}`);
  const width = drawing.width * scale;
  return {
    alt: `${VIEW_NAMES[view]} of the body. ${words.length > 0 ? words.join(' ') : 'Nothing is marked here.'}`,
    width,
    height: height + CAPTION,
    draw: (document, x, y) => {
      document.save().translate(x, y).scale(scale);
      document.path(drawing.outline).fill(SKIN);
      for (const { mark, ink } of shown) paint(document, ink, mark, scale);
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
      for (const { mark, ink } of shown) {
        for (const region of mark.radiatesTo) {
          const target = regionOn(view, region);
          if (target) drawArrow(document, ink.middle, target.middle, scale);
        }
      }
      document.restore();
      drawPins(document, { x, y, width, height }, scale, shown);
      drawCaption(document, view, { x, y: y + height, width, height: CAPTION });
    },
  };
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
  marks: readonly { number: number; ink: Ink }[],
): void {
  const anchors = marks.map(({ number, ink: { middle, thickness, bounds } }) => ({
    id: String(number),
    at: { x: middle.x * scale, y: middle.y * scale },
    room: thickness * scale,
    bounds: {
      x: bounds.x * scale,
      y: bounds.y * scale,
      width: bounds.width * scale,
      height: bounds.height * scale,
    },
  }));
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
