import { Component, computed, inject, input, signal } from '@angular/core';
import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { AreaConsents } from '../intake-questions/area-consents';
import { DayField } from '../intake-questions/day-field';
import { DurationField } from '../intake-questions/duration-field';
import { ListField } from '../intake-questions/list-field';
import { OptionList } from '../intake-questions/option-list';
import { PsfsField } from '../intake-questions/psfs-field';
import { sentence } from '../intake-questions/sentence';
import { YesNo } from '../intake-questions/yes-no';
import { ChipGroup } from '../ui/chip-group';
import { ChipGroupMany } from '../ui/chip-group-many';
import { Control, Field } from '../ui/field';
import { LazyPart } from '../ui/lazy-part';
import { Scale0To10 } from '../ui/scale-0-10';
import { AnswerStore } from './answer-store';
import { asAreas, asBoolean, asChoice, asDuration, asNumber, asPsfs, asText, asTexts } from './answer-values';
import { EarlierAnswers } from './earlier-answers';
import { loadFileField } from './load-file-field';
import { RegionsField } from './regions-field';

/** Words of this length still stand side by side on a phone. */
const LONGEST_CHIP = 13;
/** Up to here a text is one line. */
const LONG_TEXT = 200;

/** One question with the control that fits it. What is answered is saved at once. */
@Component({
  selector: 'un-question-field',
  imports: [
    AreaConsents,
    ChipGroup,
    ChipGroupMany,
    Control,
    DayField,
    DurationField,
    Field,
    LazyPart,
    ListField,
    OptionList,
    PsfsField,
    RegionsField,
    Scale0To10,
    YesNo,
  ],
  templateUrl: './question-field.html',
  host: { '[attr.data-question]': 'question().id' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-1);
    }
    .optional {
      flex: none;
    }
    .info {
      display: grid;
      gap: var(--un-space-2);
    }
    .info h2 {
      font: var(--mat-sys-title-small);
    }
    .info p {
      white-space: pre-line;
    }
    .number {
      max-inline-size: 8rem;
    }
  `,
})
export class QuestionField {
  readonly question = input.required<IntakeQuestion>();
  /** Shows the question; otherwise only screen readers hear it, because the screen's heading already says it. */
  readonly isLabelShown = input(true);

  private readonly store = inject(AnswerStore);
  private readonly earlier = inject(EarlierAnswers);

  private readonly value = computed(() => this.earlier.shown(this.question().id));
  protected readonly text = computed(() => asText(this.value()));
  protected readonly texts = computed(() => asTexts(this.value()));
  protected readonly choice = computed(() => asChoice(this.value()));
  protected readonly number = computed(() => asNumber(this.value()));
  protected readonly isYes = computed(() => asBoolean(this.value()));
  protected readonly duration = computed(() => asDuration(this.value()));
  protected readonly things = computed(() => asPsfs(this.value()));
  protected readonly areas = computed(() => asAreas(this.value()));
  private readonly isTyping = signal(false);
  /** Half of a number or an address is not wrong yet. */
  protected readonly problem = computed(() =>
    this.isTyping() ? '' : (this.store.problems().get(this.question().id) ?? ''),
  );

  protected readonly choices = computed(() =>
    this.question().options.map(({ value, label }) => ({ value, label: sentence(label) })),
  );
  protected readonly areChipsShort = computed(() =>
    this.choices().every(({ label }) => label.length <= LONGEST_CHIP),
  );
  protected readonly maxLength = computed(() => this.question().maxLength ?? INTAKE_LIMITS.name);
  protected readonly isLong = computed(() => this.maxLength() > LONG_TEXT);
  protected readonly inputType = computed(() => {
    const { type } = this.question();
    return type === 'phone' ? 'tel' : type === 'email' ? 'email' : 'text';
  });
  protected readonly autocomplete = computed(() => AUTOCOMPLETE[this.question().id] ?? 'off');

  protected readonly loadFiles = loadFileField;

  protected answer(value: AnswerValue | null): void {
    this.store.answer(this.question().id, value);
  }

  protected type(value: AnswerValue | null): void {
    this.store.type(this.question().id, value);
  }

  protected typeText(text: string): void {
    this.isTyping.set(true);
    this.type(text === '' ? null : text);
  }

  protected leave(): void {
    this.isTyping.set(false);
    this.store.flush();
  }

  protected typeNumber(text: string): void {
    this.isTyping.set(true);
    const number = Number(text.replace(',', '.'));
    this.type(text.trim() === '' || Number.isNaN(number) ? null : number);
  }
}

const AUTOCOMPLETE: Readonly<Partial<Record<string, string>>> = {
  legal_name: 'name',
  preferred_name: 'nickname',
  phone: 'tel',
  email: 'email',
};
