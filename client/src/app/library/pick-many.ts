import { Component, computed, type ElementRef, input, model, viewChild } from '@angular/core';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';

/** Several of a long list: a select that adds, and what is chosen with a button each to take it out. */
@Component({
  selector: 'un-pick-many',
  imports: [Control, Field, Icon],
  template: `
    <un-field [label]="label()" [hint]="hint()" [error]="error()">
      <select #box unControl class="input" (change)="add(box.value); box.value = ''">
        <option value="" i18n>Add…</option>
        @for (choice of open(); track choice.id) {
          <option [value]="choice.id">{{ choice.name }}</option>
        }
      </select>
    </un-field>
    @if (chosen().length > 0) {
      <ul>
        @for (choice of chosen(); track choice.id) {
          <li>
            <button type="button" class="chip" (click)="remove(choice.id)">
              {{ choice.name }} <un-icon name="close" size="small" /><span class="visually-hidden" i18n
                >take out</span
              >
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-2);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--un-space-2);
    }
  `,
})
export class PickMany {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly choices = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** Ids of the chosen ones, in the order of choosing. */
  readonly value = model<readonly string[]>([]);

  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');
  protected readonly open = computed(() => this.choices().filter(({ id }) => !this.value().includes(id)));
  protected readonly chosen = computed(() =>
    this.value().flatMap((id) => this.choices().find((choice) => choice.id === id) ?? []),
  );

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected add(id: string): void {
    if (id !== '') this.value.update((ids) => [...ids, id]);
  }

  protected remove(id: string): void {
    this.value.update((ids) => ids.filter((known) => known !== id));
  }
}
