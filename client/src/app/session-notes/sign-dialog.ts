import { Component, computed, inject, input, model, output } from '@angular/core';
import { NOTE_SECTIONS } from '@api/session-notes/session-notes.vocabulary';
import { type Problem } from '../core/http/problem';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { exactDate } from '../ui/date/relative-date';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { NoteDraft } from './note-draft';
import { nextBlank } from './note-phrases';

/** Asks once before a note is locked for good, and says what is in it. */
@Component({
  selector: 'un-sign-dialog',
  imports: [Dialog, ProblemSummary],
  template: `
    <un-dialog heading="Sign this note?" i18n-heading [(open)]="open">
      <un-problem-summary [problem]="problem()" />
      <p i18n>Signing locks the note for good. Nobody can change it afterwards; you can only add to it.</p>
      <ul class="secondary">
        @for (fact of facts(); track fact) {
          <li>{{ fact }}</li>
        }
      </ul>
      @if (hasBlanks()) {
        <p class="caution" i18n>Some blanks of phrases, such as {{ '{region}' }}, are not filled in yet.</p>
      }
      <button slot="actions" type="button" class="button text" (click)="open.set(false)" i18n>Not yet</button>
      <button
        slot="actions"
        type="button"
        class="button filled"
        [disabled]="isBusy()"
        (click)="confirmed.emit()"
        i18n
      >
        Sign and lock
      </button>
    </un-dialog>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--un-space-1);
    }
    .caution {
      color: var(--un-caution);
    }
  `,
})
export class SignDialog {
  readonly problem = input.required<Problem | null>();
  readonly isBusy = input(false);
  readonly open = model(false);

  readonly confirmed = output<void>();

  private readonly draft = inject(NoteDraft);
  private readonly viewer = inject(VIEWER);

  protected readonly hasBlanks = computed(() => {
    const content = this.draft.sheet()?.content;
    return content ? NOTE_SECTIONS.some((section) => nextBlank(content[section], 0) !== null) : false;
  });
  protected readonly facts = computed(() => {
    const sheet = this.draft.sheet();
    if (!sheet) return [];
    const { startedAt, painBefore, painAfter } = sheet.content;
    const count = sheet.marks.length;
    const marks = plural(
      count,
      { one: $localize`1 mark`, other: $localize`${count}:count: marks` },
      this.viewer,
    );
    const pain =
      painBefore === null
        ? $localize`No pain score`
        : painAfter === null
          ? $localize`Pain before ${painBefore}:before:/10, after not said`
          : $localize`Pain before ${painBefore}:before:/10, after ${painAfter}:after:/10`;
    return [exactDate(startedAt, this.viewer), marks, pain];
  });
}
