import { z } from 'zod';
import { RED_FLAG_SEVERITIES } from '../../knowledge/conditions.vocabulary.js';
import { DaySchema, IdSchema, InstantSchema, lineOfText, longText } from '../../platform/http/fields.dto.js';
import { RED_FLAG_LIMITS, RED_FLAG_SOURCES } from '../red-flags.vocabulary.js';

/** `POST /api/red-flags/:eventId/close`: what the clinician said; nothing else closes a red flag. */
export const ClinicianAnswerFormSchema = z
  .strictObject({
    clinicianName: lineOfText(RED_FLAG_LIMITS.clinicianName).min(1, 'Enter who answered.'),
    clinicianRole: lineOfText(RED_FLAG_LIMITS.clinicianRole).min(1, 'Enter the role, such as family doctor.'),
    answer: longText(RED_FLAG_LIMITS.answer).min(1, 'Enter what was answered.'),
    answeredOn: DaySchema,
  })
  .meta({ id: 'ClinicianAnswerForm' });
export type ClinicianAnswerForm = z.infer<typeof ClinicianAnswerFormSchema>;

export const ClinicianAnswerSchema = z.object({
  clinicianName: z.string(),
  clinicianRole: z.string(),
  answer: z.string(),
  answeredOn: DaySchema,
  recordedByName: z.string(),
  recordedAt: InstantSchema,
});
export type ClinicianAnswer = z.infer<typeof ClinicianAnswerSchema>;

/** A yes to a safety question, open until a clinician's answer is recorded. */
export const RedFlagEventSchema = z
  .object({
    id: IdSchema,
    clientId: IdSchema,
    clientName: z.string(),
    redFlagId: z.string(),
    label: z.string(),
    severity: z.enum(RED_FLAG_SEVERITIES),
    source: z.enum(RED_FLAG_SOURCES),
    /** The words the client was shown, as they were. */
    textShown: z.string(),
    /** What the therapist does now. */
    therapistAction: z.string(),
    raisedAt: InstantSchema,
    /** When the client said that the yes was a slip; the event stays open. */
    takenBackAt: InstantSchema.nullable(),
    /** What closed it, or null while it is open. */
    clinicianAnswer: ClinicianAnswerSchema.nullable(),
  })
  .meta({ id: 'RedFlagEvent' });
export type RedFlagEvent = z.infer<typeof RedFlagEventSchema>;

/** Open ones first, newest first within each. */
export const RedFlagListSchema = z.object({ items: z.array(RedFlagEventSchema) }).meta({ id: 'RedFlagList' });
export type RedFlagList = z.infer<typeof RedFlagListSchema>;

/** `GET /api/red-flags?open=true`: those of the whole practice, for the dashboard. */
export const ListRedFlagsSchema = z.strictObject({ open: z.literal('true') });
export type ListRedFlags = z.infer<typeof ListRedFlagsSchema>;

export const RedFlagEventIdSchema = z.strictObject({ eventId: IdSchema });
export type RedFlagEventId = z.infer<typeof RedFlagEventIdSchema>;
