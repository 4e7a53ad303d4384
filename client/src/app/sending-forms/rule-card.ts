import { Component, computed, inject, input, model } from '@angular/core';
import type { FormTemplateRow } from '@api/form-templates/dto/form-template.dto';
import type { IntakeRules } from '@api/intake-rules/dto/intake-rules.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { elementId } from '../ui/element-id';
import { Control, Field } from '../ui/field';
import { withChosen } from './with-chosen';

const DAYS_BEFORE = [1, 2, 3, 5, 7, 10, 14];

/** One rule: on or off, which form, and how long before a visit. Body: what else it goes by. */
@Component({
  selector: 'un-rule-card',
  imports: [Control, Field],
  template: `
    <section class="card stack" [attr.aria-labelledby]="headingId">
      <label class="switch">
        <input
          #on
          type="checkbox"
          [attr.aria-labelledby]="headingId"
          [checked]="rule().isOn"
          (change)="set({ isOn: on.checked })"
        />
        <span class="grow">
          <span class="heading" role="heading" aria-level="2" [id]="headingId">{{ heading() }}</span>
          <span class="about secondary small"><ng-content select="[slot=lead]" /></span>
        </span>
      </label>
      @if (rule().isOn) {
        <div class="fields">
          <ng-content />
          <un-field label="Form" i18n-label [error]="error()">
            <select #form unControl class="input" (change)="choose(form.value)">
              @for (choice of forms(); track choice.id) {
                <option [value]="choice.id" [selected]="choice.id === rule().form">{{ choice.title }}</option>
              }
            </select>
          </un-field>
          <un-field label="Goes out" i18n-label hint="At once for a visit planned later than that." i18n-hint>
            <select #days unControl class="input" (change)="set({ daysBefore: +days.value })">
              @for (choice of daysBefore(); track choice.value) {
                <option [value]="choice.value" [selected]="choice.value === rule().daysBefore">
                  {{ choice.label }}
                </option>
              }
            </select>
          </un-field>
        </div>
      }
    </section>
  `,
  styleUrl: './rule-card.scss',
})
export class RuleCard<Rule extends IntakeRules['firstVisit']> {
  readonly heading = input.required<string>();
  readonly forms = input.required<readonly FormTemplateRow[]>();
  readonly error = input('');
  readonly rule = model.required<Rule>();

  private readonly viewer = inject(VIEWER);

  protected readonly headingId = elementId('rule');
  protected readonly daysBefore = computed(() =>
    withChosen(DAYS_BEFORE, this.rule().daysBefore).map((value) => ({
      value,
      label: plural(
        value,
        {
          one: $localize`1 day before`,
          other: $localize`${value}:count: days before`,
        },
        this.viewer,
      ),
    })),
  );

  protected set(change: Partial<IntakeRules['firstVisit']>): void {
    this.rule.update((rule) => ({ ...rule, ...change }));
  }

  protected choose(id: string): void {
    const choice = this.forms().find((known) => known.id === id);
    if (choice) this.set({ form: choice.id });
  }
}
