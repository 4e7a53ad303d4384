import { Component, inject, input } from '@angular/core';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { Control, Field } from '../ui/field';
import { changeQuestion } from './form-edits';
import { FormWork } from './form-work';

/** The unit of a number and how small and large it may be. */
@Component({
  selector: 'un-number-editor',
  imports: [Control, Field],
  template: `
    <un-field label="Unit" i18n-label hint="Stands below the field: hours, weeks." i18n-hint>
      <input
        #unit
        unControl
        class="input"
        autocomplete="off"
        [attr.maxlength]="longest"
        [value]="question().unit ?? ''"
        (input)="change({ unit: unit.value || null }, 'unit')"
      />
    </un-field>
    <div class="pair">
      <un-field label="Smallest" i18n-label>
        <input
          #min
          unControl
          class="input"
          type="number"
          inputmode="decimal"
          placeholder="0"
          [value]="question().min"
          (change)="change({ min: numberIn(min) }, 'min')"
        />
      </un-field>
      <un-field label="Largest" i18n-label [error]="error()">
        <input
          #max
          unControl
          class="input"
          type="number"
          inputmode="decimal"
          placeholder="999"
          data-field="max"
          [value]="question().max"
          (change)="change({ max: numberIn(max) }, 'max')"
        />
      </un-field>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--un-space-3);
    }
  `,
})
export class NumberEditor {
  readonly question = input.required<FormQuestion>();
  readonly error = input('');

  private readonly work = inject(FormWork);

  protected readonly longest = FORM_LIMITS.unit;

  protected numberIn({ valueAsNumber }: HTMLInputElement): number | null {
    return Number.isNaN(valueAsNumber) ? null : valueAsNumber;
  }

  protected change(change: Partial<FormQuestion>, field: string): void {
    const { id } = this.question();
    this.work.change((form) => changeQuestion(form, id, change), `${field} of ${id}`);
  }
}
