import { type Point } from '@api/body-map/geometry.vocabulary';

/** How long a second tap may take, and how far off it may land (CSS pixels). */
const DOUBLE_WITHIN_MS = 280;
const DOUBLE_WITHIN_PX = 30;

interface Waiting<T> {
  readonly what: T;
  readonly at: Point;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Tells a tap from the first half of a double tap, by waiting a little before it says so. */
export class TapReader<T> {
  private waiting: Waiting<T> | undefined;

  constructor(private readonly on: { tap(what: T): void; doubleTap(what: T): void }) {}

  read(what: T, at: Point): void {
    const first = this.waiting;
    if (first && Math.hypot(at.x - first.at.x, at.y - first.at.y) <= DOUBLE_WITHIN_PX) {
      this.forget();
      this.on.doubleTap(first.what);
      return;
    }
    this.settle();
    this.waiting = { what, at, timer: setTimeout(() => this.settle(), DOUBLE_WITHIN_MS) };
  }

  /** Drops a tap that is still waiting. */
  forget(): void {
    clearTimeout(this.waiting?.timer);
    this.waiting = undefined;
  }

  private settle(): void {
    const { waiting } = this;
    this.forget();
    if (waiting) this.on.tap(waiting.what);
  }
}
