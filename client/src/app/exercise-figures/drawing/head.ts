import { EAR, FRONT_FACE, PROFILE } from './body-measures.js';
import { linePath, quadraticPath, svgPoint } from './path.js';
import { type Face, type Figure } from './pose.js';
import { type SpineFrame } from './spine.js';
import { add, rotate, subtract, type Vec } from './vector.js';

const JAW_HINGE: Vec = [0.5, -2.5];
const JAW_SWING = -20;
/** The part of the profile that opens: from the upper lip to the chin. */
const UPPER_LIP = 6;
const CHIN = 9;
const EYE_SPACING = 3.9;
const FACE_SHIFT = 7;
const TEETH = { biteY: -7, height: 2.4, fromX: 1.6, toX: 9.6, count: 4, gap: 2.2 };

/** The jaw swings down about its joint before the ear; the open mouth is a notch in the profile. */
function profileOutline(jaw: number): readonly Vec[] {
  if (!jaw) return PROFILE;
  const mouth: Vec[] = [
    [11.6, -4],
    [7.4, -5],
  ];
  return PROFILE.flatMap((point, index): Vec[] => {
    if (index < UPPER_LIP || index > CHIN) return [point];
    if (index === UPPER_LIP) return mouth;
    return [add(JAW_HINGE, rotate(subtract(point, JAW_HINGE), JAW_SWING * jaw))];
  });
}

const frontOutline = (jaw: number): Vec[] => FRONT_FACE.map(([x, y]) => [x, y < -8 ? y - 4 * jaw : y]);

export function headOutline(figure: Figure, spine: SpineFrame): Vec[] {
  const jaw = figure.face?.jaw ?? 0;
  return (spine.profile ? profileOutline(jaw) : frontOutline(jaw)).map(spine.headPoint);
}

export function earOutlines({ profile, headPoint }: SpineFrame): Vec[][] {
  if (profile) return [];
  return [-1, 1].map((side) => EAR.map(([x, y]) => headPoint([side * x, y])));
}

export interface FaceDrawing {
  lines: string[];
  dots: string[];
}

class FacePen {
  readonly lines: string[] = [];
  readonly dots: string[] = [];

  private readonly place: (point: Vec) => Vec;

  constructor(place: (point: Vec) => Vec) {
    this.place = place;
  }

  curve(from: Vec, control: Vec, to: Vec): void {
    this.lines.push(quadraticPath(this.place(from), this.place(control), this.place(to)));
  }

  line(points: readonly Vec[], closed = false): void {
    this.lines.push(linePath(points.map(this.place), closed));
  }

  dot(point: Vec): void {
    this.dots.push(`M${svgPoint(this.place(point))}h.01`);
  }
}

/** Eyes, mouth and ear as thin lines and dots. */
export function drawFace(figure: Figure, spine: SpineFrame): FaceDrawing {
  const pen = new FacePen(spine.headPoint);
  if (spine.profile) drawProfileFace(pen, figure.face ?? {});
  else if (figure.view === 'front') drawFrontFace(pen, figure);
  return { lines: pen.lines, dots: pen.dots };
}

function drawProfileFace(pen: FacePen, { eyes = 'closed', mouth = 'rest' }: Face): void {
  pen.curve([-1.6, 3], [1.6, 3.6], [1, 0]);
  pen.curve([1, 0], [0.6, -3.6], [-1.4, -2.4]);
  if (eyes === 'closed') pen.curve([6.6, 2], [8.2, 1.2], [9.4, 2.2]);
  else {
    pen.curve([6.4, 3], [8.2, 4.4], [10, 3]);
    pen.dot(eyes === 'down' ? [8.8, 1.6] : [8.6, 2.5]);
  }
  if (mouth !== 'rest') drawTeeth(pen, mouth === 'clench' ? 0 : TEETH.gap);
}

function drawFrontFace(pen: FacePen, { face = {}, spine = {} }: Figure): void {
  const { eyes = 'closed', jaw = 0 } = face;
  const shift = FACE_SHIFT * Math.sin(((spine.turn ?? 0) * Math.PI) / 180);
  for (const x of [-EYE_SPACING, EYE_SPACING]) {
    const at = (dx: number, y: number): Vec => [x + dx * (x < 0 ? 1 : -1) + shift, y];
    if (eyes === 'closed') pen.curve(at(-1.7, 1), at(0, -0.4), at(1.7, 1));
    else {
      pen.curve(at(-1.9, 2), at(0, 3.6), at(1.9, 2));
      pen.dot(at(0, eyes === 'down' ? 0.9 : 1.7));
    }
  }
  if (spine.turn) pen.curve([shift * 1.1, 0], [shift * 1.6, -4], [shift * 0.9, -4.4]);
  pen.curve([-2 + shift, -8], [shift, -8.8 - 4 * jaw], [2 + shift, -8]);
  if (jaw) pen.curve([-2 + shift, -8], [shift, -8 + jaw], [2 + shift, -8]);
}

/** Two rows of teeth inside the profile, `gap` apart. */
function drawTeeth(pen: FacePen, gap: number): void {
  const { biteY, height, fromX, toX, count } = TEETH;
  for (const side of [1, -1]) {
    const edge = biteY + (side * gap) / 2;
    const root = edge + side * height;
    const row: Vec[] = [
      [fromX, edge],
      [toX, edge],
      [toX, root],
      [fromX, root],
    ];
    pen.line(row, true);
    for (let tooth = 1; tooth < count; tooth++) {
      const x = fromX + ((toX - fromX) * tooth) / count;
      pen.line([
        [x, edge],
        [x, root],
      ]);
    }
  }
}
