import { Component, input, model } from '@angular/core';
import { elementId } from '../ui/element-id';

/** Yes and No, equal in size and colour, neither chosen beforehand. */
@Component({
  selector: 'un-yes-no',
  template: `
    <fieldset [class.beside]="isBeside()">
      <legend [class]="isLabelShown() ? 'ask' : 'visually-hidden'">{{ label() }}</legend>
      <div class="both">
        <label class="option">
          <input
            type="radio"
            class="visually-hidden"
            [name]="name"
            [checked]="value() === false"
            (change)="value.set(false)"
          />
          <ng-container i18n>No</ng-container>
        </label>
        <label class="option">
          <input
            type="radio"
            class="visually-hidden"
            [name]="name"
            [checked]="value() === true"
            (change)="value.set(true)"
          />
          <ng-container i18n>Yes</ng-container>
        </label>
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .ask {
      margin-block-end: var(--un-space-2);
      font: var(--mat-sys-title-medium);
    }
    .both {
      display: grid;
      grid-template-columns: repeat(2, minmax(min-content, 1fr));
      gap: var(--un-space-2);
    }
    .option {
      justify-content: center;
      min-block-size: var(--un-control);
      font: var(--mat-sys-label-large);
    }
    .beside .option {
      min-inline-size: 3.75rem;
      padding-inline: var(--un-space-2);
    }
  `,
})
export class YesNo {
  /** The question. */
  readonly label = input.required<string>();
  readonly value = model<boolean | null>(null);
  /** Shows the question; otherwise only screen readers hear it, because words beside it already say it. */
  readonly isLabelShown = input(true);
  /** Stands beside other words instead of filling the line. */
  readonly isBeside = input(false);

  protected readonly name = elementId('yes-no');
}
