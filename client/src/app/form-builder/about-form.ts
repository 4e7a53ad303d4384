import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { FormDraft } from './form-draft';
import { FormWork } from './form-work';

/** The name of a form, how long it takes, and what was published of it. */
@Component({
  selector: 'un-about-form',
  imports: [Control, Field, Icon, RelativeDate, RouterLink],
  template: `
    @if (draft.content(); as content) {
      @if (!draft.template()?.isArchived) {
        <un-field label="Name" i18n-label hint="Clients read it on top." i18n-hint [error]="titleError()">
          <input
            #title
            unControl
            class="input"
            data-field="title"
            autocomplete="off"
            [attr.maxlength]="limits.title"
            [value]="content.title"
            (input)="rename(title.value)"
          />
        </un-field>
        <un-field label="Minutes it takes" i18n-label hint="As clients are told." i18n-hint>
          <input
            #minutes
            unControl
            class="input minutes"
            type="number"
            inputmode="numeric"
            min="1"
            [max]="limits.minutes"
            [value]="content.minutes"
            (change)="setMinutes(minutes)"
          />
        </un-field>
      }
      @if (draft.template(); as template) {
        <section class="stack tight">
          <h3 i18n>Published</h3>
          @if (template.versions.length > 0) {
            <ul class="stack tight">
              @for (version of template.versions; track version.number) {
                <li>
                  <a [routerLink]="['versions', version.number]" i18n>Version {{ version.number }}</a>
                  <span class="small secondary">
                    <un-date [at]="version.publishedAt" form="minute" />, {{ version.publishedByName }}
                  </span>
                </li>
              }
            </ul>
          } @else {
            <p class="secondary small" i18n>Not yet. Clients can be sent it once it is published.</p>
          }
        </section>
        <div class="row wrap">
          @if (template.isArchived) {
            <button type="button" class="button compact outlined" (click)="setArchived(false)">
              <un-icon name="unarchive" size="small" /><ng-container i18n>Take it out again</ng-container>
            </button>
          } @else {
            <button type="button" class="button compact plain" (click)="setArchived(true)">
              <un-icon name="archive" size="small" /><ng-container i18n>Put this form away</ng-container>
            </button>
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    .minutes {
      max-inline-size: 8rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--un-space-2);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--un-target);
    }
  `,
})
export class AboutForm {
  protected readonly draft = inject(FormDraft);
  private readonly work = inject(FormWork);
  private readonly toasts = inject(Toasts);

  protected readonly limits = FORM_LIMITS;
  protected readonly titleError = computed(
    () =>
      (this.work.isChecked() &&
        this.draft.problems().find(({ part, field }) => !part && field === 'title')?.message) ||
      '',
  );

  protected rename(title: string): void {
    this.work.change((form) => ({ ...form, title }), 'title');
  }

  protected setMinutes(box: HTMLInputElement): void {
    const typed = Math.round(box.valueAsNumber);
    const before = this.draft.content()?.minutes ?? 1;
    const minutes = Number.isNaN(typed) ? before : Math.min(FORM_LIMITS.minutes, Math.max(1, typed));
    box.value = String(minutes);
    if (minutes !== before) this.work.change((form) => ({ ...form, minutes }));
  }

  protected async setArchived(isArchived: boolean): Promise<void> {
    const problem = await this.draft.setArchived(isArchived);
    if (problem) return this.draft.problem.set(problem);
    this.toasts.show({
      text: isArchived ? $localize`The form is put away` : $localize`The form is back`,
      undo: () => void this.setArchived(!isArchived),
    });
  }
}
