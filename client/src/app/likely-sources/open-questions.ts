import { Component, inject, input } from '@angular/core';
import type { InterviewAnswer, InterviewAnswerForm } from '@api/likely-sources/dto/likely-sources.dto';
import { RelativeDate } from '../ui/date/date';
import { InterviewQuestion } from './interview-question';
import { SourcesWork } from './sources-work';

/** Questions still worth asking, each answered with one tap; and what was answered in the room before. */
@Component({
  selector: 'un-open-questions',
  imports: [InterviewQuestion, RelativeDate],
  template: `
    <section class="card flush" aria-labelledby="questions-heading">
      <div class="card-header">
        <h2 id="questions-heading" i18n>Still worth asking</h2>
        <span class="count">{{ open() }}</span>
      </div>
      <ul>
        @for (question of work.questions(); track question.causeId) {
          <li>
            <un-interview-question
              [question]="question"
              [value]="work.causeAnswer(question.causeId)"
              [disabled]="!mayAnswer()"
              (answered)="work.say($event)"
            />
          </li>
        } @empty {
          <li class="secondary" i18n>Nothing more would change the list much.</li>
        }
      </ul>
      @if (work.answeredBefore().length > 0) {
        <h3 class="label" i18n>Answered in the room</h3>
        <ul>
          @for (answer of work.answeredBefore(); track answer.topic + answer.subjectId) {
            <li class="answered">
              <div class="grow">
                <p>{{ answer.label }}</p>
                <p class="small secondary">
                  <strong>{{ answer.words }}</strong> · {{ answer.answeredByName }},
                  <un-date [at]="answer.answeredAt" />
                </p>
              </div>
              @if (mayAnswer() && takenBack(answer); as form) {
                <button type="button" class="button compact plain" (click)="work.say(form)">
                  <ng-container i18n>Take back</ng-container>
                  <span class="visually-hidden">: {{ answer.label }}</span>
                </button>
              }
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    ul {
      padding-block: var(--un-space-1) var(--un-space-2);
    }
    li {
      padding: var(--un-space-3) var(--un-card-pad);
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
    h3 {
      padding: var(--un-space-2) var(--un-card-pad) 0;
      border-block-start: 1px solid var(--un-line);
      color: var(--un-ink-2);
    }
    .answered {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
    }
  `,
})
export class OpenQuestions {
  readonly mayAnswer = input.required<boolean>();

  protected readonly work = inject(SourcesWork);

  protected open(): number {
    return this.work.questions().filter(({ causeId }) => !this.work.causeAnswer(causeId)).length;
  }

  /** The answer that takes one back; undefined for what stays, such as a safety question. */
  protected takenBack({ topic, subjectId }: InterviewAnswer): InterviewAnswerForm | undefined {
    switch (topic) {
      case 'cause':
        return { topic, causeId: subjectId, value: null, side: null };
      case 'place':
        return { topic, markId: subjectId, region: null };
      case 'clearance':
        return { topic, conditionId: subjectId, clearance: null };
      case 'nerve_screen':
        return { topic, isDone: false };
      case 'helper':
        return { topic, hasHelper: false };
      case 'taught':
        return { topic, exerciseId: subjectId, isTaught: false };
      case 'red_flag':
        return undefined;
      default:
        throw new Error(topic satisfies never);
    }
  }
}
