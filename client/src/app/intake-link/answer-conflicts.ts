import { Component, computed, inject, input } from '@angular/core';
import { Alert } from '../ui/alert';
import { AnswerStore } from './answer-store';
import { answerWords } from './answer-words';
import { askedOn } from './asked-on';
import type { Screen } from './screen';

/** Answers that were changed on another device meanwhile: both are shown, and the person picks one. */
@Component({
  selector: 'un-answer-conflicts',
  imports: [Alert],
  template: `
    @for (conflict of conflicts(); track conflict.questionId) {
      <un-alert level="caution" icon="devices" [isLive]="true" [headingLevel]="2" [heading]="heading">
        <span i18n>{{ conflict.label }} Which answer is right?</span>
        <ng-container slot="actions">
          <button
            type="button"
            class="button outlined inherit"
            (click)="store.keepMine(conflict.questionId)"
            i18n
          >
            Here: {{ conflict.mine }}
          </button>
          <button
            type="button"
            class="button outlined inherit"
            (click)="store.takeTheirs(conflict.questionId)"
            i18n
          >
            There: {{ conflict.theirs }}
          </button>
        </ng-container>
      </un-alert>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    :host {
      display: grid;
      gap: var(--un-space-3);
    }
  `,
})
export class AnswerConflicts {
  readonly screens = input.required<readonly Screen[]>();

  protected readonly store = inject(AnswerStore);
  protected readonly heading = $localize`Changed on your other device`;

  private readonly labels = computed(() => {
    const asked = this.screens().flatMap((screen) => askedOn(screen, this.store.said()));
    return new Map(asked.map(({ questionId, label }) => [questionId, label]));
  });
  protected readonly conflicts = computed(() =>
    [...this.store.conflicts()].map(([questionId, { theirs }]) => ({
      questionId,
      label: this.labels().get(questionId) ?? '',
      mine: answerWords(this.store.value(questionId)),
      theirs: answerWords(theirs),
    })),
  );
}
