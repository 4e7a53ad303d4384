import PDFDocument from 'pdfkit';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import {
  boundsOf,
  type Box,
  distanceToEdge,
  flattenPath,
  type Point,
} from '../body-map/geometry.vocabulary.js';
import { KIND_PATTERNS, type KindPattern } from '../body-map/mark-paint.vocabulary.js';

/** Where a mark lies on a view, in the units of the view. */
export interface Ink {
  /** Its path as PDF writes it: read once, painted several times. */
  readonly operators: string;
  /** How its path says what is inside. */
  readonly rule: 'even-odd' | undefined;
  readonly bounds: Box;
  /** Where its number points to. */
  readonly middle: Point;
  /** How wide it is there. */
  readonly thickness: number;
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
export const DARK = '#2a1a14';
/** Points on paper for a pixel of the screen. */
const POINTS_A_PIXEL = 0.6;
const SWATCH = 'M0 0l14 0l0 9l-14 0z';

/** The ink of a whole region. */
export function inkOf(path: string, centroid: readonly [x: number, y: number] = [0, 0]): Ink {
  const polygons = flattenPath(path);
  const middle = { x: centroid[0], y: centroid[1] };
  const thickness = 2 * distanceToEdge(polygons, middle);
  return { operators: operatorsOf(path), rule: 'even-odd', bounds: boundsOf(polygons), middle, thickness };
}

/** How a mark looks, as the list beside the figures shows it: 14 by 9 points. */
export function swatchOf(mark: ClientMark): (document: PDFDocument, x: number, y: number) => void {
  return (document, x, y) => {
    document.save().translate(x, y);
    paint(document, inkOf(SWATCH), mark, 1);
    document.restore();
  };
}

/** Colour by strength, pattern by kind: each alone tells marks apart on a grey printer. */
export function paint(
  document: PDFDocument,
  { operators, rule, bounds }: Ink,
  { kind, intensity }: Pick<ClientMark, 'kind' | 'intensity'>,
  scale: number,
): void {
  // The edge first and twice as wide: what of it lies inside, where pieces of a line meet, is covered again.
  document
    .lineWidth(1.2 / scale)
    .addContent(operators)
    .stroke(DARK);
  document
    .addContent(operators)
    .fill((intensity === null ? undefined : PAIN[intensity]) ?? WITHOUT_NUMBER, rule);
  const pattern = KIND_PATTERNS[kind];
  if (!pattern) return;
  document.save().addContent(operators).clip(rule);
  drawPattern(document, pattern, bounds, {
    tile: POINTS_A_PIXEL / scale,
    colour: (intensity ?? 0) >= LIGHT_FROM ? '#ffffff' : DARK,
  });
  document.restore();
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
  const operators = `${operatorsOf(path)}\n${isFilled ? 'f' : 'S'}`;
  document.save().translate(middle.x, middle.y).rotate(turn).lineWidth(1.4).lineCap('butt');
  if (isFilled) document.fillColor(colour);
  else document.strokeColor(colour);
  const tiles: string[] = [];
  for (let column = Math.floor(-reach.x / step); column * step < reach.x; column++) {
    for (let row = Math.floor(-reach.y / step); row * step < reach.y; row++) {
      const place = [tile, 0, 0, tile, column * step, row * step].map((number) => number.toFixed(3));
      tiles.push(`q ${place.join(' ')} cm\n${operators}\nQ`);
    }
  }
  document.addContent(tiles.join('\n')).restore();
}

/** What pdfkit writes for a path. */
function operatorsOf(path: string): string {
  const written: string[] = [];
  const writer = Object.create(PDFDocument.prototype, {
    addContent: {
      value: (operator: string) => {
        written.push(operator);
        return writer;
      },
    },
  }) as PDFDocument;
  writer.path(path);
  return written.join('\n');
}

function diagonal({ width, height }: Box): Point {
  const half = Math.hypot(width, height) / 2;
  return { x: half, y: half };
}
