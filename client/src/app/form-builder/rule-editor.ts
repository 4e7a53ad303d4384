import { Component, computed, inject, input, output } from '@angular/core';
import type { FormQuestion, ShowIfRule } from '@api/form-templates/dto/form-content.dto';
import { RULE_TESTS } from '@api/form-templates/form-templates.vocabulary';
import { PickMany } from '../library/pick-many';
import { Icon } from '../ui/icon/icon';
import { type AnswerRule, firstRule, testsFor, testWords } from './rule-choices';
import { ShippedParts } from './shipped-parts';

const MINOR = ':minor';
const CONDITION = ':condition';

/** One rule: what it looks at, how, and for what. Only what can come true is offered. */
@Component({
  selector: 'un-rule-editor',
  imports: [Icon, PickMany],
  template: `
    <fieldset class="inset stack tight">
      <legend class="visually-hidden" i18n>Condition {{ number() }}</legend>
      <div class="row">
        <select
          #subject
          class="input"
          data-subject
          [attr.data-field]="'showIf.rules.' + (number() - 1)"
          aria-label="What it looks at"
          i18n-aria-label
          (change)="choose(subject.value)"
        >
          @if (isLost()) {
            <option [value]="subjectId()" selected i18n>A question that cannot be looked at here</option>
          }
          @for (question of askable(); track question.id) {
            <option [value]="question.id" [selected]="question.id === subjectId()">
              {{ question.label }}
            </option>
          }
          @if (conditions().length > 0 || rule().kind === 'condition') {
            <option [value]="conditionValue" [selected]="rule().kind === 'condition'" i18n>
              A condition is ticked
            </option>
          }
          <option [value]="minorValue" [selected]="rule().kind === 'minor'" i18n>
            The client is under age
          </option>
        </select>
        <button
          type="button"
          class="button icon-only compact"
          aria-label="Take this condition out"
          i18n-aria-label
          (click)="removed.emit()"
        >
          <un-icon name="close" size="small" />
        </button>
      </div>
      @if (answerRule(); as its) {
        @if (asked(); as question) {
          <div class="pair">
            @if (tests().length > 1) {
              <select
                #test
                class="input"
                aria-label="How"
                i18n-aria-label
                (change)="compare(its, test.value)"
              >
                @for (choice of tests(); track choice.test) {
                  <option [value]="choice.test" [selected]="choice.test === its.test">
                    {{ choice.words }}
                  </option>
                }
              </select>
            }
            @switch (question.type) {
              @case ('yes_no') {
                <select
                  #yes
                  class="input"
                  aria-label="Answer"
                  i18n-aria-label
                  (change)="expect(its, yes.value === 'yes')"
                >
                  <option value="yes" [selected]="its.value === true" i18n>is yes</option>
                  <option value="no" [selected]="its.value === false" i18n>is no</option>
                </select>
              }
              @case ('number') {
                <input
                  #amount
                  class="input"
                  type="number"
                  inputmode="decimal"
                  aria-label="Number"
                  i18n-aria-label
                  [value]="its.value"
                  (change)="expectNumber(its, amount)"
                />
              }
              @case ('nrs') {
                <input
                  #score
                  class="input"
                  type="number"
                  inputmode="numeric"
                  min="0"
                  max="10"
                  aria-label="Number"
                  i18n-aria-label
                  [value]="its.value"
                  (change)="expectNumber(its, score)"
                />
              }
              @default {
                <select
                  #answer
                  class="input"
                  aria-label="Answer"
                  i18n-aria-label
                  (change)="expect(its, answer.value)"
                >
                  @if (!question.options.includes(words())) {
                    <option [value]="words()" selected>{{ words() }}</option>
                  }
                  @for (option of question.options; track $index) {
                    <option [value]="option" [selected]="option === its.value">{{ option }}</option>
                  }
                </select>
              }
            }
          </div>
        }
      }
      @if (conditionRule(); as its) {
        <un-pick-many
          label="Any of these"
          i18n-label
          [choices]="named()"
          [value]="its.anyOf"
          (valueChange)="changed.emit({ kind: 'condition', anyOf: [...$event] })"
        />
      }
      @if (trouble()) {
        <p class="field-error"><un-icon name="error" size="small" />{{ trouble() }}</p>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
      gap: var(--un-space-2);
    }
  `,
})
export class RuleEditor {
  readonly number = input.required<number>();
  readonly rule = input.required<ShowIfRule>();
  /** Questions before, which it can look at. */
  readonly askable = input.required<readonly FormQuestion[]>();
  /** Conditions that the form lets one tick, by id. */
  readonly conditions = input.required<readonly string[]>();
  /** Why it can never be true as it stands. */
  readonly trouble = input('');
  readonly changed = output<ShowIfRule>();
  readonly removed = output();

  private readonly shipped = inject(ShippedParts);

  protected readonly minorValue = MINOR;
  protected readonly conditionValue = CONDITION;
  protected readonly answerRule = computed(() => {
    const rule = this.rule();
    return rule.kind === 'answer' ? rule : null;
  });
  protected readonly conditionRule = computed(() => {
    const rule = this.rule();
    return rule.kind === 'condition' ? rule : null;
  });
  protected readonly subjectId = computed(() => this.answerRule()?.questionId ?? '');
  protected readonly asked = computed(() => this.askable().find(({ id }) => id === this.subjectId()));
  protected readonly isLost = computed(() => this.answerRule() !== null && !this.asked());
  protected readonly words = computed(() => String(this.answerRule()?.value ?? ''));
  protected readonly tests = computed(() => {
    const type = this.asked()?.type;
    return type ? testsFor(type).map((test) => ({ test, words: testWords(type, test) })) : [];
  });
  protected readonly named = computed(() => {
    const ids = new Set([...this.conditions(), ...(this.conditionRule()?.anyOf ?? [])]);
    return [...ids].map((id) => ({ id, name: this.shipped.conditionName(id) }));
  });

  protected choose(subject: string): void {
    if (subject === MINOR) return this.changed.emit({ kind: 'minor' });
    if (subject === CONDITION) return this.changed.emit({ kind: 'condition', anyOf: [] });
    const question = this.askable().find(({ id }) => id === subject);
    if (question) this.changed.emit(firstRule(question));
  }

  protected compare(rule: AnswerRule, value: string): void {
    const test = RULE_TESTS.find((known) => known === value);
    if (test) this.changed.emit({ ...rule, test });
  }

  protected expect(rule: AnswerRule, value: AnswerRule['value']): void {
    this.changed.emit({ ...rule, value });
  }

  protected expectNumber(rule: AnswerRule, box: HTMLInputElement): void {
    if (Number.isNaN(box.valueAsNumber)) box.value = String(rule.value);
    else this.expect(rule, box.valueAsNumber);
  }
}
