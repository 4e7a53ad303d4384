import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { REGIONS } from '../body-map/regions.vocabulary.js';
import type { FormContent, FormQuestion } from '../form-templates/dto/form-content.dto.js';
import type { QuestionType } from '../form-templates/form-templates.vocabulary.js';
import { type FormVersion, FormVersions } from '../form-templates/form-versions.service.js';
import { type ConsentPractice, consentsFor } from '../knowledge/consent-text.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { regionLabel } from '../knowledge/region-label.js';
import { findSafetyQuestions } from '../knowledge/safety-questions.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { Condition, RedFlag } from '../knowledge/schema/conditions.schema.js';
import type { SafetyQuestion } from './dto/intake-answer.dto.js';
import type { IntakeConsent, IntakePage, IntakeQuestion, QuestionOption } from './dto/intake-form.dto.js';
import { findHabits } from './habit-choice.js';
import { CAUSE_PREFIX, FOLLOW_UP_PREFIX, RED_FLAG_PREFIX } from './intake.vocabulary.js';

/** What an answer can be given to, by the id of the answer. */
export type Askable =
  | { kind: 'question'; question: IntakeQuestion }
  | { kind: 'red_flag'; redFlag: RedFlag }
  | { kind: 'habit'; cause: Cause }
  | { kind: 'follow_up'; condition: Condition; label: string };

/** Types that stand for questions of the knowledge, or are read only. */
const NOT_ANSWERED: readonly QuestionType[] = ['red_flags', 'causes', 'info'];

/** One published form, as a client is asked it: the same for every client but for what `…For` answers. */
export class FormDefinition {
  readonly title: string;
  readonly minutes: number;
  readonly version: number;
  readonly pages: readonly IntakePage[];
  readonly questions: readonly IntakeQuestion[];
  /** Asked of the therapist at the review, never of the client. */
  readonly forTherapist: readonly IntakeQuestion[];
  /** Ids of the questions that a rule of another one looks at. */
  readonly ruling: readonly string[];
  /** The questions as they were published. */
  readonly published: readonly FormQuestion[];
  private readonly askables: ReadonlyMap<string, Askable>;

  constructor(
    { content, number }: FormVersion,
    private readonly knowledge: Knowledge,
  ) {
    const all = content.pages.flatMap((page) => page.groups.flatMap((group) => group.questions));
    this.title = content.title;
    this.minutes = content.minutes;
    this.version = number;
    this.published = all.filter((question) => !question.isForTherapist);
    this.forTherapist = all
      .filter((question) => question.isForTherapist)
      .map((question) => this.toQuestion(question));
    this.pages = content.pages
      .map(({ id, title, groups }) => ({
        id,
        title,
        groups: groups
          .map((group) => ({
            ...group,
            questions: group.questions
              .filter((question) => !question.isForTherapist)
              .map((question) => this.toQuestion(question)),
          }))
          .filter(({ questions }) => questions.length > 0),
      }))
      .filter(({ groups }) => groups.length > 0);
    this.questions = this.pages.flatMap((page) => page.groups.flatMap((group) => group.questions));
    const rules = this.questions.flatMap(({ showIf }) => showIf?.rules ?? []);
    this.ruling = rules.flatMap((rule) => (rule.kind === 'answer' ? [rule.questionId] : []));
    this.askables = new Map([
      ...this.questions.flatMap(askableQuestion),
      ...(this.asks('red_flags') ? knowledge.redFlags.map(askableRedFlag) : []),
      ...(this.asks('causes') ? knowledge.causes.flatMap(askableHabit) : []),
      ...(this.asks('conditions') ? knowledge.conditions.flatMap(askableFollowUps) : []),
    ]);
  }

  get knowledgeVersion(): string {
    return this.knowledge.version;
  }

  asks(type: QuestionType): boolean {
    return this.questions.some((question) => question.type === type);
  }

  find(questionId: string): Askable | undefined {
    return this.askables.get(questionId);
  }

  /** The safety questions that need an answer with these marks and ticked conditions. */
  safetyQuestionsFor(marks: readonly ClientMark[], conditionIds: readonly string[]): SafetyQuestion[] {
    if (!this.asks('red_flags')) return [];
    return findSafetyQuestions(this.knowledge, { marks, conditionIds }).map(toSafetyQuestion);
  }

  /** The habits to ask about with these marks and ticked conditions, besides those that are answered. */
  habitsFor(
    marks: readonly ClientMark[],
    conditionIds: readonly string[],
    answered: ReadonlySet<string>,
  ): readonly Cause[] {
    return this.asks('causes') ? findHabits(this.knowledge, { marks, conditionIds, answered }) : [];
  }

  /** Every consent of the form with this practice's words and the hash that an answer to it names. */
  consentsFor(practice: ConsentPractice): IntakeConsent[] {
    const shipped = new Map(consentsFor(this.knowledge, practice).map((consent) => [consent.id, consent]));
    return this.questions
      .filter(({ type }) => type === 'consent')
      .map((question) => {
        const text = shipped.get(question.id);
        const title = text?.title ?? question.label;
        const paragraphs = [...(text?.paragraphs ?? question.paragraphs)];
        return {
          questionId: question.id,
          title,
          version: text?.version ?? this.version,
          isRequired: question.isRequired,
          paragraphs,
          textHash: createHash('sha256')
            .update([title, ...paragraphs].join('\n\n'))
            .digest('hex'),
        };
      });
  }

  private toQuestion(question: FormQuestion): IntakeQuestion {
    const { prefill: _, isForTherapist: __, options, ...asked } = question;
    return { ...asked, options: this.optionsOf(question.type, options) };
  }

  private optionsOf(type: QuestionType, values: readonly string[]): QuestionOption[] {
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

/** The definitions of published forms, made once each. */
@Injectable()
export class FormDefinitions {
  private readonly made = new WeakMap<FormVersion['content'], FormDefinition>();

  constructor(
    private readonly versions: FormVersions,
    private readonly knowledge: Knowledge,
  ) {}

  /** The form that a response answers; null stands for the shipped one from before there were templates. */
  async find(formVersionId: string | null): Promise<FormDefinition> {
    const version = await this.versions.find(formVersionId);
    const made = this.made.get(version.content) ?? new FormDefinition(version, this.knowledge);
    this.made.set(version.content, made);
    return made;
  }

  /** A form as a client would be asked it, published or not. */
  ofDraft(content: FormContent): FormDefinition {
    return new FormDefinition({ id: null, number: 0, content }, this.knowledge);
  }
}

export function followUpId(conditionId: string, n: number): string {
  return `${FOLLOW_UP_PREFIX}${conditionId}.${n}`;
}

function askableQuestion(question: IntakeQuestion): [string, Askable][] {
  return NOT_ANSWERED.includes(question.type) ? [] : [[question.id, { kind: 'question', question }]];
}

function askableRedFlag(redFlag: RedFlag): [string, Askable] {
  return [RED_FLAG_PREFIX + redFlag.id, { kind: 'red_flag', redFlag }];
}

function askableHabit(cause: Cause): [string, Askable][] {
  return cause.question.answeredBy === 'client' ? [[CAUSE_PREFIX + cause.id, { kind: 'habit', cause }]] : [];
}

function askableFollowUps(condition: Condition): [string, Askable][] {
  return condition.askMore.map((label, n) => [
    followUpId(condition.id, n),
    { kind: 'follow_up', condition, label },
  ]);
}

function toSafetyQuestion({ id, question, severity, clientAction }: RedFlag): SafetyQuestion {
  return { questionId: RED_FLAG_PREFIX + id, text: question, severity, clientAction };
}
