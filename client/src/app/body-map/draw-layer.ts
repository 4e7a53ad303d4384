import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type Point } from '@api/body-map/geometry.vocabulary';
import { Cover } from '@api/body-map/stroke-cover.vocabulary';
import { type Stroke } from '@api/body-map/strokes.vocabulary';
import { BodyMap } from './body-map';
import { type DrawMode } from './draw-mode';
import { strokeOf, strokeWidth, toShare } from './stroke-lines';
import { cellsOf } from './view-cells';

/** CSS pixels that a finger has to go for another point. */
const STEP = 2;
/** Between two words about what is covered so far, in milliseconds. */
const TELL_EVERY = 120;

/** A stroke under the finger. */
interface Line {
  readonly points: Point[];
  readonly cover: Cover;
  readonly width: number;
  path: string;
  last: Point;
  toldAt: number;
}

/** Lies over the map while one draws: one finger, pen or mouse draws, two fingers move and zoom the map. */
@Component({
  selector: 'un-draw-layer',
  template: `
    <svg #surface aria-hidden="true" [attr.viewBox]="map.viewBox()">
      <path #line [style.stroke-width]="width() * map.whole().width" [attr.clip-path]="map.clip" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    svg {
      // A surface of its own: the figure below is not painted again with each move.
      will-change: transform;
      cursor: crosshair;
      touch-action: none;
      user-select: none;
    }
    path {
      fill: none;
      stroke: var(--mat-sys-primary);
      stroke-linecap: round;
      stroke-linejoin: round;
      opacity: 0.55;
      pointer-events: none;
    }
  `,
})
export class DrawLayer {
  /** Knows the width and the mark that is drawn on, and is told what is covered so far. */
  readonly mode = input.required<DrawMode>();

  readonly drawn = output<Stroke>();

  protected readonly map = inject(BodyMap);
  protected readonly width = computed(() => strokeWidth(this.map.view(), this.mode().thickness()));

  private readonly injector = inject(Injector);
  private readonly surface = viewChild.required<ElementRef<SVGSVGElement>>('surface');
  private readonly ink = viewChild.required<ElementRef<SVGPathElement>>('line');
  private readonly pointers = new Map<number, Point>();
  private corner: Point = { x: 0, y: 0 };
  private line: Line | null = null;

  constructor() {
    // Past Angular, which would look the whole map over at each move.
    afterNextRender(() => {
      const surface = this.surface().nativeElement;
      surface.addEventListener('pointerdown', (event) => this.down(event));
      surface.addEventListener('pointermove', (event) => this.move(event));
      surface.addEventListener('pointerup', (event) => this.up(event));
      surface.addEventListener('pointercancel', (event) => this.up(event));
    });
  }

  /** Gives up the line under the finger. Returns false where there is none. */
  giveUp(): boolean {
    if (!this.line) return false;
    this.line = null;
    this.ink().nativeElement.removeAttribute('d');
    this.mode().live.set(null);
    return true;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const { left, top } = this.surface().nativeElement.getBoundingClientRect();
    this.corner = { x: left, y: top };
    this.surface().nativeElement.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.placeOf(event));
    if (this.pointers.size > 1) this.giveUp();
    else this.begin(this.placeOf(event));
  }

  private move(event: PointerEvent): void {
    const before = [...this.pointers.values()];
    if (!this.pointers.has(event.pointerId)) return;
    this.pointers.set(event.pointerId, this.placeOf(event));
    const [first, second] = [...this.pointers.values()];
    if (!first) return;
    if (!second) this.extend(first);
    else if (before[0] && before[1]) this.map.viewport.pinch([before[0], before[1]], [first, second]);
  }

  private up(event: PointerEvent): void {
    if (!this.pointers.delete(event.pointerId) || !this.line) return;
    const { points, width } = this.line;
    this.line = null;
    this.drawn.emit(strokeOf(this.map.view(), width, points));
    // The line goes when its mark is painted, not a frame before.
    afterNextRender(() => this.line ?? this.ink().nativeElement.removeAttribute('d'), {
      injector: this.injector,
    });
  }

  private begin(at: Point): void {
    const drawing = this.map.drawing();
    if (!drawing) return;
    const cover = new Cover(cellsOf(drawing));
    for (const stroke of this.mode().mark()?.strokes ?? []) {
      if (stroke.view === drawing.view) cover.add(stroke);
    }
    this.line = { points: [], cover, width: this.width(), path: '', last: at, toldAt: 0 };
    this.addPoint(this.line, at);
  }

  private extend(at: Point): void {
    const { line } = this;
    if (line && Math.hypot(at.x - line.last.x, at.y - line.last.y) >= STEP) this.addPoint(line, at);
  }

  private addPoint(line: Line, at: Point): void {
    const { width, height } = this.map.whole();
    const place = this.map.viewport.toUnits(at);
    const share = ({ x, y }: Point): [number, number] => [toShare(x, width), toShare(y, height)];
    line.cover.addPiece(share(line.points.at(-1) ?? place), share(place), line.width);
    line.points.push(place);
    line.last = at;
    const to = `${place.x.toFixed(1)} ${place.y.toFixed(1)}`;
    line.path += line.path === '' ? `M${to}L${to}` : `L${to}`;
    this.ink().nativeElement.setAttribute('d', line.path);
    const now = performance.now();
    if (now - line.toldAt < TELL_EVERY) return;
    line.toldAt = now;
    this.mode().live.set(line.cover.areas());
  }

  private placeOf({ clientX, clientY }: PointerEvent): Point {
    return { x: clientX - this.corner.x, y: clientY - this.corner.y };
  }
}
