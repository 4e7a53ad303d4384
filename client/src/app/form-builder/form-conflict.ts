import { afterNextRender, Component, computed, ElementRef, inject, input } from '@angular/core';
import type { FormTemplate } from '@api/form-templates/dto/form-template.dto';
import { RelativeDate } from '../ui/date/date';
import { ChangedElsewhere } from '../ui/changed-elsewhere';
import { differencesOf } from './form-differences';
import { FormDraft } from './form-draft';
import { questionsOf } from './form-parts';
import { FormWork } from './form-work';

/** The form was saved on another device meanwhile: what each has that the other has not, and she picks one. */
@Component({
  selector: 'un-form-conflict',
  imports: [ChangedElsewhere, RelativeDate],
  template: `
    <un-changed-elsewhere (mineKept)="draft.keepMine(theirs())" (theirsTaken)="draft.takeTheirs(theirs())">
      <p i18n>
        {{ theirs().changedByName }} saved this form
        <un-date [at]="theirs().changedAt" form="ago" /> somewhere else. Yours is kept here until you pick
        one. If you take theirs, Undo brings yours back.
      </p>
      <dl>
        <div>
          <dt i18n>Yours, {{ mineCount() }} questions</dt>
          @for (line of lines().mine; track $index) {
            <dd>{{ line }}</dd>
          }
        </div>
        <div>
          <dt i18n>Theirs, {{ theirCount() }} questions</dt>
          @for (line of lines().theirs; track $index) {
            <dd>{{ line }}</dd>
          }
        </div>
      </dl>
    </un-changed-elsewhere>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--un-space-3);
      margin-block-start: var(--un-space-2);
    }
    dt {
      font: var(--mat-sys-label-small);
    }
  `,
})
export class FormConflict {
  readonly theirs = input.required<FormTemplate>();

  protected readonly draft = inject(FormDraft);

  constructor() {
    // Found out while one is typing somewhere below, or in the sheet over it.
    inject(FormWork).isSheetOpen.set(false);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.scrollIntoView({ block: 'nearest' }));
  }

  protected readonly mineCount = computed(() => {
    const content = this.draft.content();
    return content ? questionsOf(content).length : 0;
  });
  protected readonly theirCount = computed(() => questionsOf(this.theirs().draft).length);
  protected readonly lines = computed(() => {
    const content = this.draft.content();
    if (!content) return { mine: [], theirs: [] };
    const { onlyMine, onlyTheirs, changed, isArrangedOtherwise } = differencesOf(
      content,
      this.theirs().draft,
    );
    const both = [
      ...changed.map((label) => $localize`“${label}:question:” says something else`),
      ...(isArrangedOtherwise ? [$localize`Another order, or other titles`] : []),
    ];
    return {
      mine: [...onlyMine.map((label) => $localize`Only here: “${label}:question:”`), ...both],
      theirs: [...onlyTheirs.map((label) => $localize`Only there: “${label}:question:”`), ...both],
    };
  });
}
