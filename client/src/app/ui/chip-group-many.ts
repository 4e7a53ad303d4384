import { booleanAttribute, Component, input, model } from '@angular/core';
import type { Choice } from './choice';
import { Icon } from './icon/icon';

/** Chips of which any number are chosen (checkboxes). For one of them: `un-chip-group`. */
@Component({
  selector: 'un-chip-group-many',
  imports: [Icon],
  template: `
    <fieldset>
      <legend [class]="isLabelShown() ? 'label' : 'visually-hidden'">{{ label() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label class="chip" [class.tall]="isTall()">
            <input
              type="checkbox"
              class="visually-hidden"
              [checked]="value().includes(choice.value)"
              [disabled]="disabled()"
              (change)="toggle(choice.value)"
            />
            @if (value().includes(choice.value)) {
              <un-icon name="check" size="small" />
            } @else if (choice.icon) {
              <un-icon [name]="choice.icon" size="small" />
            }
            {{ choice.label }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .label {
      margin-block-end: var(--un-space-2);
    }
  `,
})
export class ChipGroupMany<T> {
  /** The question the chips answer. */
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  /** The chosen ones, in the order of the choices. */
  readonly value = model<readonly T[]>([]);
  readonly disabled = input(false, { transform: booleanAttribute });
  /** 44 high instead of 32, where chips are the main thing on the screen. */
  readonly isTall = input(false, { transform: booleanAttribute });
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(false, { transform: booleanAttribute });

  protected toggle(value: T): void {
    const chosen = new Set(this.value());
    if (!chosen.delete(value)) chosen.add(value);
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((choice) => chosen.has(choice)),
    );
  }
}
