import { Component, input, model } from '@angular/core';
import { elementId } from '../ui/element-id';
import { hoursWords, LAST_HOURS } from './habit-words';

const HOURS = Array.from({ length: LAST_HOURS + 1 }, (_, hours) => hours);

/** Hours of a day in one tap: 0 to 10, or more. */
@Component({
  selector: 'un-hours-keys',
  template: `
    <fieldset>
      <legend [class]="isLabelShown() ? 'ask' : 'visually-hidden'">{{ label() }}</legend>
      <div class="keys">
        @for (hours of all; track hours) {
          <label class="option">
            <input
              type="radio"
              class="visually-hidden"
              [name]="name"
              [attr.aria-label]="words(hours)"
              [checked]="hours === value()"
              (change)="value.set(hours)"
            />
            {{ hours === last ? hours + '+' : hours }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    .ask {
      margin-block-end: var(--un-space-2);
      font: var(--mat-sys-title-small);
    }
    .keys {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(max(3rem, (100% - 5 * var(--un-space-2)) / 6), 1fr));
      gap: var(--un-space-2);
    }
    .option {
      justify-content: center;
      min-block-size: var(--un-target);
      padding-inline: 0;
      font: var(--mat-sys-label-large);
      font-variant-numeric: tabular-nums lining-nums;
    }
  `,
})
export class HoursKeys {
  readonly label = input.required<string>();
  /** Whole hours, 11 for 11 and more; null while nothing is chosen. */
  readonly value = model<number | null>(null);
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(true);

  protected readonly name = elementId('hours');
  protected readonly all = HOURS;
  protected readonly last = LAST_HOURS;
  protected readonly words = hoursWords;
}
