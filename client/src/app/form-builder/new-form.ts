import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { FormRef, FormTemplate, FormTemplateRow } from '@api/form-templates/dto/form-template.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { FormTemplatesApi } from './form-templates-api';

/** What a new form begins with: nothing, or a copy of another one. */
export type Beginning = 'empty' | Pick<FormTemplateRow, 'id' | 'title' | 'isShipped'>;

/** Names a new form, empty or copied. */
@Component({
  selector: 'un-new-form',
  imports: [Control, Dialog, Field, ProblemSummary],
  template: `
    <un-dialog [heading]="heading()" [open]="beginning() !== null" (openChange)="close()">
      <un-problem-summary [problem]="problem()" />
      @if (source(); as from) {
        <p i18n>
          A copy of “{{ from.title }}” with all its questions. Change it as you like; the other one stays as
          it is.
        </p>
      }
      <form (submit)="$event.preventDefault(); create()">
        <un-field
          label="Name"
          i18n-label
          hint="Clients read it on top of the form."
          i18n-hint
          [error]="isNameless() ? nameIt : ''"
        >
          <input
            #name
            unControl
            class="input"
            autocomplete="off"
            [attr.maxlength]="longest"
            [value]="title()"
            (input)="title.set(name.value)"
          />
        </un-field>
      </form>
      <button slot="actions" type="button" class="button text" (click)="close()" i18n>Not now</button>
      <button
        slot="actions"
        type="button"
        class="button filled"
        [disabled]="isBusy()"
        (click)="create()"
        i18n
      >
        Make the form
      </button>
    </un-dialog>
  `,
})
export class NewForm {
  /** What it begins with; null while the dialog is closed. */
  readonly beginning = model<Beginning | null>(null);
  /** Names that are taken, so that two forms do not look alike where one is sent. */
  readonly taken = input<readonly string[]>([]);
  readonly created = output<FormTemplate>();

  private readonly api = inject(FormTemplatesApi);

  protected readonly longest = FORM_LIMITS.title;
  protected readonly nameIt = $localize`Give the form a name.`;
  protected readonly source = computed(() => {
    const beginning = this.beginning();
    return beginning === 'empty' ? null : beginning;
  });
  protected readonly heading = computed(() =>
    this.source()?.isShipped
      ? $localize`Make it your own`
      : this.source()
        ? $localize`Copy a form`
        : $localize`A new form`,
  );
  protected readonly title = linkedSignal(() => this.nameFor(this.source()?.title ?? ''));
  protected readonly isNameless = linkedSignal<Beginning | null, boolean>({
    source: this.beginning,
    computation: () => false,
  });
  protected readonly problem = linkedSignal<Beginning | null, Problem | null>({
    source: this.beginning,
    computation: () => null,
  });
  protected readonly isBusy = signal(false);
  private readonly key = linkedSignal({ source: this.beginning, computation: () => newIdempotencyKey() });

  protected close(): void {
    this.beginning.set(null);
  }

  protected async create(): Promise<void> {
    const title = this.title().trim();
    this.isNameless.set(title === '');
    if (title === '' || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      const from: FormRef | null = this.source()?.id ?? null;
      const made = await this.api.create({ from, title }, this.key());
      this.close();
      this.created.emit(made);
    } catch (error) {
      this.problem.set(problemFrom(error));
      this.key.set(newIdempotencyKey());
    } finally {
      this.isBusy.set(false);
    }
  }

  private nameFor(title: string): string {
    if (title === '' || !this.taken().includes(title)) return title;
    return $localize`${title}:title:, ours`.slice(0, FORM_LIMITS.title);
  }
}
