import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import { type Box, type Point } from '@api/body-map/geometry.vocabulary';
import { fitted, inside, middle, zoomed } from './zoom';

const GLIDE_MS = 200;
/** Taken for the width of the map, in CSS pixels, until it has been measured. */
const WIDTH_UNKNOWN = 360;

/** Which part of a view is on the screen, and how drawing units and pixels relate. */
export class MapViewport {
  /** Size of the map on the screen, in CSS pixels; zero until measured. */
  readonly size = signal({ width: 0, height: 0 });
  private readonly box = linkedSignal(() => this.start());
  private readonly left = linkedSignal<Box, Box | null>({
    source: () => this.start(),
    computation: () => null,
  });
  private gliding = 0;

  /** `whole` is the view's own box, `start` the part of it that is shown at first. */
  constructor(
    readonly whole: Signal<Box>,
    private readonly start: Signal<Box>,
  ) {}

  /** The part of the drawing that fills the map, in drawing units. */
  readonly shown = computed((): Box => {
    const { width, height } = this.size();
    return width === 0 || height === 0 ? this.box() : fitted(this.box(), width / height);
  });

  readonly unitsPerPixel = computed(() => this.shown().width / (this.size().width || WIDTH_UNKNOWN));
  readonly isZoomedIn = computed(() => this.box().width < this.whole().width * 0.98);

  toPixels({ x, y }: Point): Point {
    const shown = this.shown();
    const units = this.unitsPerPixel();
    return { x: (x - shown.x) / units, y: (y - shown.y) / units };
  }

  toUnits({ x, y }: Point): Point {
    const shown = this.shown();
    const units = this.unitsPerPixel();
    return { x: shown.x + x * units, y: shown.y + y * units };
  }

  jumpTo(box: Box): void {
    cancelAnimationFrame(this.gliding);
    this.box.set(box);
  }

  /** Moves there in a fifth of a second, or at once for people who asked for less motion. */
  glideTo(box: Box): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.jumpTo(box);
      return;
    }
    cancelAnimationFrame(this.gliding);
    const from = this.box();
    const view = this.start();
    const began = performance.now();
    const step = (now: number) => {
      if (this.start() !== view) return;
      const t = Math.max(0, Math.min(1, (now - began) / GLIDE_MS));
      this.box.set(between(from, box, 1 - (1 - t) ** 3));
      if (t < 1) this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }

  /** Looks closer for a while; `goBack` returns to what was shown before. */
  visit(box: Box): void {
    this.left.update((left) => left ?? this.box());
    this.glideTo(box);
  }

  goBack(): void {
    const left = this.left();
    this.left.set(null);
    if (left) this.glideTo(left);
  }

  zoom(factor: number, around: Point = middle(this.box())): void {
    this.glideTo(zoomed(this.box(), this.whole(), around, factor));
  }

  pan(dx: number, dy: number): void {
    const units = this.unitsPerPixel();
    const box = this.box();
    this.jumpTo(inside(this.whole(), { ...box, x: box.x - dx * units, y: box.y - dy * units }));
  }

  /** Two fingers took two points of the drawing from where they were to where they are, in pixels. */
  pinch(before: readonly [Point, Point], now: readonly [Point, Point]): void {
    const [from, to] = [middleOf(before), middleOf(now)];
    const factor = spread(now) / (spread(before) || 1);
    const shown = this.shown();
    const held = this.toUnits(from);
    const { width, height } = this.size();
    const units = this.unitsPerPixel() / factor;
    const around = { x: held.x + (width / 2 - to.x) * units, y: held.y + (height / 2 - to.y) * units };
    this.jumpTo(zoomed(shown, this.whole(), around, factor));
  }

  /** Brings a point into sight, as little as needed to put it in the middle. */
  reveal(point: Point): void {
    const box = this.box();
    const { x, y } = this.toPixels(point);
    const { width, height } = this.size();
    const isInSight = x >= 0 && y >= 0 && x <= width && y <= height;
    if (isInSight) return;
    this.glideTo(inside(this.whole(), { ...box, x: point.x - box.width / 2, y: point.y - box.height / 2 }));
  }
}

function middleOf([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spread([a, b]: readonly [Point, Point]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(from: Box, to: Box, t: number): Box {
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    width: from.width + (to.width - from.width) * t,
    height: from.height + (to.height - from.height) * t,
  };
}
