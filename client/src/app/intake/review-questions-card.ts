import { Component, effect, inject, input, type OnDestroy } from '@angular/core';
import type { IntakeReview } from '@api/intake-review/dto/intake-review.dto';
import { AnswerStore } from '../intake-link/answer-store';
import { EarlierAnswers } from '../intake-link/earlier-answers';
import { QuestionField } from '../intake-link/question-field';
import { SaveIndicator } from '../ui/save-indicator';
import { ReviewAnswers } from './review-answers';

/** The form's questions for the therapist: answered here, never shown to the client, not in her copy. */
@Component({
  selector: 'un-review-questions-card',
  imports: [QuestionField, SaveIndicator],
  providers: [
    ReviewAnswers,
    { provide: AnswerStore, useExisting: ReviewAnswers },
    { provide: EarlierAnswers, useExisting: ReviewAnswers },
  ],
  template: `
    <section class="card stack" aria-labelledby="for-you">
      <div class="row wrap">
        <h2 id="for-you" i18n>For you to answer</h2>
        <un-save-indicator [state]="answers.saveState()" />
      </div>
      <p class="secondary small" i18n>Your client never sees this, and it is not in the client’s copy.</p>
      @for (item of intake().forTherapist; track item.question.id) {
        <un-question-field [question]="item.question" />
      }
    </section>
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-medium);
    }
  `,
  host: {
    '(document:visibilitychange)': 'answers.flush()',
    '(window:pagehide)': 'answers.flush()',
    '(window:online)': 'answers.flush()',
  },
})
export class ReviewQuestionsCard implements OnDestroy {
  readonly intake = input.required<IntakeReview>();

  protected readonly answers = inject(ReviewAnswers);

  constructor() {
    effect(() => this.answers.open(this.intake().requestId, this.intake().forTherapist));
  }

  ngOnDestroy(): void {
    this.answers.flush();
  }
}
