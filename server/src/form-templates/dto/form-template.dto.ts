import { z } from 'zod';
import { IdSchema, InstantSchema, lineOfText } from '../../platform/http/fields.dto.js';
import { FORM_LIMITS, SHIPPED_FORM_IDS } from '../form-templates.vocabulary.js';
import { FormContentSchema } from './form-content.dto.js';

/** Names a form: one that comes with the product, or a practice's own by its id. */
export const FormRefSchema = z.union([z.enum(SHIPPED_FORM_IDS), IdSchema]);
export type FormRef = z.infer<typeof FormRefSchema>;

export const FormRefPathSchema = z.strictObject({ formRef: FormRefSchema });
export type FormRefPath = z.infer<typeof FormRefPathSchema>;

export const FormTemplatePathSchema = z.strictObject({ templateId: IdSchema });
export type FormTemplatePath = z.infer<typeof FormTemplatePathSchema>;

export const FormVersionPathSchema = z.strictObject({
  formRef: FormRefSchema,
  versionNumber: z.coerce.number().int().min(1).max(FORM_LIMITS.versions),
});
export type FormVersionPath = z.infer<typeof FormVersionPathSchema>;

export const FormTemplateRowSchema = z
  .object({
    id: FormRefSchema,
    title: z.string(),
    minutes: z.int(),
    questions: z.int(),
    isShipped: z.boolean(),
    isArchived: z.boolean(),
    /** The newest published version; null before the first. A shipped form is always published. */
    publishedNumber: z.int().nullable(),
    hasUnpublishedChanges: z.boolean(),
    /** Null for a shipped form. */
    changedAt: InstantSchema.nullable(),
    changedByName: z.string().nullable(),
  })
  .meta({ id: 'FormTemplateRow' });
export type FormTemplateRow = z.infer<typeof FormTemplateRowSchema>;

/** `GET /api/form-templates`: own forms by title, then the shipped ones. All of them: there are at most 200 own. */
export const FormTemplateListSchema = z
  .object({ items: z.array(FormTemplateRowSchema) })
  .meta({ id: 'FormTemplateList' });
export type FormTemplateList = z.infer<typeof FormTemplateListSchema>;

export const PublishedVersionSchema = z.object({
  number: z.int(),
  publishedAt: InstantSchema,
  publishedByName: z.string().nullable(),
});
export type PublishedVersion = z.infer<typeof PublishedVersionSchema>;

/** `GET /api/form-templates/:formRef/versions/:versionNumber`: a form to read as it was published. */
export const FormVersionReadSchema = z
  .object({
    id: FormRefSchema,
    number: z.int(),
    /** Null for a form that comes with the product. */
    publishedAt: InstantSchema.nullable(),
    publishedByName: z.string().nullable(),
    content: FormContentSchema,
  })
  .meta({ id: 'FormVersionRead' });
export type FormVersionRead = z.infer<typeof FormVersionReadSchema>;

/** A practice's own form in the builder. */
export const FormTemplateSchema = z
  .object({
    id: IdSchema,
    draft: FormContentSchema,
    /** Of the draft: goes up with each change. */
    version: z.int(),
    isArchived: z.boolean(),
    hasUnpublishedChanges: z.boolean(),
    /** What keeps the draft from being published; `path` leads into it: `pages.0.groups.1.questions.2.label`. */
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
    /** Newest first. */
    versions: z.array(PublishedVersionSchema),
    changedAt: InstantSchema,
    changedByName: z.string(),
  })
  .meta({ id: 'FormTemplate' });
export type FormTemplate = z.infer<typeof FormTemplateSchema>;

/** `POST /api/form-templates`, with an Idempotency-Key: a copy of `from`, or an empty form. */
export const NewFormTemplateSchema = z
  .strictObject({ from: FormRefSchema.nullable(), title: lineOfText(FORM_LIMITS.title).min(1) })
  .meta({ id: 'NewFormTemplate' });
export type NewFormTemplate = z.infer<typeof NewFormTemplateSchema>;

/** `PUT /api/form-templates/:templateId/draft`. `version` is the one last seen; a newer one is 409 with it as `current`. */
export const FormDraftChangeSchema = z
  .strictObject({ content: FormContentSchema, version: z.int().min(1) })
  .meta({ id: 'FormDraftChange' });
export type FormDraftChange = z.infer<typeof FormDraftChangeSchema>;

/** `POST /api/form-templates/:templateId/publish`: publishes the draft as it stands in this version. */
export const FormPublishSchema = z.strictObject({ version: z.int().min(1) }).meta({ id: 'FormPublish' });
export type FormPublish = z.infer<typeof FormPublishSchema>;

/** `POST /api/form-templates/:templateId/archive`: puts a form away, or takes it out again. */
export const FormArchiveSchema = z.strictObject({ isArchived: z.boolean() }).meta({ id: 'FormArchive' });
export type FormArchive = z.infer<typeof FormArchiveSchema>;
