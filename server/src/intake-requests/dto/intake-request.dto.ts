import { z } from 'zod';
import { FormRefSchema } from '../../form-templates/dto/form-template.dto.js';
import { IdSchema, InstantSchema, lineOfText } from '../../platform/http/fields.dto.js';
import {
  DELIVERY_STATES,
  ERROR_REASON_LIMIT,
  INTAKE_DELIVERIES,
  INTAKE_REQUEST_STATES,
  REMINDER_DELIVERIES,
  SENDING_RULES,
} from '../intake-requests.vocabulary.js';

/** `POST /api/clients/:clientId/intake-requests`, with an Idempotency-Key. An older open request for the same form stops working. */
export const NewIntakeRequestSchema = z
  .strictObject({
    delivery: z.enum(INTAKE_DELIVERIES),
    /** The shipped form for a first visit when left out. */
    form: FormRefSchema.optional(),
  })
  .meta({ id: 'NewIntakeRequest' });
export type NewIntakeRequest = z.infer<typeof NewIntakeRequestSchema>;

/** `POST /api/clients/:clientId/intake-requests/drafts`, with an Idempotency-Key: a form that waits to be sent. */
export const PreparedIntakeSchema = z.strictObject({ form: FormRefSchema }).meta({ id: 'PreparedIntake' });
export type PreparedIntake = z.infer<typeof PreparedIntakeSchema>;

/** Sends a form that was prepared. */
export const IntakeWaySchema = z
  .strictObject({ delivery: z.enum(INTAKE_DELIVERIES) })
  .meta({ id: 'IntakeWay' });
export type IntakeWay = z.infer<typeof IntakeWaySchema>;

export const IntakeErrorReasonSchema = z
  .strictObject({ reason: lineOfText(ERROR_REASON_LIMIT).min(1, 'Say what went wrong.') })
  .meta({ id: 'IntakeErrorReason' });
export type IntakeErrorReason = z.infer<typeof IntakeErrorReasonSchema>;

/** Why a form counts for nothing, and who said so. */
export const IntakeErrorMarkSchema = z.object({
  reason: z.string(),
  markedByName: z.string(),
  markedAt: InstantSchema,
});
export type IntakeErrorMark = z.infer<typeof IntakeErrorMarkSchema>;

/** That the client was reminded: by the practice's rule when `byName` is null. */
export const IntakeReminderSchema = z.object({
  at: InstantSchema,
  byName: z.string().nullable(),
  delivery: z.enum(REMINDER_DELIVERIES),
});
export type IntakeReminder = z.infer<typeof IntakeReminderSchema>;

export const IntakeRequestSchema = z
  .object({
    id: IdSchema,
    state: z.enum(INTAKE_REQUEST_STATES),
    /** The birth date was wrong five times on another device: that device needs a new link. */
    isLocked: z.boolean(),
    form: FormRefSchema,
    formTitle: z.string(),
    delivery: z.enum(DELIVERY_STATES),
    /** Who sent it or, while it is a draft, who prepared it. */
    sentByName: z.string(),
    /** Null when a person sent it. */
    sentByRule: z.enum(SENDING_RULES).nullable(),
    preparedAt: InstantSchema,
    /** Null while it is a draft, as is `expiresAt`. */
    sentAt: InstantSchema.nullable(),
    openedAt: InstantSchema.nullable(),
    submittedAt: InstantSchema.nullable(),
    reviewedAt: InstantSchema.nullable(),
    expiresAt: InstantSchema.nullable(),
    error: IntakeErrorMarkSchema.nullable(),
    /** The first one first. */
    reminders: z.array(IntakeReminderSchema),
    /** Somebody said that the client is not to be reminded of it. */
    hasRemindersStopped: z.boolean(),
    /** The client herself asked for no reminders of it. */
    hasRefusedReminders: z.boolean(),
  })
  .meta({ id: 'IntakeRequest' });
export type IntakeRequest = z.infer<typeof IntakeRequestSchema>;

export const IntakeRequestListSchema = z
  .object({ items: z.array(IntakeRequestSchema) })
  .meta({ id: 'IntakeRequestList' });
export type IntakeRequestList = z.infer<typeof IntakeRequestListSchema>;

/** A link to copy or to hold up: `qrPath` is SVG path data in a square of `qrSize` units, dark on light. */
export const IntakeLinkSchema = z
  .object({ address: z.url(), qrSize: z.int(), qrPath: z.string(), expiresAt: InstantSchema })
  .meta({ id: 'IntakeLink' });
export type IntakeLink = z.infer<typeof IntakeLinkSchema>;

export const IntakeSentSchema = z
  .object({ request: IntakeRequestSchema, link: IntakeLinkSchema })
  .meta({ id: 'IntakeSent' });
export type IntakeSent = z.infer<typeof IntakeSentSchema>;

export const IntakeRequestPathSchema = z.strictObject({ clientId: IdSchema, requestId: IdSchema });
export type IntakeRequestPath = z.infer<typeof IntakeRequestPathSchema>;

export const IntakeRequestIdSchema = z.strictObject({ requestId: IdSchema });
export type IntakeRequestId = z.infer<typeof IntakeRequestIdSchema>;
