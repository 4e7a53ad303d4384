import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import type { TimelineEntry } from '@api/timeline/dto/timeline.dto';
import type { TimelineKind } from '@api/timeline/timeline.vocabulary';
import { MorePages } from '../core/more-pages';
import { ChipGroup } from '../ui/chip-group';
import { EmptyState } from '../ui/empty-state';
import { isSettled, Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ShowMore } from '../ui/show-more';
import { Skeleton } from '../ui/skeleton';
import { ProgressCard } from './progress-card';
import { RecallCard } from './recall-card';
import { TimelineApi } from './timeline-api';
import { TimelineRow } from './timeline-row';

/** Everything that happened with a client, newest first, with pain over time beside it. */
@Component({
  selector: 'un-timeline-tab',
  imports: [
    ChipGroup,
    EmptyState,
    Loaded,
    ProgressCard,
    RecallCard,
    ResourceView,
    ShowMore,
    Skeleton,
    TimelineRow,
  ],
  template: `
    @if (!isReady()) {
      <un-skeleton />
    }
    <div class="stack loose" [hidden]="!isReady()">
      <un-recall-card [clientId]="clientId()" [progress]="progress" />
      <div class="columns">
        <section class="card stack">
          <h2 class="visually-hidden" i18n>Timeline</h2>
          <un-chip-group label="Show" i18n-label [choices]="kinds" [(value)]="kind" />
          <un-resource-view what="the timeline" i18n-what keepsOnChange [isEmpty]="isEmpty()">
            <div *unLoaded="resource; let page">
              <ol>
                @for (entry of page.items.concat(more.items()); track entry.id) {
                  <li><un-timeline-row [entry]="entry" [clientId]="clientId()" /></li>
                }
              </ol>
              <un-show-more [of]="more"><ng-container i18n>Show earlier</ng-container></un-show-more>
            </div>
            <un-empty-state slot="empty" heading="Nothing has happened yet" i18n-heading>
              <ng-container i18n>
                Send the intake form, write the first note or share a plan: each will stand here, newest
                first.
              </ng-container>
            </un-empty-state>
          </un-resource-view>
        </section>
        <aside class="stack"><un-progress-card [resource]="progress" /></aside>
      </div>
    </div>
  `,
})
export class TimelineTab {
  readonly clientId = input.required<string>();

  private readonly api = inject(TimelineApi);

  protected readonly kinds: readonly { readonly value: TimelineKind | null; readonly label: string }[] = [
    { value: null, label: $localize`All` },
    { value: 'note', label: $localize`Notes` },
    { value: 'check_in', label: $localize`Check-ins` },
    { value: 'plan', label: $localize`Plan` },
    { value: 'message', label: $localize`Messages` },
    { value: 'intake', label: $localize`Forms` },
  ];
  protected readonly kind = signal<TimelineKind | null>(null);
  protected readonly resource = this.api.timeline(this.clientId, this.kind);
  protected readonly progress = this.api.progress(this.clientId);
  private readonly recall = viewChild.required(RecallCard);
  /** All at once: what comes later would push the rest down. */
  protected readonly isReady = linkedSignal<boolean, boolean>({
    source: () => isSettled(this.resource) && isSettled(this.progress) && this.recall().isReady(),
    computation: (isNow, before) => isNow || (before?.value ?? false),
  });
  protected readonly isEmpty = computed(
    () => this.resource.hasValue() && this.resource.value().items.length === 0,
  );
  protected readonly more = new MorePages<TimelineEntry>(
    computed(() => (this.resource.hasValue() ? this.resource.value() : undefined)),
    (after) => this.api.more(this.clientId(), this.kind(), after),
  );
}
