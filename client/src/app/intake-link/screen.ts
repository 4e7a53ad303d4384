import type { AnswerValue, HabitQuestion, SafetyQuestion } from '@api/intake/dto/intake-answer.dto';
import type { IntakeConsent, IntakePage, IntakeQuestion } from '@api/intake/dto/intake-form.dto';

/** Everything that decides which screens there are. */
export interface PlanInput {
  readonly pages: readonly IntakePage[];
  readonly safetyQuestions: readonly SafetyQuestion[];
  readonly habitQuestions: readonly HabitQuestion[];
  readonly consents: readonly IntakeConsent[];
  readonly isMinor: boolean;
  readonly value: (questionId: string) => AnswerValue | null;
  readonly hasMarks: boolean;
  /** A mark that has a strength does not say it yet. */
  readonly hasUnratedMarks: boolean;
}

interface InChapter {
  /** Stays the same while the form is filled in, whatever comes or goes before it. */
  readonly id: string;
  /** Place among the chapters, from 0. */
  readonly chapter: number;
}

export interface QuestionsScreen extends InChapter {
  readonly kind: 'questions';
  readonly heading: string;
  readonly lead: string;
  readonly questions: readonly IntakeQuestion[];
}
export interface MapScreen extends InChapter {
  readonly kind: 'map';
  readonly question: IntakeQuestion;
}
export interface SafetyScreen extends InChapter {
  readonly kind: 'safety';
  readonly question: SafetyQuestion;
  /** Place among all safety questions, from 1. */
  readonly number: number;
  readonly of: number;
}
export interface ConditionsScreen extends InChapter {
  readonly kind: 'conditions';
  readonly groups: readonly IntakeQuestion[];
  readonly none: IntakeQuestion | null;
  /** Asked beside the condition that brings them up. */
  readonly details: readonly IntakeQuestion[];
}
export interface HabitsScreen extends InChapter {
  readonly kind: 'habits';
  readonly heading: string;
  readonly lead: string;
  readonly questions: readonly HabitQuestion[];
}
export interface ConsentsScreen extends InChapter {
  readonly kind: 'consents';
  readonly consents: readonly IntakeConsent[];
}
export interface SignScreen extends InChapter {
  readonly kind: 'sign';
  readonly questions: readonly IntakeQuestion[];
}
export interface ReviewScreen extends InChapter {
  readonly kind: 'review';
}

export type Screen =
  | QuestionsScreen
  | MapScreen
  | SafetyScreen
  | ConditionsScreen
  | HabitsScreen
  | ConsentsScreen
  | SignScreen
  | ReviewScreen;

/** What was said so far. */
export type Answers = Pick<PlanInput, 'value' | 'hasMarks' | 'hasUnratedMarks'>;

export interface Plan {
  readonly chapters: readonly string[];
  readonly screens: readonly Screen[];
}
