import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import { ERROR_REASON_LIMIT } from '@api/intake-requests/intake-requests.vocabulary';
import { type Problem, problemFrom } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { IntakeApi } from './intake-api';

/** Says of a form that it was a mistake, and why. It can be taken back. */
@Component({
  selector: 'un-mark-error',
  imports: [Control, Dialog, Field, ProblemSummary],
  template: `
    <un-dialog
      heading="Mark as an error"
      i18n-heading
      [open]="request() !== null"
      (openChange)="close($event)"
    >
      <p class="secondary">{{ effect() }}</p>
      <un-problem-summary [problem]="problem()" />
      <div class="chips">
        @for (reason of reasons; track reason) {
          <button type="button" class="chip" [attr.aria-pressed]="why() === reason" (click)="why.set(reason)">
            {{ reason }}
          </button>
        }
      </div>
      <un-field label="What went wrong?" i18n-label [error]="error()">
        <input
          #words
          unControl
          class="input"
          [attr.maxlength]="limit"
          [value]="why()"
          (input)="why.set(words.value)"
        />
      </un-field>
      <button slot="actions" type="button" class="button text" (click)="request.set(null)" i18n>
        Not now
      </button>
      <button slot="actions" type="button" class="button filled" [disabled]="isBusy()" (click)="mark()" i18n>
        Mark as an error
      </button>
    </un-dialog>
  `,
})
export class MarkError {
  readonly clientId = input.required<string>();
  /** Open while there is one. */
  readonly request = model.required<IntakeRequest | null>();

  readonly marked = output<IntakeRequest>();

  private readonly api = inject(IntakeApi);

  protected readonly limit = ERROR_REASON_LIMIT;
  protected readonly reasons = [
    $localize`Wrong client`,
    $localize`Somebody else filled it in`,
    $localize`Sent by mistake`,
  ];
  protected readonly effect = computed(() =>
    this.request()?.submittedAt
      ? $localize`It can still be read and counts for nothing: not for likely sources, not for the next form. What it added to the health history is put in doubt. A red flag it raised stays until a clinician has answered.`
      : $localize`Its link stops working, and what was answered behind it does not count.`,
  );
  protected readonly why = linkedSignal({ source: this.request, computation: () => '' });
  protected readonly error = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected close(isOpen: boolean): void {
    if (!isOpen) this.request.set(null);
  }

  protected async mark(): Promise<void> {
    const request = this.request();
    if (!request || this.isBusy()) return;
    const reason = this.why().trim();
    this.error.set(reason ? '' : $localize`Say it in a few words.`);
    if (!reason) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      this.marked.emit(await this.api.markAsError(this.clientId(), request.id, { reason }));
      this.request.set(null);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
