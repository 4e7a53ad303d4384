import { Component, computed, input } from '@angular/core';
import type { FinderAdvice } from '@api/cause-finder/dto/finder-answer.dto';
import { Icon } from '../ui/icon/icon';

const TIERS = [
  { tier: 1, label: $localize`Front, first` },
  { tier: 2, label: $localize`Side and deep` },
  { tier: 3, label: $localize`Back, last` },
];

/** Order of work on the table, and what to look at before. */
@Component({
  selector: 'un-table-order',
  imports: [Icon],
  template: `
    <section class="card flush" aria-labelledby="order-heading">
      <div class="card-header">
        <h2 id="order-heading" i18n>Order on the table</h2>
        <span class="count">{{ advice().tableOrder.length }}</span>
        <span class="grow"></span>
        <span class="small secondary" i18n>front before back</span>
      </div>
      <div class="tiers">
        @for (group of groups(); track group.tier) {
          <div>
            <h3 [id]="'tier-' + group.tier">{{ group.label }}</h3>
            <ol class="row wrap" [attr.aria-labelledby]="'tier-' + group.tier">
              @for (muscle of group.muscles; track muscle.id; let isFirst = $first) {
                <li>
                  @if (!isFirst) {
                    <un-icon name="arrow-forward" size="small" />
                  }
                  {{ muscle.name }}
                </li>
              }
            </ol>
          </div>
        } @empty {
          <p class="secondary" i18n>Nothing to work on yet.</p>
        }
        @for (note of notes(); track note) {
          <p class="small secondary">{{ note }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    .tiers {
      display: grid;
      gap: var(--un-space-3);
      padding: var(--un-space-2) var(--un-card-pad) var(--un-space-3);
    }
    h3 {
      color: var(--un-ink-2);
      font: var(--mat-sys-label-small);
    }
    .row {
      gap: var(--un-space-1) var(--un-space-2);
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
    }
    un-icon {
      color: var(--un-ink-3);
    }
  `,
})
export class TableOrder {
  readonly advice = input.required<FinderAdvice>();

  protected readonly groups = computed(() =>
    TIERS.map(({ tier, label }) => ({
      tier,
      label,
      muscles: this.advice().tableOrder.filter((muscle) => muscle.tier === tier),
    })).filter(({ muscles }) => muscles.length > 0),
  );
  /** What must come first, or be looked at: each sentence once. */
  protected readonly notes = computed(() => {
    const { checkFirst, conditionChecks } = this.advice();
    const checks = [...new Set(checkFirst.map(({ check }) => check.name))];
    return [
      ...checks.map((check) => {
        const rows = checkFirst.filter((row) => row.check.name === check);
        const before = [...new Set(rows.map((row) => row.before.name))].join(', ');
        return $localize`Look at ${check}:muscle: before ${before}:others:.`;
      }),
      ...conditionChecks.map(({ condition, muscles }) => {
        const names = muscles.map(({ name }) => name).join(', ');
        return $localize`${condition.name}:condition:: look at ${names}:muscles:.`;
      }),
    ];
  });
}
