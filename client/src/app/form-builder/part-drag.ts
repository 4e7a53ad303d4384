import { DestroyRef, ElementRef, inject, Injectable, signal } from '@angular/core';
import { type DropList, type DropPlace, dropPlaceAt } from './drop-place';
import { isSamePart, type Part } from './form-parts';
import { FormWork } from './form-work';

/** A finger or hand trembles: what moves less is a tap on the handle. */
const SLACK = 5;
/** So near to the upper or lower edge the page scrolls by itself, by so much a frame. */
const EDGE = 90;
const SCROLL_STEP = 14;

/** Where the line stands that shows the place, in the window. */
interface Line {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

/**
 * Parts of the form dragged by their handles, with mouse, pen or finger. What is dragged stays where it is until it is let
 * go; a line shows where it would land, and Escape leaves all as it was. Lists say in `data-list` what they are the inside
 * of and in `data-takes` what they take, rows in `data-row` who they are.
 */
@Injectable()
export class PartDrag {
  private readonly work = inject(FormWork);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly part = signal<Part | null>(null);
  readonly dragged = this.part.asReadonly();
  readonly line = signal<Line | null>(null);
  /** Where the words of what is dragged follow the hand. */
  readonly hand = signal({ x: 0, y: 0 });

  private place: DropPlace | null = null;
  private stop: (() => void) | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop?.());
  }

  isDragged(part: Part): boolean {
    return isSamePart(this.part(), part);
  }

  begin(event: PointerEvent, part: Part): void {
    if (event.button !== 0 || this.stop) return;
    const handle = event.currentTarget;
    if (!(handle instanceof HTMLElement)) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const begun = { x: event.clientX, y: event.clientY };
    const leave = new AbortController();
    const on = { signal: leave.signal };
    let frame = 0;
    this.stop = () => {
      leave.abort();
      cancelAnimationFrame(frame);
      this.stop = this.place = null;
      this.part.set(null);
      this.line.set(null);
    };
    const scroll = () => {
      if (scrollAt(this.hand().y)) this.look();
      frame = requestAnimationFrame(scroll);
    };
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      this.hand.set({ x, y });
      if (!this.part()) {
        if (Math.hypot(x - begun.x, y - begun.y) < SLACK) return;
        this.part.set(part);
        frame = requestAnimationFrame(scroll);
      }
      this.look();
    };
    handle.addEventListener('pointermove', move, on);
    handle.addEventListener('pointerup', () => this.drop(), on);
    handle.addEventListener('pointercancel', () => this.stop?.(), on);
    document.addEventListener('keydown', (key) => key.key === 'Escape' && this.stop?.(), on);
  }

  private drop(): void {
    const [part, place] = [this.part(), this.place];
    this.stop?.();
    if (part && place) this.work.dropAt(part, place.into, place.at);
  }

  private look(): void {
    const part = this.part();
    if (!part) return;
    const lists = [...this.host.querySelectorAll<HTMLElement>(`[data-takes="${part.kind}"]`)];
    this.place = dropPlaceAt(
      lists.map((list) => dropListOf(list, part.id)),
      this.hand().y,
    );
    const into = this.place && lists[this.place.list];
    if (!this.place || !into) return this.line.set(null);
    const { left, width } = into.getBoundingClientRect();
    this.line.set({ top: this.place.line, left, width });
  }
}

function dropListOf(list: HTMLElement, dragged: string): DropList {
  const rows = [...list.children].filter((row) => row.getAttribute('data-row') !== dragged);
  return {
    into: list.dataset['list'] ?? '',
    box: list.getBoundingClientRect(),
    rows: rows.map((row) => row.getBoundingClientRect()),
  };
}

function scrollAt(y: number): boolean {
  const before = window.scrollY;
  if (y < EDGE) window.scrollBy(0, -SCROLL_STEP);
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, SCROLL_STEP);
  return window.scrollY !== before;
}
