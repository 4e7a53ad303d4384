import { Component, computed, inject, model, signal } from '@angular/core';
import { type Problem } from '../core/http/problem';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { FormChanges } from './form-changes';
import { FormDraft } from './form-draft';
import { FormTemplatesApi } from './form-templates-api';

/** Says what publishing does, and does it. */
@Component({
  selector: 'un-publish-form',
  imports: [Dialog, FormChanges, ProblemSummary],
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
      @if (published(); as before) {
        @if (draft.content(); as after) {
          <section class="inset stack tight">
            <h3 i18n>What changes</h3>
            <un-form-changes [before]="before" [after]="after" />
          </section>
        }
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
  styles: `
    h3 {
      font: var(--mat-sys-title-small);
    }
  `,
})
export class PublishForm {
  readonly open = model(false);

  protected readonly draft = inject(FormDraft);
  private readonly api = inject(FormTemplatesApi);
  private readonly toasts = inject(Toasts);

  /** Of the version that is made: it stays in the dialog while the answer comes. */
  protected readonly number = this.draft.nextNumber;
  /** What clients get now; asked for once somebody is about to change it. */
  private readonly newest = this.api.version(() => {
    const template = this.draft.template();
    const number = template?.versions[0]?.number;
    return this.open() && template && number ? { form: template.id, number } : undefined;
  });
  protected readonly published = computed(() =>
    this.newest.hasValue() ? this.newest.value().content : null,
  );
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
