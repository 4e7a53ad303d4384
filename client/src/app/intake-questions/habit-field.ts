import { Component, computed, input, output } from '@angular/core';
import type { HabitAnswer, HabitQuestion } from '@api/intake/dto/intake-answer.dto';
import type { CauseSide } from '@api/knowledge/causes.vocabulary';
import { ChipGroup } from '../ui/chip-group';
import { FREQUENCY_CHOICES, numberSaid, SIDE_CHOICES, sideWith, yesSaid } from './habit-words';
import { HoursKeys } from './hours-keys';
import { OptionList } from './option-list';
import { YesNo } from './yes-no';

/** A habit: how often, how many hours, or yes and no; and the side where it matters. */
@Component({
  selector: 'un-habit-field',
  imports: [ChipGroup, HoursKeys, OptionList, YesNo],
  template: `
    @let ask = question();
    @switch (ask.answerType) {
      @case ('freq5') {
        <un-option-list
          [label]="ask.text"
          [isLabelShown]="isLabelShown()"
          [choices]="frequencies"
          [value]="numberSaid()"
          (valueChange)="say($event)"
        />
      }
      @case ('hours') {
        <un-hours-keys
          [label]="ask.text"
          [isLabelShown]="isLabelShown()"
          [value]="numberSaid()"
          (valueChange)="say($event)"
        />
      }
      @case ('yes_no') {
        <un-yes-no
          [label]="ask.text"
          [isLabelShown]="isLabelShown()"
          [value]="saidYes()"
          (valueChange)="say($event)"
        />
      }
    }
    @if (ask.sideText; as sideText) {
      @if (asksSide()) {
        <un-chip-group
          [label]="sideText"
          [isLabelShown]="true"
          [isTall]="true"
          [choices]="sides"
          [value]="value()?.side ?? null"
          (valueChange)="saySide($event)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
  `,
})
export class HabitField {
  readonly question = input.required<HabitQuestion>();
  readonly value = input<HabitAnswer | null>(null);
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(true);

  readonly changed = output<HabitAnswer>();

  protected readonly frequencies = FREQUENCY_CHOICES;
  protected readonly sides = SIDE_CHOICES;
  protected readonly numberSaid = computed(() => numberSaid(this.value()));
  protected readonly saidYes = computed(() => yesSaid(this.value()));
  /** The side matters where the habit is there at all. */
  protected readonly asksSide = computed(() => !!this.value()?.value);

  protected say(value: number | boolean | null): void {
    if (value === null) return;
    this.changed.emit({ value, side: sideWith(value, this.value()) });
  }

  protected saySide(side: CauseSide | null): void {
    const said = this.value();
    if (said) this.changed.emit({ ...said, side });
  }
}
