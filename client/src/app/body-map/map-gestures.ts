import { type RegionShape } from './drawing';
import { type Point } from '@api/body-map/geometry.vocabulary';
import { type MapViewport } from './map-viewport';
import { TapReader } from './tap-reader';

/** A tap on the map: the region it means, and where it fell, in drawing units. */
export interface MapTap {
  readonly shape: RegionShape;
  readonly at: Point;
}

export interface GestureTarget {
  readonly viewport: MapViewport;
  /** The region a tap there would mean. */
  shapeAt(point: Point): RegionShape | undefined;
  /** Shows at once what is about to be picked; null takes it back. */
  press(shape: RegionShape | null): void;
  pick(tap: MapTap): void;
  doubleTap(at: Point): void;
}

/** CSS pixels that a pointer may wander during a tap. */
const DRAG_STARTS_AT = 8;

/** Reads pointer events of the map: a tap picks, two taps zoom, a drag moves the zoomed map. */
export class MapGestures {
  private readonly taps: TapReader<MapTap>;
  private pointer: { readonly id: number; readonly isTouch: boolean; last: Point } | undefined;
  private isDragging = false;

  constructor(private readonly target: GestureTarget) {
    this.taps = new TapReader<MapTap>({
      tap: (tap) => {
        target.press(null);
        target.pick(tap);
      },
      doubleTap: ({ at }) => {
        target.press(null);
        target.doubleTap(at);
      },
    });
  }

  down(event: PointerEvent): void {
    this.isDragging = false;
    if (!event.isPrimary) return;
    this.pointer = {
      id: event.pointerId,
      isTouch: event.pointerType === 'touch',
      last: { x: event.clientX, y: event.clientY },
    };
  }

  move(event: PointerEvent): void {
    const { pointer } = this;
    if (pointer?.id !== event.pointerId || event.buttons === 0 || !this.target.viewport.isZoomedIn()) return;
    const dx = event.clientX - pointer.last.x;
    const dy = event.clientY - pointer.last.y;
    if (!this.isDragging && Math.hypot(dx, dy) < DRAG_STARTS_AT) return;
    this.isDragging = true;
    pointer.last = { x: event.clientX, y: event.clientY };
    this.target.viewport.pan(dx, dy);
  }

  click(event: MouseEvent, surface: Element): void {
    if (this.isDragging) return;
    const { left, top } = surface.getBoundingClientRect();
    const at = this.target.viewport.toUnits({ x: event.clientX - left, y: event.clientY - top });
    const shape = this.target.shapeAt(at);
    if (!shape) return;
    if (this.pointer?.isTouch) {
      this.target.press(shape);
      this.taps.read({ shape, at }, { x: event.clientX, y: event.clientY });
    } else {
      this.target.pick({ shape, at });
    }
  }

  /** Drops a tap that still waits for its second half. */
  forget(): void {
    this.taps.forget();
  }
}
