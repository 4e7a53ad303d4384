import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { InterviewAnswer, InterviewAnswerForm } from '@api/likely-sources/dto/likely-sources.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { InterviewQuestion } from './interview-question';
import { SourcesWork } from './sources-work';

/** Questions still worth asking, each answered with one tap; and what was answered in the room before. */
@Component({
  selector: 'un-open-questions',
  imports: [Icon, InterviewQuestion, RelativeDate],
  template: `
    <section class="card flush" aria-labelledby="questions-heading">
      <div class="card-header">
        <h2 #heading id="questions-heading" tabindex="-1" i18n>Still worth asking</h2>
        <span class="count">{{ open() }}</span>
        @if (mayAnswer() && toSend().length > 0) {
          <button
            type="button"
            class="button compact plain send"
            [disabled]="work.isSaving()"
            (click)="send()"
          >
            <un-icon name="send" /><ng-container i18n>Send {{ toSend().length }}</ng-container
            ><span class="visually-hidden" i18n>: open questions to {{ firstName() }}</span>
          </button>
        }
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
            @if (work.sent().get(question.causeId); as sent) {
              <div class="sent">
                <p class="small secondary grow">
                  @if (sent.state === 'open') {
                    <ng-container i18n
                      >Sent to {{ firstName() }} <un-date [at]="sent.sentAt" />,
                      {{ sent.sentByName }}</ng-container
                    >
                  } @else if (sent.settledAt; as at) {
                    <ng-container i18n>{{ firstName() }} skipped it <un-date [at]="at" /></ng-container>
                  }
                </p>
                @if (mayAnswer() && sent.state === 'open') {
                  <button type="button" class="button compact plain" (click)="work.withdrawQuestion(sent.id)">
                    <ng-container i18n>Take back</ng-container>
                    <span class="visually-hidden">: {{ question.question }}</span>
                  </button>
                }
              </div>
            }
          </li>
        } @empty {
          <li class="secondary" i18n>Nothing more would change the list much.</li>
        }
      </ul>
      @if (work.answeredByClient().length > 0) {
        <h3 class="label" i18n>Answered by {{ firstName() }}</h3>
        <ul>
          @for (answer of work.answeredByClient(); track answer.id) {
            <li>
              <p>{{ answer.question }}</p>
              <p class="small secondary">
                <strong>{{ answer.words }}</strong>,
                @if (answer.settledAt; as at) {
                  <un-date [at]="at" />
                }
                ·
                <ng-container i18n
                  >asked by {{ answer.sentByName }} <un-date [at]="answer.sentAt"
                /></ng-container>
              </p>
            </li>
          }
        </ul>
      }
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
    .send {
      margin-inline-start: auto;
    }
    .sent {
      margin-block-start: var(--un-space-1);
    }
    .sent,
    .answered {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
    }
  `,
})
export class OpenQuestions {
  readonly mayAnswer = input.required<boolean>();
  /** The client's. */
  readonly firstName = input.required<string>();

  protected readonly work = inject(SourcesWork);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** Habit questions that wait for an answer and were not sent; what the therapist has to see herself stays here. */
  protected readonly toSend = computed(() =>
    this.work
      .questions()
      .filter(
        ({ causeId, answeredBy }) =>
          answeredBy === 'client' && !this.work.causeAnswer(causeId) && !this.work.sent().has(causeId),
      )
      .map(({ causeId }) => causeId),
  );

  protected open(): number {
    return this.work.questions().filter(({ causeId }) => !this.work.causeAnswer(causeId)).length;
  }

  protected async send(): Promise<void> {
    const causeIds = this.toSend();
    if (!(await this.work.sendQuestions(causeIds))) return;
    this.heading().nativeElement.focus();
    const name = this.firstName();
    const words = {
      one: $localize`1 question is on its way to ${name}:name:`,
      other: $localize`${causeIds.length}:count: questions are on their way to ${name}:name:`,
    };
    this.toasts.show({ text: plural(causeIds.length, words, this.viewer) });
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
