import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { Icon } from '../ui/icon/icon';
import { changeQuestion } from './form-edits';
import { FormWork } from './form-work';
import { ShippedParts } from './shipped-parts';

/** Which conditions of the library stand in a list to tick. */
@Component({
  selector: 'un-conditions-picker',
  imports: [Icon],
  template: `
    <fieldset class="stack tight">
      <legend class="label" i18n>Conditions to tick</legend>
      @for (group of groups(); track group.label) {
        <details [open]="begun().has(group.label)">
          <summary>
            <span class="grow">{{ group.label }}</span>
            <span class="secondary numeric">{{ group.chosen }}/{{ group.conditions.length }}</span>
          </summary>
          @for (condition of group.conditions; track condition.id) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="question().options.includes(condition.id)"
                (change)="toggle(condition.id)"
              />
              <span>{{ condition.name }}</span>
            </label>
          }
        </details>
      } @empty {
        <p class="secondary small" i18n>The library’s conditions are not here yet.</p>
      }
      @if (error()) {
        <p class="field-error"><un-icon name="error" size="small" />{{ error() }}</p>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    legend {
      padding-block-end: var(--un-space-1);
    }
    details {
      border: 1px solid var(--un-line);
      border-radius: var(--un-radius-control);
      padding-inline: var(--un-space-3);
    }
    summary {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
      min-block-size: var(--un-target);
      cursor: pointer;
    }
  `,
})
export class ConditionsPicker {
  readonly question = input.required<FormQuestion>();
  readonly error = input('');

  private readonly work = inject(FormWork);
  private readonly shipped = inject(ShippedParts);

  protected readonly groups = computed(() => {
    const chosen = new Set(this.question().options);
    return this.shipped
      .conditionGroups()
      .map((group) => ({ ...group, chosen: group.conditions.filter(({ id }) => chosen.has(id)).length }));
  });

  /** Groups that are open when the question is chosen; taking the last tick out must not close one under the hand. */
  protected readonly begun = linkedSignal<readonly [string, number], ReadonlySet<string>>({
    source: () => [this.question().id, this.groups().length],
    computation: () =>
      new Set(
        this.groups()
          .filter(({ chosen }) => chosen > 0)
          .map(({ label }) => label),
      ),
  });

  /** In the order of the library; what it does not name here stays at the end. */
  protected toggle(conditionId: string): void {
    const { id, options } = this.question();
    const chosen = new Set(options);
    if (!chosen.delete(conditionId)) chosen.add(conditionId);
    const inOrder = this.groups().flatMap(({ conditions }) => conditions.map((condition) => condition.id));
    const known = inOrder.filter((one) => chosen.has(one));
    const rest = [...chosen].filter((one) => !inOrder.includes(one));
    this.work.change((form) => changeQuestion(form, id, { options: [...known, ...rest] }));
  }
}
