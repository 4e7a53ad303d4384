import { computed, inject, Injectable } from '@angular/core';
import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import type { ShippedFormId } from '@api/form-templates/form-templates.vocabulary';
import type { IntakeConsent } from '@api/intake/dto/intake-form.dto';
import { FormTemplatesApi } from './form-templates-api';

export interface ConditionGroup {
  readonly label: string;
  readonly conditions: readonly { readonly id: string; readonly name: string }[];
}

/** What comes with Unknot and can be put into a form: its questions, conditions by their names, consents with their text. */
@Injectable()
export class ShippedParts {
  private readonly api = inject(FormTemplatesApi);

  private readonly forms = this.api.list();
  private readonly firstVisit = this.api.version(() => this.nameOf('first_visit'));
  private readonly followUp = this.api.version(() => this.nameOf('follow_up'));
  private readonly preview = this.api.preview(() => 'first_visit');

  readonly contents = computed((): FormContent[] =>
    [this.firstVisit, this.followUp].flatMap((form) => (form.hasValue() ? [form.value().content] : [])),
  );
  readonly isLoading = computed(() =>
    [this.forms, this.firstVisit, this.followUp].some((part) => part.isLoading()),
  );
  readonly hasFailed = computed(() =>
    [this.forms, this.firstVisit, this.followUp, this.preview].some((part) => part.error() !== undefined),
  );

  readonly consents = computed(
    (): ReadonlyMap<string, IntakeConsent> =>
      new Map(this.asked()?.consents.map((consent) => [consent.questionId, consent]) ?? []),
  );
  readonly consentTitles = computed(
    () => new Map([...this.consents()].map(([id, { title }]) => [id, title] as const)),
  );
  readonly conditionGroups = computed((): ConditionGroup[] =>
    (this.asked()?.pages ?? [])
      .flatMap(({ groups }) => groups.flatMap(({ questions }) => questions))
      .filter(({ type }) => type === 'conditions')
      .map(({ label, options }) => ({
        label,
        conditions: options.map((option) => ({ id: option.value, name: option.label })),
      })),
  );
  private readonly conditionNames = computed(
    () =>
      new Map(
        this.conditionGroups().flatMap(({ conditions }) => conditions.map(({ id, name }) => [id, name])),
      ),
  );

  readonly conditionName = (id: string): string => this.conditionNames().get(id) ?? id.replaceAll('_', ' ');

  private asked() {
    return this.preview.hasValue() ? this.preview.value() : null;
  }

  retry(): void {
    for (const part of [this.forms, this.firstVisit, this.followUp, this.preview]) {
      if (part.error()) part.reload();
    }
  }

  private nameOf(id: ShippedFormId) {
    const row = this.forms.hasValue() ? this.forms.value().items.find((form) => form.id === id) : undefined;
    return row?.publishedNumber ? { form: id, number: row.publishedNumber } : undefined;
  }
}
