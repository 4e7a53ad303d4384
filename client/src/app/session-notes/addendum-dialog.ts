import { Component, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { AddendumForm, SessionNote } from '@api/session-notes/dto/session-note.dto';
import { NOTE_LIMITS } from '@api/session-notes/session-notes.vocabulary';
import { type IdempotencyKey, newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { isSame } from './note-sheet';
import { SessionNotesApi } from './session-notes-api';

/** Adds to a signed note: what, and why. */
@Component({
  selector: 'un-addendum-dialog',
  imports: [Control, Dialog, Field, ProblemSummary],
  template: `
    <un-dialog heading="Add an addendum" i18n-heading [isDismissible]="false" [(open)]="open">
      <p class="secondary" i18n>
        The signed note stays as it is. What you add stands below it with your name and the time, and cannot
        be changed either.
      </p>
      <un-problem-summary [problem]="problem()" />
      <un-field label="What you add" i18n-label>
        <textarea
          #words
          unControl
          class="input"
          rows="5"
          [attr.maxlength]="limits.addendum"
          [value]="text()"
          (input)="text.set(words.value)"
        ></textarea>
      </un-field>
      <un-field label="Why" i18n-label hint="Such as: correction, forgotten, the client called." i18n-hint>
        <input
          #why
          unControl
          class="input"
          [attr.maxlength]="limits.addendumReason"
          [value]="reason()"
          (input)="reason.set(why.value)"
        />
      </un-field>
      <button slot="actions" type="button" class="button text" (click)="open.set(false)" i18n>Not now</button>
      <button slot="actions" type="button" class="button filled" [disabled]="isBusy()" (click)="send()" i18n>
        Add to the note
      </button>
    </un-dialog>
  `,
})
export class AddendumDialog {
  readonly noteId = input.required<string>();
  /** Text to begin with. */
  readonly draft = input('');
  readonly open = model(false);

  readonly added = output<SessionNote>();

  private readonly api = inject(SessionNotesApi);
  /** The last form sent: the same again goes under the same key. */
  private attempt: { readonly form: AddendumForm; readonly key: IdempotencyKey } | undefined;

  protected readonly limits = NOTE_LIMITS;
  protected readonly text = linkedSignal(() => this.draft());
  protected readonly reason = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async send(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const form = { text: this.text(), reason: this.reason() };
      const before = this.attempt;
      const key = before && isSame(form, before.form) ? before.key : newIdempotencyKey();
      this.attempt = { form, key };
      this.added.emit(await this.api.addAddendum(this.noteId(), form, key));
      this.text.set('');
      this.reason.set('');
      this.open.set(false);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
