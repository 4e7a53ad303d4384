import { Component, inject, model, signal } from '@angular/core';
import { type Problem } from '../core/http/problem';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { FormDraft } from './form-draft';

/** Says what publishing does, and does it. */
@Component({
  selector: 'un-publish-form',
  imports: [Dialog, ProblemSummary],
  template: `
    <un-dialog [heading]="heading()" [(open)]="open">
      <un-problem-summary [problem]="problem()" />
      @if (number() === 1) {
        <p i18n>Clients can be sent the form from now on.</p>
      } @else {
        <p i18n>
          New links use version {{ number() }}. Forms already begun stay with theirs, and what was signed
          stays readable as it was.
        </p>
      }
      <p class="secondary" i18n>A published version never changes. You can go on and publish another one.</p>
      <button slot="actions" type="button" class="button text" (click)="open.set(false)" i18n>Not yet</button>
      <button
        slot="actions"
        type="button"
        class="button filled"
        [disabled]="isBusy()"
        (click)="publish()"
        i18n
      >
        Publish
      </button>
    </un-dialog>
  `,
})
export class PublishForm {
  readonly open = model(false);

  private readonly draft = inject(FormDraft);
  private readonly toasts = inject(Toasts);

  /** Of the version that is made: it stays in the dialog while the answer comes. */
  protected readonly number = this.draft.nextNumber;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);

  protected heading(): string {
    return $localize`Publish version ${this.number()}:number:?`;
  }

  protected async publish(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    const number = this.number();
    const problem = await this.draft.publish();
    this.isBusy.set(false);
    if (problem) return this.problem.set(problem);
    this.open.set(false);
    this.toasts.show({ text: $localize`Version ${number}:number: is published` });
  }
}
