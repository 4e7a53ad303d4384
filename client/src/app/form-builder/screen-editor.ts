import { Component, computed, inject, input } from '@angular/core';
import type { FormGroup } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { changeScreen } from './form-edits';
import { FormWork } from './form-work';
import { PartErrors } from './part-errors';
import { PlaceButtons } from './place-buttons';

/** What stands above the questions of one screen. */
@Component({
  selector: 'un-screen-editor',
  imports: [Control, Field, Icon, PartErrors, PlaceButtons],
  template: `
    <un-part-errors [part]="part()" />
    <un-field label="Heading" i18n-label hint="Without one the first question stands there." i18n-hint>
      <input
        #heading
        unControl
        class="input"
        data-field="heading"
        autocomplete="off"
        [attr.maxlength]="limits.heading"
        [value]="group().heading ?? ''"
        (input)="change({ heading: heading.value || null }, 'heading')"
      />
    </un-field>
    <un-field label="A line under it" i18n-label hint="May stay empty." i18n-hint>
      <input
        #lead
        unControl
        class="input"
        autocomplete="off"
        [attr.maxlength]="limits.lead"
        [value]="group().lead ?? ''"
        (input)="change({ lead: lead.value || null }, 'lead')"
      />
    </un-field>
    <div class="row wrap">
      <button type="button" class="button compact outlined" (click)="work.addingTo.set(group().id)">
        <un-icon name="add" size="small" /><ng-container i18n>Add a question</ng-container>
      </button>
    </div>
    <un-place-buttons [part]="part()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
  `,
})
export class ScreenEditor {
  readonly group = input.required<FormGroup>();

  protected readonly work = inject(FormWork);

  protected readonly limits = FORM_LIMITS;
  protected readonly part = computed(() => ({ kind: 'screen' as const, id: this.group().id }));

  protected change(change: Partial<FormGroup>, field: string): void {
    const { id } = this.group();
    this.work.change((form) => changeScreen(form, id, change), `${field} of ${id}`);
  }
}
