import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { type AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { type MarkKind, type MarkLayer, MAX_MARKS } from '@api/body-map/marks.vocabulary';
import { type Stroke as DrawnStroke } from '@api/body-map/strokes.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { type Choice } from '../ui/choice';
import { Icon } from '../ui/icon/icon';
import { Segmented } from '../ui/segmented';
import { blankMark } from './blank-mark';
import { BodyMap, type RegionPick } from './body-map';
import { type Box } from '@api/body-map/geometry.vocabulary';
import { DrawBar } from './draw-bar';
import { DrawLayer } from './draw-layer';
import { DrawMode } from './draw-mode';
import { DrawingStore } from './drawing-store';
import { MarkHistory, type Stroke, withStroke } from './mark-history';
import { MarkSheet } from './mark-sheet';
import { markSummary } from './mark-words';
import { RegionList } from './region-list';
import { VIEW_WORDS } from './region-words';
import { isOnInk, viewsOf } from './stroke-lines';

const WHOLE_BODY = $localize`Whole body`;
const HANDS_AND_FEET: readonly BodyView[] = ['hands_palm', 'hands_back', 'soles'];
/** From these widths, in rem, the sheet and the list stand beside the map, and front and back beside each other. */
const WIDE_FROM = 44;
const PAIR_FROM = 62;
/** Up to here, as in the rest of the app, the sheet covers the lower part of the screen. */
const PHONE = '(max-width: 44.9375em)';

/** Draws one layer of marks: map, list, sheet and undo. Reports each stroke by itself, so that it can be kept at once. */
@Component({
  selector: 'un-body-map-editor',
  imports: [BodyMap, DrawBar, DrawLayer, Icon, MarkSheet, NgTemplateOutlet, RegionList, Segmented],
  templateUrl: './body-map-editor.html',
  styleUrl: './body-map-editor.scss',
  host: {
    '[class.wide]': 'isWide()',
    '(keydown.escape)': 'escape($event)',
    '[style.min-block-size.px]': 'isSheetShown() ? heightBefore() : null',
  },
})
export class BodyMapEditor {
  /** The marks being edited. Changed here at once; `markSaved` and `markRemoved` say what is to be kept. */
  readonly marks = model.required<readonly Mark[]>();
  /** Whose marks they are; also decides words, kinds and regions that are offered. */
  readonly layer = input<MarkLayer>('client');
  /** The other layer's marks, to look at. */
  readonly otherMarks = input<readonly Mark[]>([]);
  /** The kind a tap makes. When given by the page, a region takes one mark of each kind. */
  readonly newKind = input<MarkKind | null>(null);
  /** The mark that is open. */
  readonly selectedId = model<string | null>(null);
  /** The therapist's finer regions. */
  readonly isFine = input(false, { transform: booleanAttribute });
  /** The part of front and back that is shown at first; null for the whole figure. See `CROPS`. */
  readonly crop = input<Box | null>(null);
  /** Front and back side by side even where the editor is narrow. */
  readonly isPaired = input(false, { transform: booleanAttribute });
  /** Opens the sheet for the selected mark. False where the page shows a panel of its own. */
  readonly hasSheet = input(true, { transform: booleanAttribute });
  /** Big buttons below, for a page that is the map alone: list, and skip or "That is all". */
  readonly hasActions = input(false, { transform: booleanAttribute });
  /** Shows the marks in words below; otherwise only screen readers hear them, because the page lists them. */
  readonly hasSummary = input(true, { transform: booleanAttribute });
  /** The list in the map's place, where the two do not fit beside each other. */
  readonly isListShown = model(false);
  /** The editor's own button for that; false where the page has one in its bar. */
  readonly hasListButton = input(true);
  readonly canSkip = input(false, { transform: booleanAttribute });

  readonly markSaved = output<Mark>();
  readonly markRemoved = output<string>();
  readonly skipped = output<void>();
  readonly finished = output<void>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly viewer = inject(VIEWER);
  private readonly maps = viewChildren(BodyMap);
  private readonly sheet = viewChild(MarkSheet);
  private readonly layers = viewChildren(DrawLayer);
  private readonly store = inject(DrawingStore);
  private readonly width = signal(0);

  protected readonly history = new MarkHistory();
  protected readonly isFull = computed(() => this.marks().length >= MAX_MARKS);
  protected readonly maxMarks = MAX_MARKS;
  protected readonly heightBefore = signal(0);
  protected readonly isWide = computed(() => this.width() >= WIDE_FROM);
  private readonly isSideBySide = computed(() => this.isPaired() || this.width() >= PAIR_FROM);

  protected readonly selected = computed(() => this.marks().find((mark) => mark.id === this.selectedId()));
  /** The mark for which the next place picked is where it spreads to. */
  protected readonly aiming = signal<Mark | null>(null);
  readonly drawing = new DrawMode(this.marks);
  protected readonly isSheetShown = computed(
    () => this.hasSheet() && this.selected() !== undefined && this.aiming() === null && !this.drawing.isOn(),
  );
  protected readonly isMapShown = computed(() => this.isWide() || this.isSheetShown() || !this.isListShown());
  protected readonly clientMarks = computed(() =>
    this.layer() === 'client' ? this.marks() : this.otherMarks(),
  );
  protected readonly therapistMarks = computed(() =>
    this.layer() === 'therapist' ? this.marks() : this.otherMarks(),
  );
  protected readonly spotCount = computed(() => {
    const count = this.marks().length;
    return plural(count, { one: $localize`1 spot`, other: $localize`${count}:count: spots` }, this.viewer);
  });
  protected readonly summaries = computed(() =>
    this.marks().map((mark) => ({ id: mark.id, words: markSummary(mark, this.layer()) })),
  );

  protected readonly view = linkedSignal<readonly Mark[], BodyView>({
    source: this.marks,
    computation: ([first], previous) => previous?.value ?? firstViewOf(first) ?? 'posterior',
  });
  protected readonly isHandsAndFeet = computed(() => HANDS_AND_FEET.includes(this.view()));
  protected readonly shownViews = computed((): readonly BodyView[] => {
    const view = this.view();
    const isFrontOrBack = view === 'anterior' || view === 'posterior';
    return isFrontOrBack && this.isSideBySide() ? ['anterior', 'posterior'] : [view];
  });
  /** Front and back are both shown. */
  protected readonly isPair = computed(() => this.shownViews().length > 1);
  protected readonly viewChoices = computed((): readonly Choice<BodyView>[] => {
    if (this.isHandsAndFeet())
      return [{ value: 'posterior', label: WHOLE_BODY }, ...HANDS_AND_FEET.map(choiceOf)];
    return this.isSideBySide()
      ? [
          { value: 'posterior', label: $localize`Front, back` },
          { value: 'left', label: $localize`Left` },
          { value: 'right', label: $localize`Right` },
          { value: 'hands_palm', label: $localize`Hands, feet` },
        ]
      : (['posterior', 'anterior', 'left', 'right'] as const).map(choiceOf);
  });
  protected readonly viewChoice = computed(() => (this.isPair() ? 'posterior' : this.view()));
  protected readonly isZoomedIn = computed(() => this.maps().some((map) => map.isZoomedIn()));
  protected readonly isSummaryHidden = computed(() => {
    const isListed = this.isWide() && this.marks().length > 0;
    return (isListed || !this.hasSummary()) && !this.isFull();
  });
  protected readonly wholeBody = WHOLE_BODY;
  protected readonly closer = $localize`Zoom in`;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.measure());
      observer.observe(this.element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected pick({ regionId, point }: RegionPick): void {
    const aimed = this.aiming();
    if (aimed) return this.aimAt(aimed, regionId);
    const kind = this.newKind();
    const known = this.marks().findLast(
      (mark) =>
        (mark.strokes.length > 0 && point ? isOnInk(mark, point) : mark.regionId === regionId) &&
        (kind === null || mark.kind === kind),
    );
    if (known) return this.open(known.id);
    if (this.isFull()) return;
    const mark = blankMark({ regionId, kind: kind ?? 'pain', point });
    this.draw({ before: null, after: mark });
    this.open(mark.id);
  }

  /** Opens a mark, on a view that shows it. */
  open(id: string): void {
    const mark = this.marks().find((known) => known.id === id);
    if (!mark) return;
    this.drawing.stop();
    this.selectedId.set(id);
    const views = viewsOf(mark);
    if (!views.some((view) => this.shownViews().includes(view))) this.view.set(views[0] ?? 'posterior');
    this.afterRender(() => {
      this.sheet()?.focus();
      if (!this.isSheetShown() || this.isWide()) return;
      if (matchMedia(PHONE).matches) this.mapOf(mark)?.visit(mark.regionId);
      else this.sheet()?.scrollIntoView();
    });
  }

  /** Draws where a mark spreads to; its own place means that it was meant differently. */
  private aimAt(mark: Mark, regionId: AnyRegionId): void {
    this.aiming.set(null);
    const { radiatesTo } = mark;
    if (regionId !== mark.regionId && !radiatesTo.includes(regionId)) {
      this.change({ ...mark, radiatesTo: [...radiatesTo, regionId] });
    }
    this.open(mark.id);
  }

  protected stopAiming({ id }: Mark): void {
    this.aiming.set(null);
    this.open(id);
  }

  /** The map alone, to show where the open mark spreads to. */
  aim(): void {
    this.maps().forEach((map) => map.goBack());
    this.aiming.set(this.selected() ?? null);
  }

  /** Lets go of the open mark. */
  close(): void {
    const mark = this.selected();
    this.selectedId.set(null);
    this.afterRender(() => {
      this.maps().forEach((map) => map.goBack());
      if (mark && !this.isListShown()) this.mapOf(mark)?.focusRegion(mark.regionId);
    });
  }

  /** Drawing on or off; off opens what was drawn. */
  protected toggleDrawing(): void {
    const { drawing } = this;
    if (!drawing.isOn()) return this.startDrawing();
    const mark = drawing.stop();
    if (mark) this.open(mark.id);
  }

  /** The map alone, to draw a new spot or more of the open one. */
  protected startDrawing(mark?: Mark): void {
    this.aiming.set(null);
    this.isListShown.set(false);
    if (!mark) this.selectedId.set(null);
    this.drawing.start(mark);
  }

  /** Goes on with the open mark, if it was drawn. */
  drawMore(): void {
    const mark = this.selected();
    if (mark) this.startDrawing(mark);
  }

  protected keepStroke(stroke: DrawnStroke): void {
    const { drawing } = this;
    drawing.live.set(null);
    const drawn = this.store.drawing(stroke.view);
    const change = drawn && drawing.changeBy(stroke, { drawing: drawn, kind: this.newKind() ?? 'pain' });
    if (change && (change.before || !this.isFull())) this.draw(change);
  }

  /** Takes the line under the finger away, else the last one; drawing ends where there is none. */
  protected escape(event: Event): void {
    if (!this.drawing.isOn()) return;
    event.preventDefault();
    if (this.layers().some((layer) => layer.giveUp())) return;
    if (this.drawing.mark()) this.undo();
    else this.drawing.stop();
  }

  /** Changes a mark, as one stroke that can be undone. */
  change(after: Mark): void {
    const before = this.marks().find((mark) => mark.id === after.id);
    if (before) this.draw({ before, after });
  }

  /** Takes the open mark away, as one stroke that can be undone. */
  remove(): void {
    const before = this.selected();
    if (!before) return;
    this.draw({ before, after: null });
    this.close();
  }

  protected toggleZoom(): void {
    const isZoomedIn = this.isZoomedIn();
    for (const map of this.maps()) {
      if (isZoomedIn) map.showWhole();
      else map.zoomIn();
    }
  }

  protected undo(): void {
    const stroke = this.history.undo();
    if (stroke) this.apply(stroke);
  }

  protected redo(): void {
    const stroke = this.history.redo();
    if (stroke) this.apply(stroke);
  }

  private draw(stroke: Stroke): void {
    this.history.record(stroke);
    this.apply(stroke);
  }

  private apply(stroke: Stroke): void {
    this.marks.set(withStroke(this.marks(), stroke));
    if (stroke.after) this.markSaved.emit(stroke.after);
    else if (stroke.before) this.markRemoved.emit(stroke.before.id);
  }

  private mapOf(mark: Mark): BodyMap | undefined {
    const views = viewsOf(mark);
    return this.maps().find((map) => views.includes(map.view()));
  }

  private afterRender(then: () => void): void {
    afterNextRender(then, { injector: this.injector });
  }

  private measure(): void {
    const { width, height } = this.element.getBoundingClientRect();
    this.width.set(width / parseFloat(getComputedStyle(document.documentElement).fontSize));
    if (!this.isSheetShown()) this.heightBefore.set(height);
  }
}

function firstViewOf(mark: Mark | undefined): BodyView | undefined {
  const views = mark ? viewsOf(mark) : [];
  return views.find((view) => view === 'posterior') ?? views[0];
}

function choiceOf(view: BodyView): Choice<BodyView> {
  return { value: view, label: VIEW_WORDS[view] };
}
