import { Component, input, output } from '@angular/core';
import type { QuestionOption } from '@api/intake/dto/intake-form.dto';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { Control, Field } from '../ui/field';

/** One condition to tick, with the questions that it brings up. */
@Component({
  selector: 'un-condition-row',
  imports: [Control, Field],
  template: `
    <label class="choice">
      <input type="checkbox" [checked]="isTicked()" (change)="toggled.emit()" />
      <span>{{ option().label }}</span>
    </label>
    @if (isTicked() && option().followUps.length > 0) {
      <div class="more">
        @for (ask of option().followUps; track ask.questionId) {
          <un-field [label]="ask.label" [attr.data-question]="ask.questionId">
            <input
              #words
              unControl
              class="input"
              [attr.maxlength]="maxLength"
              [value]="text()(ask.questionId)"
              (input)="typed.emit({ questionId: ask.questionId, text: words.value })"
              (blur)="left.emit()"
            />
          </un-field>
        }
      </div>
    }
  `,
  host: { '[class.ticked]': 'isTicked()' },
  styles: `
    :host {
      display: block;
      padding-inline: var(--un-space-4);
    }
    :host(.ticked) {
      background: var(--un-good-container);
    }
    .choice {
      min-block-size: var(--un-control);
      padding-block: var(--un-space-2);
    }
    .more {
      display: grid;
      gap: var(--un-space-3);
      padding-block-end: var(--un-space-4);
    }
  `,
})
export class ConditionRow {
  readonly option = input.required<QuestionOption>();
  readonly isTicked = input(false);
  /** Gives what was answered to one of the condition's own questions. */
  readonly text = input.required<(questionId: string) => string>();

  readonly toggled = output<void>();
  readonly typed = output<{ readonly questionId: string; readonly text: string }>();
  readonly left = output<void>();

  protected readonly maxLength = INTAKE_LIMITS.text;
}
