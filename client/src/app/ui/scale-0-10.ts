import { booleanAttribute, Component, input, model } from '@angular/core';
import { elementId } from './element-id';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A number from 0 to 10 in one tap: a row where there is room, a pad of large keys on a phone. */
@Component({
  selector: 'un-scale-0-10',
  template: `
    <fieldset>
      <legend [class]="isLabelShown() ? 'label' : 'visually-hidden'">{{ label() }}</legend>
      <div class="keys" [class.plain]="!isPain()" [class.compact]="isCompact()">
        @for (score of scores; track score) {
          <label [attr.data-pain]="isPain() ? score : null">
            <input
              type="radio"
              class="visually-hidden"
              [name]="name"
              [value]="score"
              [checked]="score === value()"
              [disabled]="disabled()"
              (change)="value.set(score)"
            />
            {{ score }}
            @if (score === 0) {
              <span class="zero-words">{{ lowest() }}</span>
            }
          </label>
        }
      </div>
      <div class="ends small secondary" aria-hidden="true">
        <span class="low">{{ lowest() }}</span>
        <span>{{ highest() }}</span>
      </div>
    </fieldset>
  `,
  styleUrl: './scale-0-10.scss',
})
export class Scale0To10 {
  /** The question: "How strong is it now?" */
  readonly label = input.required<string>();
  /** The chosen number; null while there is none: a score is never filled in beforehand. */
  readonly value = model<number | null>(null);
  /** Pain colours; false for numbers that are not pain (hours, what one can do again). */
  readonly isPain = input(true);
  /** Words for 0. */
  readonly lowest = input($localize`No pain`);
  /** Words for 10. */
  readonly highest = input($localize`Worst you can think of`);
  readonly disabled = input(false, { transform: booleanAttribute });
  /** Keeps the pad low on a phone, where something else must stay in sight: 0 beside the others, keys 48 high. */
  readonly isCompact = input(false, { transform: booleanAttribute });
  /** Shows the question; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(false, { transform: booleanAttribute });

  protected readonly name = elementId('scale');
  protected readonly scores = SCORES;
}
