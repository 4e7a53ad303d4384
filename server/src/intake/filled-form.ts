import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { ageOn } from '../practices/practice-day.js';
import {
  type AnswerValue,
  type ConsentAnswer,
  ConsentAnswerSchema,
  type IntakeAnswer,
  type IntakeMark,
  type SafetyQuestion,
} from './dto/intake-answer.dto.js';
import type { IntakeQuestion } from './dto/intake-form.dto.js';
import type { IntakeDefinition } from './intake-definition.js';

/** What was answered and marked on one form so far. */
export interface FormEntries {
  answers: IntakeAnswer[];
  marks: IntakeMark[];
}

/** Where and when a form is filled in: who is under age follows from it. */
export interface FormPlace {
  ageOfConsent: number;
  /** Today where the practice is, `YYYY-MM-DD`. */
  today: string;
}

/** A form with its answers: which questions it asks now. */
export class FilledForm {
  readonly marks: readonly ClientMark[];
  readonly isMinor: boolean;
  readonly conditionIds: readonly string[];
  private readonly values: ReadonlyMap<string, AnswerValue | null>;

  constructor(
    private readonly definition: IntakeDefinition,
    { answers, marks }: FormEntries,
    { ageOfConsent, today }: FormPlace,
  ) {
    this.values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
    this.marks = marks.map(({ mark }) => mark);
    const birthDate = this.textOf('birth_date');
    this.isMinor = birthDate !== null && ageOn(birthDate, today) < ageOfConsent;
    this.conditionIds = definition.pages
      .flatMap((page) => page.questions)
      .filter((question) => question.type === 'conditions')
      .flatMap((question) => this.choicesOf(question.id));
  }

  /** Null when it is not answered; that is never the same as no. */
  valueOf(questionId: string): AnswerValue | null {
    return this.values.get(questionId) ?? null;
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

  isShown({ showIf }: IntakeQuestion): boolean {
    if (!showIf) return true;
    switch (showIf.kind) {
      case 'minor':
        return this.isMinor;
      case 'condition':
        return showIf.anyOf.some((id) => this.conditionIds.includes(id));
      case 'answer':
        return this.valueOf(showIf.questionId) === showIf.is;
      default:
        return showIf satisfies never;
    }
  }

  private choicesOf(questionId: string): string[] {
    const value = this.valueOf(questionId);
    return Array.isArray(value) ? value.filter((choice) => typeof choice === 'string') : [];
  }
}
