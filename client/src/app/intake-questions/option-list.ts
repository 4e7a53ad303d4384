import { Component, input, model } from '@angular/core';
import type { Choice } from '../ui/choice';
import { elementId } from '../ui/element-id';

/** One answer a row, the whole row to tap; one is chosen. For short words in a line: `un-chip-group`. */
@Component({
  selector: 'un-option-list',
  template: `
    <fieldset>
      <legend [class]="isLabelShown() ? 'ask' : 'visually-hidden'">{{ label() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label class="option">
          <input
            type="radio"
            [name]="name"
            [checked]="choice.value === value()"
            (change)="value.set(choice.value)"
          />
          {{ choice.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    fieldset {
      display: grid;
      gap: var(--un-space-2);
    }
    .ask {
      margin-block-end: var(--un-space-2);
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class OptionList<T> {
  /** The question. */
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  /** Null while nothing is chosen: an answer is never filled in beforehand. */
  readonly value = model<T | null>(null);
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(true);

  protected readonly name = elementId('options');
}
