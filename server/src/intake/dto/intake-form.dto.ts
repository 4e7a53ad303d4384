import { z } from 'zod';
import { ShowIfSchema } from '../../form-templates/dto/form-content.dto.js';
import { QUESTION_TYPES } from '../../form-templates/form-templates.vocabulary.js';
import { IntakeFileSchema } from '../../intake-files/dto/intake-file.dto.js';
import { DaySchema, IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { EARLIER_SOURCES, INTAKE_FORM_STATES } from '../intake.vocabulary.js';
import {
  AnswerValueSchema,
  HabitQuestionSchema,
  IntakeAnswerSchema,
  IntakeMarkSchema,
  SafetyQuestionSchema,
} from './intake-answer.dto.js';

const FollowUpSchema = z.object({ questionId: z.string(), label: z.string() });

export const QuestionOptionSchema = z.object({
  value: z.string(),
  label: z.string(),
  /** A condition's own text questions, asked when it is ticked. */
  followUps: z.array(FollowUpSchema),
});
export type QuestionOption = z.infer<typeof QuestionOptionSchema>;

/**
 * One question. `red_flags`, `causes` and `body_map` stand where the safety questions, the habit questions and the map
 * are shown; the questions themselves are beside the pages.
 */
export const IntakeQuestionSchema = z
  .object({
    id: z.string(),
    type: z.enum(QUESTION_TYPES),
    label: z.string(),
    help: z.string().nullable(),
    isRequired: z.boolean(),
    options: z.array(QuestionOptionSchema),
    showIf: ShowIfSchema.nullable(),
    maxLength: z.int().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: z.string().nullable(),
    /** What is read, of `info`. */
    paragraphs: z.array(z.string()),
  })
  .meta({ id: 'IntakeQuestion' });
export type IntakeQuestion = z.infer<typeof IntakeQuestionSchema>;

/** What stands on one screen. Without a heading the first question is the heading. */
export const IntakeGroupSchema = z
  .object({
    id: z.string(),
    heading: z.string().nullable(),
    lead: z.string().nullable(),
    questions: z.array(IntakeQuestionSchema),
  })
  .meta({ id: 'IntakeGroup' });
export type IntakeGroup = z.infer<typeof IntakeGroupSchema>;

export const IntakePageSchema = z.object({
  id: z.string(),
  title: z.string(),
  groups: z.array(IntakeGroupSchema),
});
export type IntakePage = z.infer<typeof IntakePageSchema>;

/** A consent with the full text of this practice; the answer names the text by its hash. */
export const IntakeConsentSchema = z
  .object({
    /** `consent_treat` …: the id of its answer too. */
    questionId: z.string(),
    title: z.string(),
    version: z.int(),
    isRequired: z.boolean(),
    paragraphs: z.array(z.string()),
    textHash: z.string(),
  })
  .meta({ id: 'IntakeConsent' });
export type IntakeConsent = z.infer<typeof IntakeConsentSchema>;

/** What was said before, in the profile or in the last form: “Still true?” It is no answer until the client says so. */
export const EarlierAnswerSchema = z
  .object({
    questionId: z.string(),
    value: AnswerValueSchema,
    from: z.enum(EARLIER_SOURCES),
    /** The day it was said; null for the profile. */
    saidOn: DaySchema.nullable(),
  })
  .meta({ id: 'EarlierAnswer' });
export type EarlierAnswer = z.infer<typeof EarlierAnswerSchema>;

export const IntakeContentSchema = z
  .object({
    title: z.string(),
    minutes: z.int(),
    pages: z.array(IntakePageSchema),
    /** Those that need an answer now; each answer and mark saved says them anew. */
    safetyQuestions: z.array(SafetyQuestionSchema),
    /** Those that go with where it hurts; each answer and mark saved says them anew. */
    habitQuestions: z.array(HabitQuestionSchema),
    earlier: z.array(EarlierAnswerSchema),
    /** There are earlier answers, and this device must say the birth date before it sees them. */
    isEarlierLocked: z.boolean(),
    consents: z.array(IntakeConsentSchema),
    isMinor: z.boolean(),
    ageOfConsent: z.int(),
    answers: z.array(IntakeAnswerSchema),
    marks: z.array(IntakeMarkSchema),
    files: z.array(IntakeFileSchema),
  })
  .meta({ id: 'IntakeContent' });
export type IntakeContent = z.infer<typeof IntakeContentSchema>;

/** `GET /api/intake/:requestId`: what the client meets. `content` is there in state `open` alone. */
export const IntakeFormSchema = z
  .object({
    requestId: IdSchema,
    state: z.enum(INTAKE_FORM_STATES),
    practiceName: z.string(),
    emergencyNumber: z.string(),
    therapistFirstName: z.string(),
    clientFirstName: z.string(),
    expiresAt: InstantSchema,
    submittedAt: InstantSchema.nullable(),
    /** How often the birth date may still be tried; in state `needs_birth_date` alone. */
    triesLeft: z.int().nullable(),
    /** Whether the client was reminded of it, or said that she does not want to be. */
    reminders: z.enum(['none', 'sent', 'refused']),
    content: IntakeContentSchema.nullable(),
  })
  .meta({ id: 'IntakeForm' });
export type IntakeForm = z.infer<typeof IntakeFormSchema>;

/** `POST /api/intake/:requestId/confirm-birth-date` answers with the form; a wrong one is 422 with `triesLeft`. */
export const BirthDateCheckSchema = z.strictObject({ birthDate: DaySchema }).meta({ id: 'BirthDateCheck' });
export type BirthDateCheck = z.infer<typeof BirthDateCheckSchema>;

/**
 * `POST /api/intake/:requestId/submit`, with an Idempotency-Key and an empty body. What is missing is 422
 * `intake_incomplete`, each question's id as `path` in `errors`. Sent in before: the same answer again.
 */
export const IntakeSubmittedSchema = z
  .object({ requestId: IdSchema, submittedAt: InstantSchema })
  .meta({ id: 'IntakeSubmitted' });
export type IntakeSubmitted = z.infer<typeof IntakeSubmittedSchema>;
