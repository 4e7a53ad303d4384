import { z } from 'zod';
import { REGIONS } from '../../body-map/regions.vocabulary.js';
import { CAUSE_ANSWER_TYPES, CAUSE_SIDES } from '../../knowledge/causes.vocabulary.js';
import { RED_FLAG_SEVERITIES } from '../../knowledge/conditions.vocabulary.js';
import { ClientMarkSchema } from '../../body-map/dto/mark.dto.js';
import { IdSchema, InstantSchema, lineOfText } from '../../platform/http/fields.dto.js';
import { DURATION_UNITS, INTAKE_LIMITS } from '../intake.vocabulary.js';

const score = z.int().min(0).max(INTAKE_LIMITS.psfsScore);

export const DurationSchema = z.strictObject({
  amount: z.int().min(1).max(INTAKE_LIMITS.durationAmount),
  unit: z.enum(DURATION_UNITS),
});
export type Duration = z.infer<typeof DurationSchema>;

/** Something hard to do: 0 cannot do it, 10 as before; null while not rated. */
export const PsfsItemSchema = z.strictObject({
  activity: lineOfText(INTAKE_LIMITS.psfsActivity).min(1),
  score: score.nullable(),
});
export type PsfsItem = z.infer<typeof PsfsItemSchema>;

/** `value`: 0–4 for `freq5`, a boolean for `yes_no`, hours 0–24 for `hours`. `side` only where the question asks for it. */
export const HabitAnswerSchema = z.strictObject({
  value: z.union([z.boolean(), z.number().min(0).max(24)]),
  side: z.enum(CAUSE_SIDES).nullable(),
});
export type HabitAnswer = z.infer<typeof HabitAnswerSchema>;

/** A yes or no to the very text with this hash; a text that changed meanwhile is read and answered again. */
export const ConsentAnswerSchema = z.strictObject({
  isGiven: z.boolean(),
  textHash: z.string().length(64),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswerSchema>;

/** Typed, or drawn with a finger: SVG path data (absolute or relative M, L, Q, C, Z) in a box of `width` × `height`. */
export const SignatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), name: lineOfText(INTAKE_LIMITS.signatureName).min(2) }),
  z.strictObject({
    kind: z.literal('drawn'),
    path: z
      .string()
      .max(INTAKE_LIMITS.signaturePath)
      .regex(/^M[MLQCZmlqcz0-9 ,.-]+$/, 'Draw the signature again.'),
    width: z.int().min(1).max(INTAKE_LIMITS.signatureSize),
    height: z.int().min(1).max(INTAKE_LIMITS.signatureSize),
  }),
]);
export type Signature = z.infer<typeof SignatureSchema>;

/**
 * What an answer holds, by the question's type:
 * text, phone, email, date (`YYYY-MM-DD`), choice → string; number, nrs → number; yes_no, `red_flags.<id>` → boolean;
 * multi, list, conditions, regions → strings; duration, psfs, signature as below; per_area_consent → `{ area: boolean }`;
 * consent → ConsentAnswer; `cause.<id>` → HabitAnswer; `more.<condition>.<n>` → string; body_map → `'skipped'` (marks
 * and files have routes of their own; a signed file question has the ids of its files).
 */
export const AnswerValueSchema = z
  .union([
    z.string().max(INTAKE_LIMITS.textMax),
    z.number(),
    z.boolean(),
    z.array(z.string().max(INTAKE_LIMITS.listItem)).max(REGIONS.length),
    z.array(PsfsItemSchema).max(INTAKE_LIMITS.psfsItems),
    DurationSchema,
    HabitAnswerSchema,
    ConsentAnswerSchema,
    SignatureSchema,
    z.record(z.string().max(INTAKE_LIMITS.questionId), z.boolean()),
  ])
  .meta({ id: 'AnswerValue' });
export type AnswerValue = z.infer<typeof AnswerValueSchema>;

/** One answer as it is kept. `value` is null after it was taken back. */
export const IntakeAnswerSchema = z
  .object({
    questionId: z.string(),
    value: AnswerValueSchema.nullable(),
    version: z.int(),
    savedAt: InstantSchema,
  })
  .meta({ id: 'IntakeAnswer' });
