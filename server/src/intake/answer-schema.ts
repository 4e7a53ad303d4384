import { z } from 'zod';
import { RegionIdSchema } from '../body-map/dto/mark.dto.js';
import { CAUSE_SIDES, FREQUENCIES, HOURS_LIMITS } from '../knowledge/causes.vocabulary.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { DaySchema, EmailSchema, lineOfText, longText, PhoneSchema } from '../platform/http/fields.dto.js';
import {
  type AnswerValue,
  ConsentAnswerSchema,
  DurationSchema,
  PsfsItemSchema,
  SignatureSchema,
} from './dto/intake-answer.dto.js';
import type { IntakeQuestion } from './dto/intake-form.dto.js';
import type { Askable } from './form-definition.js';
import { BODY_MAP_SKIPPED, INTAKE_LIMITS } from './intake.vocabulary.js';

/** Texts up to this length are one line; longer ones may have several. */
const ONE_LINE = 200;
const OLDEST_BIRTH_DATE = '1890-01-01';

/**
 * The answer as it is kept: trimmed, checked against its own question. Empty text is no answer.
 * @throws {PlatformError} `validation_failed`, each wrong part as `value…`
 */
export function parseAnswer(askable: Askable, value: AnswerValue | null, today: string): AnswerValue | null {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  const parsed = schemaOf(askable, today).safeParse(value);
  if (parsed.success) return parsed.data;
  throw new PlatformError(
    'validation_failed',
    parsed.error.issues.map((issue) => ({
      path: ['value', ...issue.path].join('.'),
      message: issue.message,
    })),
  );
}

/** Whether an answer given before is one that the question still takes. */
export function fitsQuestion(askable: Askable | undefined, value: AnswerValue, today: string): boolean {
  return askable !== undefined && schemaOf(askable, today).safeParse(value).success;
}

function schemaOf(askable: Askable, today: string): z.ZodType<AnswerValue> {
  switch (askable.kind) {
    case 'question':
      return questionSchema(askable.question, today);
    case 'red_flag':
      return z.boolean();
    case 'habit':
      return habitSchema(askable.cause);
    case 'follow_up':
      return longText(INTAKE_LIMITS.text);
    default:
      return askable satisfies never;
  }
}

function questionSchema(question: IntakeQuestion, today: string): z.ZodType<AnswerValue> {
  const options = question.options.map((option) => option.value);
  switch (question.type) {
    case 'text':
      return textSchema(question.maxLength ?? INTAKE_LIMITS.name);
    case 'date':
      return DaySchema.refine(
        (day) => day > OLDEST_BIRTH_DATE && day <= today,
        'Enter a date in the past, as day, month and year.',
      );
    case 'phone':
      return PhoneSchema;
    case 'email':
      return EmailSchema;
    case 'choice':
      return z.enum(options, 'Choose one of the answers shown.');
    case 'multi':
    case 'conditions':
      return distinct(z.enum(options, 'Choose from the answers shown.'));
    case 'regions':
      return distinct(RegionIdSchema);
    case 'list':
      return z.array(lineOfText(INTAKE_LIMITS.listItem).min(1)).max(INTAKE_LIMITS.listItems);
    case 'yes_no':
      return z.boolean();
    case 'number':
      return z
        .number()
        .min(question.min ?? 0)
        .max(question.max ?? INTAKE_LIMITS.durationAmount);
    case 'nrs':
      return z
        .int()
        .min(question.min ?? 0)
        .max(question.max ?? INTAKE_LIMITS.psfsScore);
    case 'duration':
      return DurationSchema;
    case 'psfs':
      return z.array(PsfsItemSchema).max(INTAKE_LIMITS.psfsItems);
    case 'per_area_consent':
      return z
        .record(z.string(), z.boolean())
        .refine(
          (areas) => Object.keys(areas).every((area) => options.includes(area)),
          'Choose from the areas shown.',
        );
    case 'signature':
      return SignatureSchema.refine((signature) => signature.kind === 'typed' || isDrawable(signature.path), {
        path: ['path'],
        message: 'Draw the signature again.',
      });
    case 'consent':
      return ConsentAnswerSchema;
    case 'body_map':
      return z.literal(BODY_MAP_SKIPPED);
    case 'red_flags':
    case 'causes':
    case 'file':
    case 'info':
      return z.never();
    default:
      return question.type satisfies never;
  }
}

/** Numbers that a drawing holds: it may lie anywhere near its box, and not at the end of the world. */
function isDrawable(path: string): boolean {
  return !/\d{7}/.test(path.replaceAll(/\.\d+/g, ''));
}

function textSchema(max: number): z.ZodType<string> {
  return max <= ONE_LINE ? lineOfText(max) : longText(max);
}

function distinct<Item extends string>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.array(item).refine((items) => new Set(items).size === items.length, 'The same answer twice.');
}

function habitSchema({ question }: Cause): z.ZodType<AnswerValue> {
  const side = question.askSide === null ? z.null() : z.enum(CAUSE_SIDES).nullable();
  switch (question.answerType) {
    case 'freq5':
      return z.strictObject({
        value: z
          .int()
          .min(0)
          .max(FREQUENCIES.length - 1),
        side,
      });
    case 'hours':
      return z.strictObject({ value: z.number().min(HOURS_LIMITS.min).max(HOURS_LIMITS.max), side });
    case 'yes_no':
      return z.strictObject({ value: z.boolean(), side });
    default:
      return question.answerType satisfies never;
  }
}
