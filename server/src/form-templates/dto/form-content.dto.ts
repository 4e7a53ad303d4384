import { z } from 'zod';
import { lineOfText, longText } from '../../platform/http/fields.dto.js';
import { FORM_LIMITS, PREFILLS, QUESTION_TYPES, RULE_TESTS } from '../form-templates.vocabulary.js';

const PartIdSchema = z
  .string()
  .max(FORM_LIMITS.id)
  .regex(/^[a-z][a-z0-9_]*$/, 'Small letters, digits and underscores, a letter first.');

/** When a question is asked: after an answer, with one of these conditions ticked, or to somebody under age. */
export const ShowIfRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    questionId: PartIdSchema,
    test: z.enum(RULE_TESTS),
    value: z.union([z.string().max(FORM_LIMITS.option), z.number(), z.boolean()]),
  }),
  z.strictObject({
    kind: z.literal('condition'),
    anyOf: z.array(PartIdSchema).max(FORM_LIMITS.ruleConditions),
  }),
  z.strictObject({ kind: z.literal('minor') }),
]);
export type ShowIfRule = z.infer<typeof ShowIfRuleSchema>;

export const ShowIfSchema = z
  .strictObject({ match: z.enum(['all', 'any']), rules: z.array(ShowIfRuleSchema).max(FORM_LIMITS.rules) })
  .meta({ id: 'ShowIf' });
export type ShowIf = z.infer<typeof ShowIfSchema>;

/**
 * One question of a form. Options are the words that are chosen from and kept; for `conditions` they are ids of conditions,
 * for `consent` there are none: a shipped consent goes by its id, a practice's own brings its `paragraphs`.
 */
export const FormQuestionSchema = z
  .strictObject({
    id: PartIdSchema,
    type: z.enum(QUESTION_TYPES),
    label: lineOfText(FORM_LIMITS.label),
    help: longText(FORM_LIMITS.help).nullable(),
    isRequired: z.boolean(),
    options: z.array(lineOfText(FORM_LIMITS.option)).max(FORM_LIMITS.options),
    showIf: ShowIfSchema.nullable(),
    maxLength: z.int().min(1).max(FORM_LIMITS.text).nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: lineOfText(FORM_LIMITS.unit).nullable(),
    prefill: z.enum(PREFILLS),
    /** Asked of the therapist at the review; the client never sees it. */
    isForTherapist: z.boolean(),
    /** What is read: of `info`, and of a practice's own consent. */
    paragraphs: z.array(longText(FORM_LIMITS.paragraph)).max(FORM_LIMITS.paragraphs),
  })
  .meta({ id: 'FormQuestion' });
export type FormQuestion = z.infer<typeof FormQuestionSchema>;

/** What stands on one screen. Without a heading the first question is the heading. */
export const FormGroupSchema = z
  .strictObject({
    id: PartIdSchema,
    heading: lineOfText(FORM_LIMITS.heading).nullable(),
    lead: lineOfText(FORM_LIMITS.lead).nullable(),
    questions: z.array(FormQuestionSchema).max(FORM_LIMITS.questions),
  })
  .meta({ id: 'FormGroup' });
export type FormGroup = z.infer<typeof FormGroupSchema>;

export const FormPageSchema = z
  .strictObject({
    id: PartIdSchema,
    title: lineOfText(FORM_LIMITS.heading),
    groups: z.array(FormGroupSchema).max(FORM_LIMITS.groups),
  })
  .meta({ id: 'FormPage' });
export type FormPage = z.infer<typeof FormPageSchema>;

/** A whole form: what a draft holds, and what a published version holds for good. */
export const FormContentSchema = z
  .strictObject({
    title: lineOfText(FORM_LIMITS.title),
    /** How long it takes, as the client is told. */
    minutes: z.int().min(1).max(FORM_LIMITS.minutes),
    pages: z.array(FormPageSchema).max(FORM_LIMITS.pages),
  })
  .meta({ id: 'FormContent' });
export type FormContent = z.infer<typeof FormContentSchema>;
