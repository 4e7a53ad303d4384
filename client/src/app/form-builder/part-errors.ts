import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../ui/icon/icon';
import { FormDraft } from './form-draft';
import { isSamePart, type Part } from './form-parts';
import { FormWork } from './form-work';

/** What keeps a part from being published and has no field of its own to stand at. */
@Component({
  selector: 'un-part-errors',
  imports: [Icon],
  template: `
    @for (message of rest(); track message) {
      <p class="field-error"><un-icon name="error" size="small" />{{ message }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-1);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class PartErrors {
  readonly part = input.required<Part>();
  /** Fields that show what is wrong themselves, by the beginning of their path. */
  readonly shown = input<readonly string[]>([]);

  private readonly draft = inject(FormDraft);
  private readonly work = inject(FormWork);

  private readonly own = computed(() =>
    this.work.isChecked() ? this.draft.problems().filter(({ part }) => isSamePart(part, this.part())) : [],
  );
  protected readonly rest = computed(() => [
    ...new Set(
      this.own()
        .filter(({ field }) => !this.shown().some((start) => field.startsWith(start)))
        .map(({ message }) => message),
    ),
  ]);

  /** What is wrong with a field; empty when nothing is. */
  at(field: string): string {
    return this.own().find((problem) => problem.field === field)?.message ?? '';
  }
}
