import { booleanAttribute, Component, input, model } from '@angular/core';
import type { Choice } from './choice';
import { elementId } from './element-id';
import { Icon } from './icon/icon';

/** Chips of which one is chosen (a radio group). For several at once: `un-chip-group-many`. */
@Component({
  selector: 'un-chip-group',
  imports: [Icon],
  template: `
    <fieldset>
      <legend [class]="isLabelShown() ? 'label' : 'visually-hidden'">{{ label() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label class="chip" [class.tall]="isTall()">
            <input
              type="radio"
              class="visually-hidden"
              [name]="name"
              [checked]="choice.value === value()"
              [disabled]="disabled()"
              (change)="value.set(choice.value)"
            />
            @if (choice.value === value()) {
              <un-icon name="check" size="small" />
            } @else if (choice.icon) {
              <un-icon [name]="choice.icon" size="small" />
            }
            {{ choice.label }}
            @if (choice.count !== undefined) {
              <span class="count">{{ choice.count }}</span>
            }
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
export class ChipGroup<T> {
  /** The question the chips answer. */
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  /** Null while nothing is chosen: an answer is never filled in beforehand. */
  readonly value = model<T | null>(null);
  readonly disabled = input(false, { transform: booleanAttribute });
  /** 44 high instead of 32, where chips are the main thing on the screen. */
  readonly isTall = input(false, { transform: booleanAttribute });
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(false, { transform: booleanAttribute });

  protected readonly name = elementId('chips');
}
