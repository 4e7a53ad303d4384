import { Component, input, model } from '@angular/core';
import type { Choice } from './choice';
import { elementId } from './element-id';
import { Icon } from './icon/icon';

/** Two to five views of the same thing, one chosen: Front, Back, Left side, Right side. */
@Component({
  selector: 'un-segmented',
  imports: [Icon],
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ label() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label>
          <input
            type="radio"
            class="visually-hidden"
            [name]="name"
            [checked]="choice.value === value()"
            (change)="value.set(choice.value)"
          />
          @if (choice.icon; as icon) {
            <un-icon [name]="icon" />
          }
          {{ choice.label }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './segmented.scss',
})
export class Segmented<T> {
  /** What is chosen here, for screen readers. */
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model.required<T>();

  protected readonly name = elementId('segmented');
}
