import { computed, type Signal, signal } from '@angular/core';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { type MarkKind } from '@api/body-map/marks.vocabulary';
import { coveredAreas } from '@api/body-map/stroke-cover.vocabulary';
import { type CoveredArea, placedAt, type Stroke, STROKE_LIMITS } from '@api/body-map/strokes.vocabulary';
import { blankMark } from './blank-mark';
import { type ViewDrawing } from './drawing';
import { type Stroke as Change } from './mark-history';
import { type Thickness } from './stroke-lines';
import { cellsOf } from './view-cells';

/** Drawing with a finger instead of tapping places. All strokes until it is done make one mark. */
export class DrawMode {
  private readonly on = signal(false);
  private readonly markId = signal<string | null>(null);

  readonly isOn = this.on.asReadonly();
  readonly thickness = signal<Thickness>('wide');
  /** What the line under the finger covers together with the rest of its mark; null when none is being drawn. */
  readonly live = signal<readonly CoveredArea[] | null>(null);
  /** The mark that the next stroke belongs to, once there is one. */
  readonly mark = computed(() => this.marks().find(({ id }) => id === this.markId()));
  readonly areas = computed(() => this.live() ?? this.mark()?.areas ?? []);
  readonly isFull = computed(() => (this.mark()?.strokes.length ?? 0) >= STROKE_LIMITS.strokes);

  constructor(private readonly marks: Signal<readonly Mark[]>) {}

  /** Starts a new mark with the next stroke, or goes on with one that was drawn before. */
  start(mark?: Mark): void {
    this.markId.set(mark?.id ?? null);
    this.live.set(null);
    this.on.set(true);
  }

  /** Gives back the mark that was drawn, if any. */
  stop(): Mark | undefined {
    const mark = this.mark();
    this.on.set(false);
    this.live.set(null);
    this.markId.set(null);
    return mark;
  }

  /** What a new stroke makes of the marks; undefined where it covers nothing, or the mark can take no more. */
  changeBy(stroke: Stroke, { drawing, kind }: { drawing: ViewDrawing; kind: MarkKind }): Change | undefined {
    const known = this.mark();
    const before = known?.strokes[0]?.view === stroke.view ? known : null;
    if (before && this.isFull()) return undefined;
    const strokes = [...(before?.strokes ?? []), stroke] as Mark['strokes'];
    const [most, ...others] = coveredAreas(strokes, cellsOf(drawing));
    if (!most) return undefined;
    const mark = before ?? blankMark({ regionId: most.regionId, kind, point: null });
    this.markId.set(mark.id);
    return { before, after: { ...placedAt(mark, [most, ...others]), strokes } };
  }
}
