import { Component, computed, inject, input } from '@angular/core';
import type { CheckIn } from '@api/check-ins/dto/check-in.dto';
import type { SkipReason } from '@api/check-ins/check-ins.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { PainBadge } from '../ui/pain-badge';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { PainChart, type PainPoint } from './pain-chart';
import { TimelineApi } from './timeline-api';

/** How pain moved, and what was done at home in the last two weeks. */
@Component({
  selector: 'un-progress-card',
  imports: [Loaded, PainBadge, PainChart, ResourceView],
  template: `
    <un-resource-view what="the check-ins" i18n-what>
      <ng-container *unLoaded="resource; let progress">
        <section class="card stack tight">
          <div class="row apart">
            <h2 i18n>Pain</h2>
            @if (points().length > 1) {
              <span class="row">
                <un-pain-badge [score]="points()[0]?.pain ?? 0" />
                <span aria-hidden="true">→</span>
                <un-pain-badge [score]="points().at(-1)?.pain ?? 0" />
              </span>
            }
          </div>
          @if (points().length > 1) {
            <un-pain-chart [points]="points()" />
          }
          <p class="secondary small">{{ summary() }}</p>
        </section>
        <section class="card stack tight">
          <h2 i18n>At home, last 14 days</h2>
          @if (progress.items.length > 0) {
            <p class="secondary small" i18n>{{ progress.activeDays }} of 14 days with something done</p>
            <ul class="stack tight">
              @for (item of progress.items; track item.itemId) {
                <li>
                  <span class="name">{{ item.name }}</span>
                  <span class="secondary small">
                    <ng-container i18n
                      >{{ item.done }} done, {{ item.partly }} partly,
                      {{ item.skipped }} skipped</ng-container
                    >
                    @if (item.skipReason; as reason) {
                      <ng-container>({{ reasons[reason] }})</ng-container>
                    }
                  </span>
                </li>
              }
            </ul>
          } @else {
            <p class="secondary" i18n>Nothing logged yet.</p>
          }
        </section>
      </ng-container>
    </un-resource-view>
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .card + .card {
      margin-block-start: var(--un-space-4);
    }
    .name,
    .name + span {
      display: block;
    }
  `,
})
export class ProgressCard {
  readonly clientId = input.required<string>();

  private readonly viewer = inject(VIEWER);
  protected readonly resource = inject(TimelineApi).progress(this.clientId);
  protected readonly points = computed(() =>
    pointsOf(this.resource.hasValue() ? this.resource.value().checkIns : []),
  );
  protected readonly summary = computed(() => this.inWords(this.points()));
  protected readonly reasons: Record<SkipReason, string> = {
    no_time: $localize`mostly: no time`,
    hurts: $localize`mostly: it hurts`,
    not_sure_how: $localize`mostly: not sure how`,
    no_place: $localize`mostly: no place`,
    not_today: $localize`mostly: just not that day`,
  };

  private inWords(points: readonly PainPoint[]): string {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) return $localize`No check-ins yet.`;
    if (points.length === 1) return $localize`One check-in so far: ${last.pain}:pain: of 10.`;
    const count = plural(
      points.length,
      { one: $localize`1 day`, other: $localize`${points.length}:days: days` },
      this.viewer,
    );
    return $localize`From ${first.pain}:from: to ${last.pain}:to: over ${count}:days: with a check-in. A change of 2 is one most people feel.`;
  }
}

/** The last word of each day, oldest first. */
function pointsOf(checkIns: readonly CheckIn[]): PainPoint[] {
  const byDay = new Map<string, PainPoint>();
  for (const { day, pain } of checkIns) if (!byDay.has(day)) byDay.set(day, { day, pain });
  return [...byDay.values()].reverse();
}
