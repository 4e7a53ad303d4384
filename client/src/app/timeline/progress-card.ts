import { Component, computed, inject, input } from '@angular/core';
import type { CheckIn, ClientProgress } from '@api/check-ins/dto/check-in.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { PainBadge } from '../ui/pain-badge';
import { Loaded, type Reloadable } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SKIP_REASON_WORDS } from './skip-reason-words';
import { PainChart, type PainPoint } from './pain-chart';

/** How pain moved, and what was done at home in the last two weeks. */
@Component({
  selector: 'un-progress-card',
  imports: [Loaded, PainBadge, PainChart, ResourceView],
  template: `
    <un-resource-view what="the check-ins" i18n-what>
      <ng-container *unLoaded="resource(); let progress">
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
            <ul class="stack tight">
              @for (item of progress.items; track item.itemId) {
                <li>
                  <span class="name">{{ item.name }}</span>
                  <span class="secondary small">{{ itemInWords(item) }}</span>
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
    .name,
    .name + span {
      display: block;
    }
  `,
})
export class ProgressCard {
  readonly resource = input.required<Reloadable<ClientProgress | undefined>>();

  private readonly viewer = inject(VIEWER);
  protected readonly points = computed(() => {
    const resource = this.resource();
    return pointsOf(resource.hasValue() ? (resource.value()?.checkIns ?? []) : []);
  });
  protected readonly summary = computed(() => this.inWords(this.points()));

  /** "7 done, 1 partly, 2 skipped (mostly: no time)", without what did not happen. */
  protected itemInWords({ done, partly, skipped, skipReason }: ClientProgress['items'][number]): string {
    const parts = [$localize`${done}:count: done`];
    if (partly > 0) parts.push($localize`${partly}:count: partly`);
    if (skipped > 0) {
      const count = $localize`${skipped}:count: skipped`;
      const reason = skipReason && SKIP_REASON_WORDS[skipReason];
      parts.push(reason ? $localize`${count}:count: (mostly: ${reason}:reason:)` : count);
    }
    return parts.join(', ');
  }

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
