import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { regionLabel } from '../knowledge/region-label.js';
import { REGIONS } from '../body-map/regions.vocabulary.js';
import { type ConsentPractice, consentsFor } from '../knowledge/consent-text.js';
import { findHabitQuestions } from '../knowledge/habit-questions.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { findSafetyQuestions } from '../knowledge/safety-questions.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { Condition, RedFlag } from '../knowledge/schema/conditions.schema.js';
import type { FormField } from '../knowledge/schema/forms.schema.js';
import type { SafetyQuestion } from './dto/intake-answer.dto.js';
import type {
  HabitQuestion,
  IntakeConsent,
  IntakePage,
  IntakeQuestion,
  QuestionOption,
  ShowIf,
} from './dto/intake-form.dto.js';
import {
  CAUSE_PREFIX,
  FOLLOW_UP_PREFIX,
  INTAKE_QUESTION_TYPES,
  type IntakeQuestionType,
  RED_FLAG_PREFIX,
} from './intake.vocabulary.js';

/** What an answer can be given to, by the id of the answer. */
export type Askable =
  | { kind: 'question'; question: IntakeQuestion }
  | { kind: 'red_flag'; redFlag: RedFlag }
  | { kind: 'habit'; cause: Cause }
  | { kind: 'follow_up'; condition: Condition; label: string };

/** The intake form as the shipped knowledge defines it: the same for every client but for what `…For` answers. */
@Injectable()
export class IntakeDefinition {
  readonly title: string;
  readonly minutes: number;
  readonly version: number;
  readonly pages: readonly IntakePage[];
  readonly habitQuestions: readonly HabitQuestion[];
  private readonly askables: ReadonlyMap<string, Askable>;

  constructor(private readonly knowledge: Knowledge) {
    const { intake } = knowledge.forms;
    const habits = findHabitQuestions(knowledge.causes);
    this.title = intake.title;
    this.minutes = intake.estMinutes;
    this.version = intake.version;
    this.pages = intake.sections.map(({ id, title, fields }) => ({
      id,
      title,
      questions: fields.flatMap((field) => this.toQuestion(field)),
    }));
    this.habitQuestions = habits.map(toHabitQuestion);
    this.askables = new Map([
      ...this.pages.flatMap((page) => page.questions).flatMap(askableQuestion),
      ...knowledge.redFlags.map((redFlag): [string, Askable] => [
        RED_FLAG_PREFIX + redFlag.id,
        { kind: 'red_flag', redFlag },
      ]),
      ...habits.map((cause): [string, Askable] => [CAUSE_PREFIX + cause.id, { kind: 'habit', cause }]),
      ...knowledge.conditions.flatMap(askableFollowUps),
    ]);
  }

  get knowledgeVersion(): string {
    return this.knowledge.version;
  }

  find(questionId: string): Askable | undefined {
    return this.askables.get(questionId);
  }

  /** The safety questions that need an answer with these marks and ticked conditions. */
  safetyQuestionsFor(marks: readonly ClientMark[], conditionIds: readonly string[]): SafetyQuestion[] {
    return findSafetyQuestions(this.knowledge, { marks, conditionIds }).map(toSafetyQuestion);
  }

  /** Every consent with this practice's words and the hash that an answer to it names. */
  consentsFor(practice: ConsentPractice): IntakeConsent[] {
    return consentsFor(this.knowledge, practice).map(({ id, title, version, required, paragraphs }) => ({
      questionId: id,
      title,
      version,
      isRequired: required,
      paragraphs: [...paragraphs],
      textHash: createHash('sha256')
        .update([title, ...paragraphs].join('\n\n'))
        .digest('hex'),
    }));
  }

  private toQuestion(field: FormField): IntakeQuestion[] {
    const type = INTAKE_QUESTION_TYPES.find((known) => known === field.type);
    if (!type) return []; // computed and timestamp: the server's own
    return [
      {
        id: field.id,
        type,
        label: field.label,
        help: field.help,
        isRequired: field.required,
        options: this.optionsOf(type, field.options ?? []),
        showIf: toShowIf(field),
        maxLength: field.maxLength,
        min: field.min,
        max: field.max,
        unit: field.unit,
      },
    ];
  }

  private optionsOf(type: IntakeQuestionType, values: readonly string[]): QuestionOption[] {
    if (type === 'regions') {
      return REGIONS.map(({ id }) => ({ value: id, label: regionLabel(id) ?? id, followUps: [] }));
    }
    return values.map((value) => {
      const condition = type === 'conditions' ? this.knowledge.findCondition(value) : undefined;
      return {
        value,
        label: condition?.layLabel ?? value,
        followUps: condition?.askMore.map((label, n) => ({ questionId: followUpId(value, n), label })) ?? [],
      };
    });
  }
}

export function followUpId(conditionId: string, n: number): string {
  return `${FOLLOW_UP_PREFIX}${conditionId}.${n}`;
}

function askableQuestion(question: IntakeQuestion): [string, Askable][] {
  const isHeading = question.type === 'red_flags' || question.type === 'causes';
  return isHeading ? [] : [[question.id, { kind: 'question', question }]];
}

function askableFollowUps(condition: Condition): [string, Askable][] {
  return condition.askMore.map((label, n) => [
    followUpId(condition.id, n),
    { kind: 'follow_up', condition, label },
  ]);
}

function toShowIf({ showIf }: FormField): ShowIf | null {
  if (!showIf) return null;
  if ('conditionAny' in showIf) return { kind: 'condition', anyOf: [...showIf.conditionAny] };
  if (showIf.field === 'is_minor') return { kind: 'minor' };
  return { kind: 'answer', questionId: showIf.field, is: showIf.is };
}

function toSafetyQuestion({ id, question, severity, clientAction }: RedFlag): SafetyQuestion {
  return { questionId: RED_FLAG_PREFIX + id, text: question, severity, clientAction };
}

function toHabitQuestion({ id, question }: Cause): HabitQuestion {
  const { text, help, answerType, askSide } = question;
  return { questionId: CAUSE_PREFIX + id, text, help, answerType, sideText: askSide };
}
