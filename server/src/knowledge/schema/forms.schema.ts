import { z } from 'zod';
import { QUESTION_TYPES } from '../../form-templates/form-templates.vocabulary.js';
import { DataIdSchema, fileFields, listOf, TextSchema } from './fields.js';

const ShowIfSchema = z.union([
  z.strictObject({ field: DataIdSchema, is: z.union([z.string(), z.boolean()]) }).readonly(),
  z.strictObject({ conditionAny: listOf(DataIdSchema) }).readonly(),
]);

export const FormFieldSchema = z
  .strictObject({
    id: DataIdSchema,
    /** `timestamp` and `computed` are filled in by the product and asked nobody. */
    type: z.enum([...QUESTION_TYPES, 'timestamp', 'computed']),
    label: TextSchema,
    required: z.boolean(),
    help: TextSchema.nullable().default(null),
    options: listOf(TextSchema).nullable().default(null),
    showIf: ShowIfSchema.nullable().default(null),
    maxLength: z.int().min(1).nullable().default(null),
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
    unit: TextSchema.nullable().default(null),
    /** Health or identity: never in an e-mail, a log or an address. */
    sensitive: z.boolean(),
  })
  .readonly();
export type FormField = z.infer<typeof FormFieldSchema>;

const IntakeFormSchema = z
  .strictObject({
    id: DataIdSchema,
    title: TextSchema,
    version: z.int().min(1),
    estMinutes: z.int().min(1),
    saveAndReturn: z.boolean(),
    sections: listOf(
      z.strictObject({ id: DataIdSchema, title: TextSchema, fields: listOf(FormFieldSchema) }).readonly(),
    ),
  })
  .readonly();

const CheckInSchema = z
  .strictObject({
    id: DataIdSchema,
    title: TextSchema,
    estMinutes: z.int().min(1),
    defaultScheduleDaysAfterPlanStart: listOf(z.int().min(1)),
    sameDayRecheckMinutes: z.int().min(0),
    questions: listOf(
      z
        .strictObject({
          id: DataIdSchema,
          type: z.enum(['nrs', 'groc7', 'item_grid', 'body_map_small', 'freq5', 'multi', 'psfs', 'text']),
          text: TextSchema,
          options: listOf(TextSchema).nullable().default(null),
          required: z.boolean().default(false),
          min: z.number().nullable().default(null),
          max: z.number().nullable().default(null),
          maxLength: z.int().min(1).nullable().default(null),
          /** The red flag that an option raises. */
          mapRedFlags: z.record(z.string(), DataIdSchema).readonly().nullable().default(null),
          when: TextSchema,
        })
        .readonly(),
    ),
    alerts: listOf(
      z
        .strictObject({
          id: DataIdSchema,
          when: TextSchema,
          severity: z.enum(['urgent', 'soon', 'low', 'info']),
          action: TextSchema,
        })
        .readonly(),
    ),
  })
  .readonly();

const SoapSchema = z
  .strictObject({
    id: DataIdSchema,
    sections: listOf(
      z
        .strictObject({
          id: z.enum(['S', 'O', 'A', 'P']),
          title: TextSchema,
          fields: listOf(TextSchema),
          /** Quick phrases; `{words}` are filled in. */
          phrases: listOf(TextSchema),
        })
        .readonly(),
    ),
    techniques: listOf(TextSchema),
    positions: listOf(TextSchema),
    pressureScale: TextSchema,
    toneScale: TextSchema,
    tendernessScale: TextSchema,
  })
  .readonly();

export const FormsFileSchema = z.strictObject({
  ...fileFields,
  intake: IntakeFormSchema,
  checkin: CheckInSchema,
  soap: SoapSchema,
});

/** A consent as it is read and signed; `{practice}`, `{retention}` and `{emergencyNumber}` are filled in. */
export const ConsentTextSchema = z
  .strictObject({
    id: DataIdSchema,
    version: z.int().min(1),
    title: TextSchema,
    required: z.boolean(),
    paragraphs: listOf(TextSchema).refine((paragraphs) => paragraphs.length > 0, 'needs a paragraph'),
  })
  .readonly();
export type ConsentText = z.infer<typeof ConsentTextSchema>;

export const ConsentsFileSchema = z.strictObject({ ...fileFields, consents: listOf(ConsentTextSchema) });
