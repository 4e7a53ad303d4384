import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { RegionShape } from '../body-map/drawing';
import { DrawingStore } from '../body-map/drawing-store';
import { regionWords, VIEW_WORDS } from '../body-map/region-words';
import { elementId } from '../ui/element-id';
import { layOut, type PictureSize, type SourceLayout } from './source-layout';
import { SCENE_VIEWS, type ScenePlace, type SceneView, type SourceScene } from './source-scene';
import { muscleWords } from './source-words';

/** A narrow picture shows the body taller, as a phone does. */
const NARROW = 400;

/** Where it hurts and what may feed it: the client's marks, numbered sources, and an arrow from each to what it feeds. */
@Component({
  selector: 'un-source-map',
  templateUrl: './source-map.html',
  styleUrl: './source-map.scss',
})
export class SourceMap {
  readonly scene = input.required<SourceScene>();

  private readonly store = inject(DrawingStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly width = signal(448);

  protected readonly uid = elementId('sources');
  protected readonly viewWords = VIEW_WORDS;
  protected readonly hasFailed = signal(false);
  protected readonly size = computed((): PictureSize => {
    const width = this.width();
    return { width, height: width < NARROW ? 0.6 * width : 0.5 * width, pin: 25 };
  });
  private readonly shapes = computed(
    () =>
      new Map<SceneView, ReadonlyMap<string, RegionShape>>(
        SCENE_VIEWS.map((view) => [
          view,
          new Map((this.store.drawing(view)?.shapes ?? []).map((shape) => [shape.id, shape])),
        ]),
      ),
  );
  protected readonly layout = computed((): SourceLayout =>
    layOut(this.scene(), (place) => this.shapeOf(place), this.size()),
  );
  protected readonly panels = computed(() =>
    this.layout().panels.map((panel, index) => ({
      ...panel,
      id: `${this.uid}-${index}`,
      viewBox: `${panel.crop.x} ${panel.crop.y} ${panel.crop.width} ${panel.crop.height}`,
      drawing: this.store.drawing(panel.view),
      sources: this.pathsOf(this.scene().sources, panel.view),
      marks: this.scene()
        .marks.filter((mark) => mark.view === panel.view)
        .map((mark) => ({ path: this.shapeOf(mark)?.path, nprs: mark.nprs })),
    })),
  );
  /** What the picture says, in sentences. */
  protected readonly sentences = computed(() => [
    ...this.scene().marks.map(
      ({ region, nprs }) => $localize`Sore: ${regionWords(region)}:region:, ${nprs}:score: out of 10`,
    ),
    ...this.scene().sources.map(
      ({ rank, muscle, region }) =>
        $localize`Worth checking, ${rank}:rank:: ${muscleWords(muscle)}:muscle:, at ${regionWords(region)}:region:`,
    ),
    ...this.scene().arrows.map(({ from, to, isPull }) => {
      const source = muscleWords(from.muscle);
      const target = 'rank' in to ? muscleWords(to.muscle) : regionWords(to.region);
      return isPull
        ? $localize`${source}:muscle: pulls on ${target}:target:`
        : $localize`${source}:muscle: is often felt at ${target}:target:`;
    }),
  ]);

  constructor() {
    for (const view of SCENE_VIEWS) this.store.load(view).catch(() => this.hasFailed.set(true));
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.width.set(Math.round(this.element.clientWidth) || 448));
      observer.observe(this.element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  private shapeOf({ view, region }: ScenePlace): RegionShape | undefined {
    return this.shapes().get(view)?.get(region);
  }

  private pathsOf(places: readonly ScenePlace[], view: SceneView): string[] {
    return places.flatMap((place) => (place.view === view ? (this.shapeOf(place)?.path ?? []) : []));
  }
}
