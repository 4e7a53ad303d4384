import { type FigureShape, type Ink } from '../figure-file.js';
import { circlePath, closedPath, linePath, openPath, rectanglePath } from './path.js';
import { type Vec } from './vector.js';

export const LINE = { hair: 1, fine: 1.2, thin: 1.4, normal: 1.6, thick: 2, heavy: 3 };

export interface Paint {
  fill?: Ink;
  line?: Ink;
  width?: number;
  opacity?: number;
  dash?: string;
}

export const solid = (width = LINE.normal): Paint => ({ fill: 'prop-fill', line: 'prop', width });
export const dark = (width = LINE.normal): Paint => ({ fill: 'prop-dark', line: 'prop', width });
export const stroke = (line: Ink, width = LINE.normal): Paint => ({ line, width });
/** Things that are handled carry the figure's own outline. */
export const object = (fill: Ink, width = LINE.thin): Paint => ({ fill, line: 'line', width });

/** The box around all that was drawn. */
export class Extent {
  xMin = Infinity;
  yMin = Infinity;
  xMax = -Infinity;
  yMax = -Infinity;

  include(...points: readonly Vec[]): void {
    for (const [x, y] of points) {
      this.xMin = Math.min(this.xMin, x);
      this.yMin = Math.min(this.yMin, y);
      this.xMax = Math.max(this.xMax, x);
      this.yMax = Math.max(this.yMax, y);
    }
  }
}

/** Collects shapes in picture coordinates (y up). Closed and straight shapes widen the extent, free paths do not. */
export class Canvas {
  readonly shapes: FigureShape[] = [];
  readonly extent: Extent;

  constructor(extent: Extent) {
    this.extent = extent;
  }

  path(d: string, paint: Paint): void {
    this.shapes.push({ d, ...paint });
  }

  line(points: readonly Vec[], paint: Paint): void {
    this.path(linePath(points), paint);
  }

  curve(points: readonly Vec[], paint: Paint): void {
    this.path(openPath(points), paint);
  }

  polyline(points: readonly Vec[], paint: Paint): void {
    this.extent.include(...points);
    this.line(points, paint);
  }

  polygon(points: readonly Vec[], paint: Paint): void {
    this.extent.include(...points);
    this.path(linePath(points, true), paint);
  }

  blob(points: readonly Vec[], paint: Paint): void {
    this.extent.include(...points);
    this.path(closedPath(points), paint);
  }

  circle(center: Vec, radius: number, paint: Paint): void {
    const [x, y] = center;
    this.extent.include([x - radius, y - radius], [x + radius, y + radius]);
    this.path(circlePath(center, radius), paint);
  }

  /** An upright rectangle; `at` is its lower left corner. */
  rectangle(at: Vec, size: Vec, corner: number, paint: Paint): void {
    const [x, y] = at;
    const [width, height] = size;
    this.extent.include(at, [x + width, y + height]);
    this.path(rectanglePath(at, width, height, corner), paint);
  }

  /** Skin with one outline around all its parts. */
  body(d: string, fill: Ink, lineWidth: number, move?: string): void {
    const shape: FigureShape = {
      d,
      fill,
      line: 'line',
      width: Math.round(lineWidth * 20) / 10,
      outlined: true,
    };
    this.shapes.push(move ? { ...shape, move } : shape);
  }
}