export type IntakeAnswer = z.infer<typeof IntakeAnswerSchema>;

/**
 * `PUT /api/intake/:requestId/answers`: which question it is stands in the body, because addresses are logged and ids of
 * questions name conditions. `version` is the one this device last saw, 0 before the first answer; `value: null` takes the
 * answer back. Another device's newer answer is 409 `intake_answer_changed_elsewhere` with
 * `current` and `yours`; the same value again is no conflict.
 */
export const AnswerChangeSchema = z
  .strictObject({
    questionId: z.string().max(INTAKE_LIMITS.questionId),
    value: AnswerValueSchema.nullable(),
    version: z.int().min(0),
  })
  .meta({ id: 'AnswerChange' });
export type AnswerChange = z.infer<typeof AnswerChangeSchema>;

/** A red-flag question with what to do after a yes, so that a yes helps at once, without a connection too. */
export const SafetyQuestionSchema = z
  .object({
    /** `red_flags.<id>`: the id of its answer. */
    questionId: z.string(),
    text: z.string(),
    severity: z.enum(RED_FLAG_SEVERITIES),
    clientAction: z.string(),
  })
  .meta({ id: 'SafetyQuestion' });
export type SafetyQuestion = z.infer<typeof SafetyQuestionSchema>;

export const HabitQuestionSchema = z
  .object({
    /** `cause.<id>`: the id of its answer. */
    questionId: z.string(),
    text: z.string(),
    help: z.string().nullable(),
    answerType: z.enum(CAUSE_ANSWER_TYPES),
    /** The second question, for the side, where it matters. */
    sideText: z.string().nullable(),
  })
  .meta({ id: 'HabitQuestion' });
export type HabitQuestion = z.infer<typeof HabitQuestionSchema>;

/** What a yes to a safety question brought about: the practice knows since `raisedAt`. */
export const RaisedRedFlagSchema = z.object({
  eventId: IdSchema,
  severity: z.enum(RED_FLAG_SEVERITIES),
  clientAction: z.string(),
  emergencyNumber: z.string(),
  raisedAt: InstantSchema,
});
export type RaisedRedFlag = z.infer<typeof RaisedRedFlagSchema>;

/** What changes on the form with an answer or a mark. */
const afterEffects = {
  /** All safety questions that need an answer now, in order. */
  safetyQuestions: z.array(SafetyQuestionSchema),
  /** The habits that go with where it hurts, in a steady order: those answered stay. */
  habitQuestions: z.array(HabitQuestionSchema),
  /** Under the age of consent by the birth date typed: guardian's name and signature are asked for. */
  isMinor: z.boolean(),
};

export const AnswerSavedSchema = z
  .object({ answer: IntakeAnswerSchema, redFlag: RaisedRedFlagSchema.nullable(), ...afterEffects })
  .meta({ id: 'AnswerSaved' });
export type AnswerSaved = z.infer<typeof AnswerSavedSchema>;

export const IntakeMarkSchema = z
  .object({ mark: ClientMarkSchema, version: z.int(), savedAt: InstantSchema })
  .meta({ id: 'IntakeMark' });
export type IntakeMark = z.infer<typeof IntakeMarkSchema>;

/** `PUT /api/intake/:requestId/marks/:markId`; `mark.id` is the id in the address, `version` 0 for a new mark. */
export const MarkChangeSchema = z
  .strictObject({ mark: ClientMarkSchema, version: z.int().min(0) })
  .meta({ id: 'MarkChange' });
export type MarkChange = z.infer<typeof MarkChangeSchema>;

export const MarkSavedSchema = IntakeMarkSchema.extend(afterEffects).meta({ id: 'MarkSaved' });
export type MarkSaved = z.infer<typeof MarkSavedSchema>;

/** `DELETE /api/intake/:requestId/marks/:markId`; a mark taken away can be put again (undo). */
export const MarkRemovedSchema = z.object(afterEffects).meta({ id: 'MarkRemoved' });
export type MarkRemoved = z.infer<typeof MarkRemovedSchema>;

export const MarkPathSchema = z.strictObject({ requestId: IdSchema, markId: IdSchema });
export type MarkPath = z.infer<typeof MarkPathSchema>;
