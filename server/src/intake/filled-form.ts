import type { ClientMark } from '../body-map/dto/mark.dto.js';
import type { IntakeFile } from '../intake-files/dto/intake-file.dto.js';
import type { QuestionType } from '../form-templates/form-templates.vocabulary.js';
import { shownQuestions } from '../form-templates/show-if.vocabulary.js';
import { ageOn } from '../practices/practice-day.js';
import {
  type AnswerValue,
  type ConsentAnswer,
  ConsentAnswerSchema,
  type HabitQuestion,
  type IntakeAnswer,
  type IntakeMark,
  type SafetyQuestion,
} from './dto/intake-answer.dto.js';
import type { IntakeQuestion } from './dto/intake-form.dto.js';
import type { FormDefinition } from './form-definition.js';
import { toHabitQuestion } from './habit-choice.js';
import { CAUSE_PREFIX } from './intake.vocabulary.js';

/** What was answered and marked on one form so far. */
export interface FormEntries {
  answers: IntakeAnswer[];
  marks: IntakeMark[];
  files: IntakeFile[];
}

/** What of it decides which questions there are. */
interface Said {
  readonly answers: readonly Pick<IntakeAnswer, 'questionId' | 'value'>[];
  readonly marks: readonly Pick<IntakeMark, 'mark'>[];
  readonly files?: readonly IntakeFile[];
}

/** Where and when a form is filled in: who is under age follows from it. */
export interface FormPlace {
  ageOfConsent: number;
  /** Today where the practice is, `YYYY-MM-DD`. */
  today: string;
  /** As the practice knows it, for a form that does not ask. */
  birthDate: string | null;
}

/** A form with its answers: which questions it asks now. */
export class FilledForm {
  /** None while the map is not asked for. */
  readonly marks: readonly ClientMark[];
  readonly files: readonly IntakeFile[];
  readonly isMinor: boolean;
  /** Of the lists that are asked. */
  readonly conditionIds: readonly string[];
  /** The questions that are asked, in the order of the form. */
  readonly shown: readonly IntakeQuestion[];
  private readonly values: ReadonlyMap<string, AnswerValue | null>;
  private readonly shownIds: ReadonlySet<string>;

  constructor(
    private readonly definition: FormDefinition,
    { answers, marks, files = [] }: Said,
    { ageOfConsent, today, birthDate }: FormPlace,
  ) {
    this.files = files;
    this.values = new Map([
      ...answers.map(({ questionId, value }) => [questionId, value] as const),
      ...files.map(({ questionId }) => [questionId, this.filesOf(questionId).map(({ id }) => id)] as const),
    ]);
    const born = this.textOf('birth_date') ?? birthDate;
    this.isMinor = born !== null && ageOn(born, today) < ageOfConsent;
    this.shown = shownQuestions(definition.questions, {
      valueOf: (id) => this.valueOf(id),
      isMinor: this.isMinor,
    });
    this.shownIds = new Set(this.shown.map(({ id }) => id));
    this.marks = this.asks('body_map') ? marks.map(({ mark }) => mark) : [];
    this.conditionIds = this.shown
      .filter((question) => question.type === 'conditions')
      .flatMap((question) => this.choicesOf(question.id));
  }

  /** Null when it is not answered; that is never the same as no. */
  valueOf(questionId: string): AnswerValue | null {
    return this.values.get(questionId) ?? null;
  }

  filesOf(questionId: string): readonly IntakeFile[] {
    return this.files.filter((file) => file.questionId === questionId);
  }

  /** The text of a question that is asked. */
  saidOf(questionId: string): string | null {
    return this.isShown(questionId) ? this.textOf(questionId) : null;
  }

  textOf(questionId: string): string | null {
    const value = this.valueOf(questionId);
    return typeof value === 'string' ? value : null;
  }

  consentOf(questionId: string): ConsentAnswer | null {
    const parsed = ConsentAnswerSchema.safeParse(this.valueOf(questionId));
    return parsed.success ? parsed.data : null;
  }

  get safetyQuestions(): SafetyQuestion[] {
    return this.definition.safetyQuestionsFor(this.marks, this.conditionIds);
  }

  /** The habits that go with what hurts, and those that are answered. */
  get habitQuestions(): HabitQuestion[] {
    if (!this.asks('causes')) return [];
    const answered = new Set(
      [...this.values]
        .filter(([id, value]) => id.startsWith(CAUSE_PREFIX) && value !== null)
        .map(([id]) => id.slice(CAUSE_PREFIX.length)),
    );
    return this.definition.habitsFor(this.marks, this.conditionIds, answered).map(toHabitQuestion);
  }

  /** Whether such a question is asked now. */
  asks(type: QuestionType): boolean {
    return this.shown.some((question) => question.type === type);
  }

  isShown(questionId: string): boolean {
    return this.shownIds.has(questionId);
  }

  private choicesOf(questionId: string): string[] {
    const value = this.valueOf(questionId);
    return Array.isArray(value) ? value.filter((choice) => typeof choice === 'string') : [];
  }
}
