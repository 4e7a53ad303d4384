import { Component, computed, inject, input } from '@angular/core';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS, PREFILLS } from '@api/form-templates/form-templates.vocabulary';
import type { Choice } from '../ui/choice';
import { Control, Field } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { ConditionsPicker } from './conditions-picker';
import { changeQuestion } from './form-edits';
import { FormWork } from './form-work';
import { NumberEditor } from './number-editor';
import { OptionsEditor } from './options-editor';
import { PartErrors } from './part-errors';
import { PlaceButtons } from './place-buttons';
import {
  isLong,
  isShippedConsent,
  LONG_LENGTH,
  mayBeForTherapist,
  mayBeRequired,
  PREFILL_WORDS,
  prefillsOf,
  SHORT_LENGTH,
} from './question-kinds';
import { ABOUT_KIND, OPTIONS_WORDS } from './question-words';
import { ReadingEditor } from './reading-editor';
import { ShowIfEditor } from './show-if-editor';

/** Fields that say themselves what is wrong with them. */
const SHOWN = ['label', 'options', 'max', 'paragraphs', 'prefill', 'isForTherapist', 'showIf'];

/** All of one question: its words, its answers, whether and when it is asked, what it starts with, and its place. */
@Component({
  selector: 'un-question-editor',
  imports: [
    ConditionsPicker,
    Control,
    Field,
    NumberEditor,
    OptionsEditor,
    PartErrors,
    PlaceButtons,
    ReadingEditor,
    Segmented,
    ShowIfEditor,
  ],
  templateUrl: './question-editor.html',
  styleUrl: './question-editor.scss',
})
export class QuestionEditor {
  readonly question = input.required<FormQuestion>();

  private readonly work = inject(FormWork);

  protected readonly limits = FORM_LIMITS;
  protected readonly shown = SHOWN;
  protected readonly prefillWords = PREFILL_WORDS;
  protected readonly titleLabel = $localize`Title`;
  protected readonly questionLabel = $localize`Question`;
  protected readonly part = computed(() => ({ kind: 'question' as const, id: this.question().id }));
  protected readonly about = computed(() => ABOUT_KIND[this.question().type] ?? '');
  protected readonly optionsWords = computed(() => OPTIONS_WORDS[this.question().type] ?? '');
  protected readonly mayBeRequired = computed(() => mayBeRequired(this.question()));
  protected readonly mayBeForTherapist = computed(() => mayBeForTherapist(this.question()));
  protected readonly prefills = computed(() => prefillsOf(this.question()));
  protected readonly isRead = computed(() => ['info', 'consent'].includes(this.question().type));
  /** Its words come with Unknot, and are shown instead of these. */
  protected readonly isShipped = computed(() => isShippedConsent(this.question()));
  protected readonly hasHelp = computed(() => !this.isRead() && this.question().type !== 'signature');
  protected readonly isLong = computed(() => isLong(this.question()));
  protected readonly isMany = computed(() => this.question().type === 'multi');

  protected readonly lengths: readonly Choice<boolean>[] = [
    { value: false, label: $localize`One line` },
    { value: true, label: $localize`Several lines` },
  ];
  protected readonly counts: readonly Choice<boolean>[] = [
    { value: false, label: $localize`One answer` },
    { value: true, label: $localize`Several answers` },
  ];

  protected setLong(isLong: boolean): void {
    this.change({ maxLength: isLong ? LONG_LENGTH : SHORT_LENGTH });
  }

  protected setMany(isMany: boolean): void {
    this.change({ type: isMany ? 'multi' : 'choice' });
  }

  protected setPrefill(value: string): void {
    const prefill = PREFILLS.find((known) => known === value);
    if (prefill) this.change({ prefill });
  }

  protected change(change: Partial<FormQuestion>, field?: string): void {
    const { id } = this.question();
    this.work.change((form) => changeQuestion(form, id, change), field && `${field} of ${id}`);
  }
}
