import { booleanAttribute, Component, computed, Directive, inject, input } from '@angular/core';
import { elementId } from './element-id';
import { Icon } from './icon/icon';

/** The part of a signal form's field that is shown here; written out so that a page without signal forms pays nothing. */
type FieldOfForm = () => {
  touched(): boolean;
  errors(): readonly { readonly message?: string }[];
};

/** Label above, hint below, error in the hint's place. Holds one `<input unControl class="input">` (or select, textarea). */
@Component({
  selector: 'un-field',
  host: { '[class.beside]': 'isBeside()' },
  imports: [Icon],
  template: `
    <div class="row apart">
      <label [class]="isLabelShown() ? 'label' : 'visually-hidden'" [attr.for]="id">{{ label() }}</label>
      <ng-content select="[slot=label-end]" />
    </div>
    <ng-content />
    @if (shownError(); as message) {
      <div class="field-error" [id]="noteId">
        <un-icon name="error" size="small" /><span>{{ message }}</span>
      </div>
    } @else if (hint()) {
      <div class="hint" [id]="noteId">{{ hint() }}</div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-1);
      min-inline-size: 0;
    }
    :host(.beside) {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: var(--un-space-3);
      .row {
        grid-area: 1 / 2;
        min-block-size: var(--un-target);
      }
      .label {
        flex: 1;
        padding-block: var(--un-space-2);
        font: var(--mat-sys-body-medium);
      }
      .hint,
      .field-error {
        grid-column: 2;
      }
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  /** Shows the label; otherwise only screen readers hear it, because a heading already says it. */
  readonly isLabelShown = input(true);
  /** Label beside the control instead of above it: for a single checkbox. */
  readonly isBeside = input(false, { transform: booleanAttribute });
  /** Help that stays while typing; an error takes its place. */
  readonly hint = input('');
  /** What is wrong and what to do about it; empty while nothing is. */
  readonly error = input('');
  /** The field of a signal form: its first error is shown once the person has left the field or sent the form. */
  readonly of = input<FieldOfForm>();

  readonly id = elementId('field');
  readonly noteId = `${this.id}-note`;
  readonly shownError = computed(() => {
    if (this.error()) return this.error();
    const state = this.of()?.();
    const first = state?.touched() ? state.errors()[0] : undefined;
    return first ? (first.message ?? $localize`Please check this.`) : '';
  });
  readonly hasNote = computed(() => this.shownError() !== '' || this.hint() !== '');
}

/** Links an input, select or textarea to the label, hint and error of the `un-field` around it. */
@Directive({
  selector: 'input[unControl], select[unControl], textarea[unControl]',
  host: {
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.hasNote() ? field.noteId : null',
    '[attr.aria-invalid]': 'field.shownError() ? true : null',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
