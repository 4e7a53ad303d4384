import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import type { FormRef } from '@api/form-templates/dto/form-template.dto';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { FormChanges } from './form-changes';
import { sizeOf } from './form-state-words';
import { FormTemplatesApi } from './form-templates-api';
import { questionsOf } from './form-parts';
import { questionWords } from './part-words';
import { isShippedConsent, kindOf, PREFILL_WORDS } from './question-kinds';
import { showIfWords } from './rule-choices';
import { ShippedParts } from './shipped-parts';

/** A form as it was published, to read: what was asked, of whom, and what is other than in the version before. */
@Component({
  selector: 'un-form-version',
  imports: [FormChanges, Icon, Loaded, PageHeader, RelativeDate, ResourceView, RouterLink],
  providers: [ShippedParts],
  templateUrl: './form-version.html',
  styleUrl: './form-version.scss',
})
export class FormVersionPage {
  readonly formRef = input.required<FormRef>();
  readonly versionNumber = input.required({ transform: (number: string) => Number(number) });

  private readonly api = inject(FormTemplatesApi);
  private readonly shipped = inject(ShippedParts);

  protected readonly version = this.api.version(() => this.name(this.versionNumber()));
  private readonly before = this.api.version(() =>
    this.versionNumber() > 1 ? this.name(this.versionNumber() - 1) : undefined,
  );
  private readonly template = this.api.template(() =>
    this.version.hasValue() && this.version.value().publishedAt !== null ? this.formRef() : undefined,
  );

  protected readonly read = computed(() => (this.version.hasValue() ? this.version.value() : null));
  protected readonly earlier = computed(() => (this.before.hasValue() ? this.before.value().content : null));
  protected readonly numbers = computed(() =>
    this.template.hasValue() ? this.template.value().versions.map(({ number }) => number) : [],
  );
  protected readonly isNewest = computed(() => this.numbers()[0] === this.versionNumber());
  protected readonly backTo = computed(() =>
    this.read()?.publishedAt ? `/forms/${this.formRef()}` : '/forms',
  );
  protected readonly size = computed(() => {
    const content = this.read()?.content;
    return content ? sizeOf({ questions: questionsOf(content).length, minutes: content.minutes }) : '';
  });
  protected readonly pages = computed(() => {
    let screen = 0;
    return (this.read()?.content.pages ?? []).map((page) => ({
      page,
      screens: page.groups.map((group) => ({
        group,
        number: ++screen,
        questions: group.questions.map((question) => this.rowOf(question)),
      })),
    }));
  });

  private name(number: number) {
    return { form: this.formRef(), number };
  }

  private rowOf(question: FormQuestion) {
    const content = this.read()?.content;
    const { label, icon } = kindOf(question);
    const options =
      question.type === 'conditions' ? question.options.map(this.shipped.conditionName) : question.options;
    const { conditionName } = this.shipped;
    return {
      id: question.id,
      icon,
      title: this.shipped.consentTitles().get(question.id) ?? questionWords(question),
      help: question.help,
      facts: [
        label,
        ...(question.isRequired ? [$localize`needed`] : []),
        ...(question.unit ? [$localize`in ${question.unit}:unit:`] : []),
        ...(question.prefill === 'none' ? [] : [PREFILL_WORDS[question.prefill]]),
      ].join(' · '),
      options,
      condition: content ? showIfWords(question, { content, conditionName }) : '',
      isForTherapist: question.isForTherapist,
      paragraphs: question.paragraphs,
      isShippedText: isShippedConsent(question),
    };
  }
}
