import { Component, computed, input, output } from '@angular/core';
import type { OpenQuestion } from '@api/cause-finder/dto/finder-answer.dto';
import type { CauseSide } from '@api/knowledge/causes.vocabulary';
import type { InterviewAnswerForm } from '@api/likely-sources/dto/likely-sources.dto';
import {
  FREQUENCY_CHOICES,
  numberSaid,
  SIDE_CHOICES,
  sideWith,
  yesSaid,
} from '../intake-questions/habit-words';
import { HoursKeys } from '../intake-questions/hours-keys';
import { ChipGroup } from '../ui/chip-group';

type CauseAnswer = Extract<InterviewAnswerForm, { topic: 'cause' }>;

/** A question to ask in the room: one tap answers it, another changes it, and the side where that matters. */
@Component({
  selector: 'un-interview-question',
  imports: [ChipGroup, HoursKeys],
  template: `
    @let ask = question();
    <p>{{ ask.question }}</p>
    @if (ask.help; as help) {
      <p class="small secondary">{{ help }}</p>
    }
    @switch (ask.answerType) {
      @case ('freq5') {
        <un-chip-group
          [label]="ask.question"
          [choices]="frequencies"
          [value]="number()"
          [disabled]="disabled()"
          (valueChange)="say($event)"
        />
      }
      @case ('yes_no') {
        <un-chip-group
          [label]="ask.question"
          [choices]="yesNo"
          [value]="yes()"
          [disabled]="disabled()"
          (valueChange)="say($event)"
        />
      }
      @case ('hours') {
        <un-hours-keys
          [label]="ask.question"
          [isLabelShown]="false"
          [value]="number()"
          (valueChange)="say($event)"
        />
      }
    }
    @if (ask.askSide && value()?.value) {
      <un-chip-group
        [label]="ask.askSide"
        [isLabelShown]="true"
        [choices]="sides"
        [value]="value()?.side ?? null"
        [disabled]="disabled()"
        (valueChange)="saySide($event)"
      />
    }
    @if (value() && !disabled()) {
      <button type="button" class="text-link" (click)="takeBack()">
        <ng-container i18n>Take back</ng-container>
        <span class="visually-hidden">: {{ ask.label }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--un-space-2);
    }
    un-hours-keys {
      inline-size: 100%;
    }
    .text-link {
      margin-block-end: calc(-1 * var(--un-space-2));
    }
  `,
})
export class InterviewQuestion {
  readonly question = input.required<OpenQuestion>();
  /** What was said in this visit. */
  readonly value = input.required<CauseAnswer | null>();
  readonly disabled = input.required<boolean>();

  readonly answered = output<CauseAnswer>();

  protected readonly frequencies = FREQUENCY_CHOICES;
  protected readonly yesNo = [
    { value: true, label: $localize`Yes` },
    { value: false, label: $localize`No` },
  ];
  protected readonly sides = SIDE_CHOICES;
  protected readonly number = computed(() => numberSaid(this.value()));
  protected readonly yes = computed(() => yesSaid(this.value()));

  protected say(value: number | boolean | null): void {
    if (value === null) return;
    const side = sideWith(value, this.value());
    this.answered.emit({ topic: 'cause', causeId: this.question().causeId, value, side });
  }

  protected saySide(side: CauseSide | null): void {
    const said = this.value();
    if (said) this.answered.emit({ ...said, side });
  }

  protected takeBack(): void {
    this.answered.emit({ topic: 'cause', causeId: this.question().causeId, value: null, side: null });
  }
}
