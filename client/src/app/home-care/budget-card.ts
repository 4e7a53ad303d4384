import { Component, computed, input } from '@angular/core';
import type { Plan } from '@api/home-care/dto/plan.dto';
import { HOME_BUDGET } from '@api/knowledge/exercises.vocabulary';

/** Minutes a day and how many timed items: a bar up to ten minutes, and a word when it is more than people keep up with. */
@Component({
  selector: 'un-budget-card',
  template: `
    <section class="card stack tight">
      <h3>
        <span class="minutes" i18n>{{ budget().minutes }} min</span>
        <span class="words secondary small">{{ words() }}</span>
      </h3>
      <div class="bar" aria-hidden="true">
        <span [class.over]="budget().isOver" [style.inline-size.%]="percent()"></span>
      </div>
      @if (budget().isOver) {
        <p class="warning">
          <ng-container i18n
            >That is more than most people keep up with: three timed items and ten minutes. Which one could
            {{ firstName() }} leave out?</ng-container
          >
        </p>
      }
    </section>
  `,
  styles: `
    .minutes {
      font: var(--mat-sys-headline-small);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .words {
      margin-inline-start: var(--un-space-2);
    }
    .bar {
      block-size: 0.625rem;
      border-radius: var(--mat-sys-corner-full);
      background: var(--mat-sys-surface-container-high);
      overflow: hidden;
    }
    .bar span {
      display: block;
      block-size: 100%;
      background: var(--mat-sys-primary);
    }
    .bar .over {
      background: var(--un-caution);
    }
    .warning {
      color: var(--un-caution);
    }
  `,
})
export class BudgetCard {
  readonly budget = input.required<Plan['budget']>();
  /** The client's, for the sentence that asks to leave something out. */
  readonly firstName = input.required<string>();

  protected readonly words = computed(() => {
    const items = this.budget().dailyItems;
    return items === 1 ? $localize`a day · 1 timed item` : $localize`a day · ${items}:items: timed items`;
  });
  protected readonly percent = computed(() =>
    Math.min(100, (this.budget().minutes / HOME_BUDGET.minutes) * 100),
  );
}
