import { Component, computed, inject, input } from '@angular/core';
import type { FormPage } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { Control, Field } from '../ui/field';
import { changePage } from './form-edits';
import { FormWork } from './form-work';
import { PartErrors } from './part-errors';
import { PlaceButtons } from './place-buttons';

/** The title of a page: a chapter of the form, shown beside the progress. */
@Component({
  selector: 'un-page-editor',
  imports: [Control, Field, PartErrors, PlaceButtons],
  template: `
    <un-part-errors #errors [part]="part()" [shown]="['title']" />
    <un-field
      label="Title"
      i18n-label
      hint="Shown on top, with the progress."
      i18n-hint
      [error]="errors.at('title')"
    >
      <input
        #title
        unControl
        class="input"
        data-field="title"
        autocomplete="off"
        [attr.maxlength]="longest"
        [value]="page().title"
        (input)="rename(title.value)"
      />
    </un-field>
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
export class PageEditor {
  readonly page = input.required<FormPage>();

  private readonly work = inject(FormWork);

  protected readonly longest = FORM_LIMITS.heading;
  protected readonly part = computed(() => ({ kind: 'page' as const, id: this.page().id }));

  protected rename(title: string): void {
    const { id } = this.page();
    this.work.change((form) => changePage(form, id, { title }), `title of ${id}`);
  }
}
