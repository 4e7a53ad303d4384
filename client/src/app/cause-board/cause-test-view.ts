import { Component, computed, inject, input } from '@angular/core';
import type { CauseTest, PainSpread } from '@api/cause-board/dto/cause-board.dto';
import { VIEWER } from '../core/viewer';
import { RelativeDate } from '../ui/date/date';
import { VERDICT_WORDS } from './board-words';

/** The numbers of a test, day by day and against the two weeks before. */
@Component({
  selector: 'un-cause-test-view',
  imports: [RelativeDate],
  template: `
    <div class="days" role="img" [attr.aria-label]="daysWords()">
      @for (day of days(); track $index) {
        <i [class]="day.look" [attr.data-pain]="day.pain">{{ day.text }}</i>
      }
    </div>
    <div class="ends small secondary">
      <un-date [at]="test().since" />
      @if (isRunning()) {
        <span i18n>day {{ test().days.length }} of {{ days().length }}</span>
      }
      <un-date [at]="test().until" />
    </div>
    <dl class="inset">
      <div>
        <dt i18n>Before</dt>
        <dd>
          {{ mean(test().before) }} <small>{{ spread(test().before) }}</small>
        </dd>
      </div>
      <div>
        <dt i18n>Since</dt>
        <dd>
          {{ mean(test().after) }} <small>{{ spread(test().after) }}</small>
        </dd>
      </div>
      <div>
        <dt>
          @if (isRunning()) {
            <ng-container i18n>So far</ng-container>
          } @else {
            <ng-container i18n>Result</ng-container>
          }
        </dt>
        <dd class="verdict">{{ verdict().short }}</dd>
      </div>
    </dl>
    <p class="secondary">{{ verdict().sentence }}</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
    }
    .days {
      display: grid;
      grid-template-columns: repeat(14, minmax(0, 1fr));
      gap: var(--un-space-1);
    }
    .days i {
      display: grid;
      place-items: center;
      block-size: 1.875rem;
      border-radius: var(--mat-sys-corner-small);
      background: var(--pain);
      color: var(--on-pain);
      font: var(--mat-sys-label-small);
      font-weight: 700;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .days .missed {
      background: var(--mat-sys-surface-container);
      color: var(--un-ink-3);
      font-weight: 400;
    }
    .days .to-come {
      border: 1px dashed var(--un-line-strong);
      background: none;
    }
    .days .now {
      outline: var(--un-stroke) solid var(--mat-sys-on-surface);
      outline-offset: 1px;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: var(--un-space-2);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 4.5rem), 1fr));
      gap: var(--un-space-2) var(--un-space-3);
    }
    dt,
    small {
      display: block;
      color: var(--un-ink-2);
      font: var(--mat-sys-body-small);
    }
    dd {
      font: var(--mat-sys-title-medium);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .verdict {
      font: var(--mat-sys-title-small);
    }
  `,
})
export class CauseTestView {
  readonly test = input.required<CauseTest>();

  private readonly viewer = inject(VIEWER);

  protected readonly verdict = computed(() => VERDICT_WORDS[this.test().verdict]);
  protected readonly isRunning = computed(() => !this.test().isOver);
  protected readonly days = computed(() => {
    const known = this.test().days;
    return Array.from({ length: this.test().length }, (_, index) => {
      const day = known[index];
      const isNow = this.isRunning() && index === known.length - 1;
      const look = [day ? (day.pain === null ? 'missed' : '') : 'to-come', isNow ? 'now' : '']
        .join(' ')
        .trim();
      return { look, pain: day?.pain ?? null, text: day ? (day.pain ?? '–') : '' };
    });
  });
  protected readonly daysWords = computed(() => {
    const said = this.test().days.map(({ pain }) => pain ?? $localize`no answer`);
    return $localize`Pain day by day: ${said.join(', ')}:days:`;
  });

  protected mean(spread: PainSpread | null): string {
    if (!spread) return '–';
    return new Intl.NumberFormat(this.viewer.locale, { minimumFractionDigits: 1 }).format(spread.mean);
  }

  protected spread(spread: PainSpread | null): string {
    if (!spread) return $localize`no numbers`;
    const { min, max, n } = spread;
    return n === 1 ? $localize`1 day` : $localize`${min}:least: to ${max}:most: · ${n}:days: days`;
  }
}
