import { Component, computed, inject, input } from '@angular/core';
import type { AnswerInWords } from '@api/intake-review/dto/intake-review.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';

/** How the safety questions were answered: each yes in full, the others behind one line. */
@Component({
  selector: 'un-safety-card',
  template: `
    <section class="card stack tight">
      <h2 i18n>Safety questions</h2>
      <p>{{ summary() }}</p>
      @for (item of yes(); track item.questionId) {
        <p class="yes">{{ item.question }}</p>
      }
      <details>
        <summary class="secondary small" i18n>All questions and answers</summary>
        <dl>
          @for (item of answers(); track item.questionId) {
            <div class="row apart">
              <dt class="secondary small">{{ item.question }}</dt>
              <dd>{{ item.answer }}</dd>
            </div>
          }
        </dl>
      </details>
    </section>
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .yes {
      color: var(--un-flag);
    }
    summary {
      min-block-size: var(--un-target);
      padding-block: var(--un-space-2);
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: var(--un-space-2);
    }
    .row {
      align-items: start;
    }
  `,
})
export class SafetyCard {
  readonly answers = input.required<readonly AnswerInWords[]>();

  private readonly viewer = inject(VIEWER);

  protected readonly yes = computed(() => this.answers().filter(({ answer }) => answer === 'yes'));
  protected readonly summary = computed(() => {
    const count = this.answers().length;
    const yes = this.yes().length;
    const answered = plural(
      count,
      { one: $localize`1 answered`, other: $localize`${count}:count: answered` },
      this.viewer,
    );
    return yes === 0
      ? $localize`${answered}:answered:, none with yes`
      : $localize`${answered}:answered:, ${yes}:yes: with yes:`;
  });
}
