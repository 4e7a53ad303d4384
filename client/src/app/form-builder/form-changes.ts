import { Component, computed, input } from '@angular/core';
import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import { differencesOf } from './form-differences';

/** What one version of a form has that another has not, question by question. */
@Component({
  selector: 'un-form-changes',
  template: `
    @if (lines().length > 0) {
      <dl>
        @for (line of lines(); track line.words) {
          <div>
            <dt>{{ line.words }}</dt>
            @for (question of line.questions; track $index) {
              <dd>{{ question }}</dd>
            }
          </div>
        }
      </dl>
    } @else {
      <p i18n>The same questions, word for word.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      gap: var(--un-space-3);
    }
    dt {
      font: var(--mat-sys-label-medium);
    }
    dd {
      padding-inline-start: var(--un-space-3);
      border-inline-start: var(--un-stroke) solid var(--un-line-strong);
    }
  `,
})
export class FormChanges {
  readonly before = input.required<FormContent>();
  readonly after = input.required<FormContent>();

  protected readonly lines = computed(() => {
    const { onlyMine, onlyTheirs, changed, isArrangedOtherwise } = differencesOf(this.after(), this.before());
    return [
      { words: $localize`New`, questions: onlyMine },
      { words: $localize`Changed`, questions: changed },
      { words: $localize`Taken out`, questions: onlyTheirs },
      {
        words: $localize`Otherwise`,
        questions: isArrangedOtherwise ? [$localize`Order, name, titles or minutes`] : [],
      },
    ].filter(({ questions }) => questions.length > 0);
  });
}
