import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DatedMap } from '@api/body-history/dto/body-history.dto';
import type { BodyView } from '@api/body-map/body.vocabulary';
import { BodyMap } from '../body-map/body-map';
import { DrawingStore } from '../body-map/drawing-store';
import type { RegionTint } from '../body-map/region-tint';
import { VIEW_WORDS } from '../body-map/region-words';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { VIEWER } from '../core/viewer';
import { type PainPoint, PainChart } from '../timeline/pain-chart';
import type { Choice } from '../ui/choice';
import { EmptyState } from '../ui/empty-state';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Segmented } from '../ui/segmented';
import { BodyHistoryApi } from './body-history-api';
import { changesBetween, countRegions, weightOf, worstOf } from './body-changes';
import { changeWords, countWords, mapWords, trendWords } from './body-words';
import { markedPercent } from './marked-area';

type Mode = 'compare' | 'heat';
type Layers = 'both' | 'client' | 'therapist';

const VIEWS: readonly BodyView[] = ['anterior', 'posterior'];

/** The body over time: two dates beside each other, how often each place was marked, and whether it gets better. */
@Component({
  selector: 'un-body-tab',
  imports: [
    BodyMap,
    Control,
    EmptyState,
    Field,
    Icon,
    Loaded,
    PainChart,
    ResourceView,
    RouterLink,
    Segmented,
  ],
  templateUrl: './body-tab.html',
  styleUrl: './body-tab.scss',
})
export class BodyTab {
  readonly clientId = input.required<string>();

  protected readonly current = inject(CurrentClient);
  private readonly drawings = inject(DrawingStore);
  private readonly viewer = inject(VIEWER);
  protected readonly maySend = inject(Session).may('intake.send');

  protected readonly history = inject(BodyHistoryApi).history(this.clientId);
  private readonly all = computed(() => (this.history.hasValue() ? this.history.value().items : []));
  protected readonly isEmpty = computed(() => this.history.hasValue() && this.all().length === 0);

  protected readonly earlierLabel = $localize`Earlier`;
  protected readonly laterLabel = $localize`Later`;
  protected readonly views = VIEWS;
  protected readonly viewWords = VIEW_WORDS;
  protected readonly mode = signal<Mode>('compare');
  protected readonly modes: readonly Choice<Mode>[] = [
    { value: 'compare', label: $localize`Compare` },
    { value: 'heat', label: $localize`How often` },
  ];
  protected readonly layers = signal<Layers>('both');
  protected readonly layerChoices: readonly Choice<Layers>[] = [
    { value: 'both', label: $localize`Both` },
    { value: 'client', label: $localize`Client` },
    { value: 'therapist', label: $localize`Therapist` },
  ];

  /** The maps of the layers that are looked at, newest first. */
  private readonly maps = computed(() => {
    const layers = this.layers();
    return this.all().filter(({ layer }) => layers === 'both' || layer === layers);
  });
  protected readonly dates = computed(() =>
    this.maps().map((map) => ({ id: map.id, words: mapWords(map, this.viewer) })),
  );
  protected readonly laterId = linkedSignal(() => this.maps()[0]?.id ?? '');
  /** At first the oldest of the same layer as the newest: like with like. */
  protected readonly earlierId = linkedSignal(() => {
    const [newest] = this.maps();
    return this.maps().findLast(({ layer }) => layer === newest?.layer)?.id ?? '';
  });
  protected readonly sides = computed(() =>
    [this.earlierId(), this.laterId()].map((id, index) => {
      const map = this.maps().find((known) => known.id === id);
      const marks = map?.marks ?? [];
      return {
        isLater: index === 1,
        map,
        clientMarks: map?.layer === 'client' ? marks : [],
        therapistMarks: map?.layer === 'therapist' ? marks : [],
      };
    }),
  );
  protected readonly changes = computed(() => {
    const [before, after] = this.sides();
    if (!before?.map || !after?.map || before.map === after.map) return [];
    return changesBetween(before.map.marks, after.map.marks).map(changeWords);
  });

  private readonly counts = computed(() => countRegions(this.maps().map(({ marks }) => marks)));
  protected readonly tints = computed((): readonly RegionTint[] =>
    this.counts().map((count) => ({ regionId: count.region, weight: weightOf(count) })),
  );
  protected readonly countRows = computed(() => this.counts().map((count) => countWords(count, this.viewer)));

  /** The client's own maps, oldest first: what the trend is made of. */
  private readonly own = computed(() =>
    this.all()
      .filter(({ layer }) => layer === 'client')
      .toReversed(),
  );
  protected readonly trend = computed((): readonly PainPoint[] =>
    this.own().flatMap(({ at, marks }) => {
      const pain = worstOf(marks);
      return pain === null ? [] : [{ day: at.slice(0, 10), pain }];
    }),
  );
  protected readonly trendSentence = computed(() => {
    const drawings = VIEWS.flatMap((view) => this.drawings.drawing(view) ?? []);
    const isDrawn = drawings.length === VIEWS.length;
    const percents = isDrawn ? this.own().map(({ marks }) => markedPercent(marks, drawings)) : null;
    return trendWords(this.trend(), percents, this.viewer);
  });

  constructor() {
    effect(() => {
      // A figure that cannot be fetched is told by the map that wanted to show it; the trend then says no area.
      for (const view of VIEWS) void this.drawings.load(view).catch(() => undefined);
    });
  }

  protected pick(isLater: boolean, id: string): void {
    (isLater ? this.laterId : this.earlierId).set(id);
  }

  /** Where a map was made. */
  protected linkOf({ kind, id }: DatedMap): readonly string[] {
    const client = ['/clients', this.clientId()];
    switch (kind) {
      case 'intake':
        return [...client, 'intake'];
      case 'note':
        return [...client, 'notes', id];
      case 'check_in':
        return [...client, 'timeline'];
    }
  }
}
