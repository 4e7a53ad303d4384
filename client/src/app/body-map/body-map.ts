import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { type AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';
import { type RegionShape } from './drawing';
import { DrawingStore } from './drawing-store';
import { type Box, type Point } from '@api/body-map/geometry.vocabulary';
import { MapGestures } from './map-gestures';
import { MapPins } from './map-pins';
import { placedNumbers, type RegionTint, tintedShapes, tintSummary } from './region-tint';
import {
  inReadingOrder,
  type PaintedMark,
  paintedMarks,
  pictureSides,
  shapeLabel,
  shapeOf,
  spreadArrows,
} from './map-scene';
import { MapViewport } from './map-viewport';
import { type Audience, markSummary } from './mark-words';
import { type Direction, regionAt, regionTowards } from './region-at';
import { VIEW_WORDS } from './region-words';
import { boxAround, boxForDoubleTap, joined, VIEW_BOXES, ZOOM_STEP } from './zoom';

/** A region that was tapped or entered, and where the finger was: shares of the view's box, null for the keyboard. */
export interface RegionPick {
  readonly regionId: AnyRegionId;
  readonly point: Mark['point'];
}

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** Borders of regions are drawn when a CSS pixel is smaller than this many drawing units. */
const BORDERS_FROM = 1.05;
/** Twice the frame of a drawn mark, in CSS pixels. */
const EDGE = 2;
const STRONG_EDGE = 5;
/** Height of the chest on the whole figure: what the zoom button brings near first. */
const CHEST = 200;

/** The drawn body with its marks. Takes taps and keys unless `isReadonly`. As wide as its place, in the view's form. */
@Component({
  selector: 'un-body-map',
  imports: [Icon, MapPins, NgTemplateOutlet],
  templateUrl: './body-map.html',
  styleUrl: './body-map.scss',
  host: {
    '[style.aspect-ratio]': 'start().width / start().height',
    '[class.small]': 'isSmall()',
  },
})
export class BodyMap {
  readonly view = model<BodyView>('posterior');
  /** Drawn filled. */
  readonly clientMarks = input<readonly Mark[]>([]);
  /** Drawn as outlines. */
  readonly therapistMarks = input<readonly Mark[]>([]);
  /** The mark that is being edited: gets a strong frame. */
  readonly selectedId = input<string | null>(null);
  /** Decides the words at the edges: a client reads "your left". */
  readonly audience = input<Audience>('client');
  /** The therapist's finer regions, on front and back. */
  readonly isFine = input(false, { transform: booleanAttribute });
  readonly isReadonly = input(false, { transform: booleanAttribute });
  /** The part that is shown at first, in drawing units; null for the whole view. See `CROPS`. */
  readonly crop = input<Box | null>(null);
  /** Shows at first as near a part as holds every mark and tint of the view. Needs a null `crop`. */
  readonly fitsMarks = input(false, { transform: booleanAttribute });
  /** For pictures of a few centimetres: pins beside their regions, no words at the edges, no buttons. */
  readonly isSmall = input(false, { transform: booleanAttribute });
  /** Zoom buttons over the map. False where the page has buttons of its own, and calls `zoomIn` and `showWhole`. */
  readonly hasTools = input(true, { transform: booleanAttribute });

  /** Regions shaded by how much something is felt there, each with its number. */
  readonly tints = input<readonly RegionTint[]>([]);

  readonly regionPicked = output<RegionPick>();

  private readonly store = inject(DrawingStore);
  private readonly surface = viewChild.required<ElementRef<SVGSVGElement>>('surface');

  protected readonly uid = elementId('body');
  /** Keeps ink inside the figure. */
  readonly clip = `url(#${this.uid}-clip)`;
  readonly whole = computed(() => VIEW_BOXES[this.view()]);
  protected readonly start = computed(
    () => this.crop() ?? (this.fitsMarks() ? this.aroundMarks() : this.whole()),
  );
  readonly viewport = new MapViewport(this.whole, this.start);
  protected readonly hasFailed = signal(false);
  /** Inked under the finger until the tap is known not to be half of a double tap. */
  protected readonly pressed = signal<RegionShape | null>(null);

  readonly drawing = computed(() => this.store.drawing(this.view()));
  private readonly wholeShapes = computed(() => this.drawing()?.shapes ?? []);
  private readonly needsFine = computed(() => {
    const known = new Set<string>(this.wholeShapes().map((shape) => shape.id));
    return this.isFine() || this.therapistMarks().some((mark) => !known.has(mark.regionId));
  });
  private readonly fineShapes = computed(() => this.store.fine(this.view()) ?? []);
  private readonly shapes = computed(
    (): ReadonlyMap<string, RegionShape> =>
      new Map([...this.fineShapes(), ...this.wholeShapes()].map((shape) => [shape.id, shape])),
  );

  /** What can be picked. */
  protected readonly regions = computed((): readonly RegionShape[] => {
    if (this.isReadonly()) return [];
    const fine = this.isFine() ? this.fineShapes() : [];
    return inReadingOrder(fine.length > 0 ? fine : this.wholeShapes());
  });
  private readonly scene = computed(() => ({ view: this.view(), shapes: this.shapes() }));
  protected readonly filled = computed(() => paintedMarks(this.clientMarks(), 'client', this.scene()));
  protected readonly outlined = computed(() =>
    paintedMarks(this.therapistMarks(), 'therapist', this.scene()),
  );
  protected readonly tinted = computed(() => tintedShapes(this.tints(), this.shapes()));
  protected readonly numbers = computed(() => placedNumbers(this.tinted(), this.viewport));
  protected readonly painted = computed(() => [...this.filled(), ...this.outlined()]);
  protected readonly arrows = computed(() => spreadArrows(this.painted(), this.shapes()));
  protected readonly selected = computed(
    () => this.painted().find(({ mark }) => mark.id === this.selectedId())?.shape,
  );
  protected readonly labels = computed(
    () => new Map(this.regions().map((shape) => [shape, shapeLabel(shape, this.painted(), this.audience())])),
  );
  protected readonly focusable = linkedSignal(() => this.regions()[0]);

  readonly viewBox = computed(() => {
    const { x, y, width, height } = this.viewport.shown();
    return `${x} ${y} ${width} ${height}`;
  });
  /** Patterns keep their size on the screen at every zoom. */
  protected readonly patternScale = computed(() => this.viewport.unitsPerPixel());
  /** Beside the feet, where neither numbers nor tools lie. */
  protected readonly areSidesLow = computed(
    () => (this.isReadonly() || !this.hasTools()) && !this.viewport.isZoomedIn(),
  );
  protected readonly hasBorders = computed(() => this.viewport.unitsPerPixel() < BORDERS_FROM);
  protected readonly label = computed(() => {
    const view = VIEW_WORDS[this.view()];
    if (!this.isReadonly()) return $localize`Body, ${view.toLowerCase()}:view:`;
    const marks = [
      ...this.painted().map(({ mark }) => markSummary(mark, this.audience())),
      ...this.tinted().map(tintSummary),
    ];
    return marks.length === 0
      ? $localize`Body, ${view.toLowerCase()}:view:: no marks`
      : $localize`Body, ${view.toLowerCase()}:view:. ${marks.join('. ')}:marks:`;
  });
  protected readonly sides = computed(() => {
    const sides = pictureSides(this.view());
    const isOwn = this.audience() === 'client';
    const words = {
      left: isOwn ? $localize`your left` : $localize`left`,
      right: isOwn ? $localize`your right` : $localize`right`,
    };
    return sides && { atLeft: words[sides.atLeft], atRight: words[sides.atRight] };
  });

  protected readonly gestures = new MapGestures({
    viewport: this.viewport,
    shapeAt: (point) => regionAt(this.regions(), point, this.viewport.unitsPerPixel()),
    press: (shape) => this.pressed.set(shape),
    pick: ({ shape, at }) => this.pick(shape, at),
    doubleTap: (at) => this.toggleZoom(at),
  });

  constructor() {
    effect(() => this.load(this.view()));
    effect(() => {
      if (this.needsFine()) this.store.loadFine().catch(() => this.hasFailed.set(true));
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.measure());
      observer.observe(this.surface().nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
    destroyed.onDestroy(() => this.gestures.forget());
  }

  /** Brings a region near enough to see where on the body it is, until `goBack`. */
  visit(regionId: AnyRegionId): void {
    const shape = shapeOf(regionId, this.shapes());
    if (shape) this.viewport.visit(boxAround(shape.bounds, this.whole()));
  }

  /** Shows again what was shown before `visit`. */
  goBack(): void {
    this.viewport.goBack();
  }

  /** Puts the keyboard focus on a region, if this view shows it. */
  focusRegion(regionId: AnyRegionId): void {
    const shape = this.regions().find(({ id }) => id === regionId);
    if (shape) this.moveFocus(shape);
  }

  readonly isZoomedIn = computed(() => this.viewport.isZoomedIn());

  showWhole(): void {
    this.viewport.glideTo(this.whole());
  }

  /** How much wider than its ink the frame of a drawn mark is, in drawing units. */
  protected edge({ mark, layer }: PaintedMark): number {
    const isStrong = layer === 'therapist' || mark.id === this.selectedId();
    return (isStrong ? STRONG_EDGE : EDGE) * this.viewport.unitsPerPixel();
  }

  protected load(view: BodyView): void {
    this.hasFailed.set(false);
    this.store.load(view).catch(() => this.hasFailed.set(true));
  }

  zoomIn(): void {
    const { viewport } = this;
    const towards = this.selected()?.centre;
    if (viewport.isZoomedIn() || towards) {
      viewport.zoom(ZOOM_STEP, towards);
    } else {
      const { width, height } = this.whole();
      viewport.glideTo(boxForDoubleTap(this.view(), { x: width / 2, y: Math.min(CHEST, height / 2) }));
    }
  }

  protected onKey(event: KeyboardEvent): void {
    const from = this.focusable();
    if (!from) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const next = regionTowards(this.regions(), from, direction);
      if (next) this.moveFocus(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.regionPicked.emit({ regionId: from.id, point: null });
    } else {
      return;
    }
    event.preventDefault();
  }

  protected onClick(event: MouseEvent): void {
    // A screen reader's click names the element, not a place on it.
    const named = event.detail === 0 ? this.regionOf(event.target) : undefined;
    if (named) this.regionPicked.emit({ regionId: named.id, point: null });
    else this.gestures.click(event, this.surface().nativeElement);
  }

  private pick(shape: RegionShape, at: Point): void {
    const { width, height } = this.whole();
    const share = (value: number, of: number) =>
      Math.max(0, Math.min(1, Math.round((value / of) * 1e4) / 1e4));
    this.focusable.set(shape);
    this.regionPicked.emit({
      regionId: shape.id,
      point: { view: this.view(), x: share(at.x, width), y: share(at.y, height) },
    });
  }

  private toggleZoom(at: Point): void {
    if (this.viewport.isZoomedIn()) this.showWhole();
    else this.viewport.glideTo(boxForDoubleTap(this.view(), at));
  }

  private moveFocus(shape: RegionShape): void {
    this.focusable.set(shape);
    this.viewport.reveal(shape.centre);
    this.elementOf(shape)?.focus({ preventScroll: true });
  }

  private aroundMarks(): Box {
    const marked = joined([...this.painted(), ...this.tinted()].map(({ shape }) => shape.bounds));
    return marked ? boxAround(marked, this.whole()) : this.whole();
  }

  private elementOf(shape: RegionShape): SVGPathElement | null {
    return this.surface().nativeElement.querySelector(`[data-region="${shape.id}"]`);
  }

  private regionOf(target: EventTarget | null): RegionShape | undefined {
    const id = target instanceof Element ? target.getAttribute('data-region') : null;
    return this.regions().find((shape) => shape.id === id);
  }

  private measure(): void {
    const { width, height } = this.surface().nativeElement.getBoundingClientRect();
    this.viewport.size.set({ width, height });
  }
}
