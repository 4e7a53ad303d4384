import { Component, input } from '@angular/core';
import type { AnswerInWords } from '@api/intake-review/dto/intake-review.dto';

/** Questions and answers of one part of the form, as they were signed. */
@Component({
  selector: 'un-answers-card',
  template: `
    <section class="card">
      <h2>{{ heading() }}</h2>
      @if (answers().length > 0) {
        <dl>
          @for (item of answers(); track item.questionId) {
            <div>
              <dt class="secondary small">{{ item.question }}</dt>
              <dd>{{ item.answer }}</dd>
            </div>
          }
        </dl>
      } @else {
        <p class="secondary" i18n>Nothing answered here.</p>
      }
    </section>
  `,
  styles: `
    h2 {
      margin-block-end: var(--un-space-3);
      font: var(--mat-sys-title-medium);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    dd {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    dd::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class AnswersCard {
  readonly heading = input.required<string>();
  readonly answers = input.required<readonly AnswerInWords[]>();
}
