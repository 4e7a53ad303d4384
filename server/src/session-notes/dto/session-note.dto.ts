import { z } from 'zod';
import { TherapistMarkSchema } from '../../body-map/dto/mark.dto.js';
import { IdSchema, InstantSchema, lineOfText, listOf, longText } from '../../platform/http/fields.dto.js';
import { DRAFT_AGES, NOTE_LIMITS, NOTE_STATES, NOTE_WARNINGS } from '../session-notes.vocabulary.js';
import { checkPain, checkTimes, noteContentFields } from './note-content.dto.js';

export const NoteIdSchema = z.strictObject({ noteId: IdSchema });
export type NoteId = z.infer<typeof NoteIdSchema>;

export const NoteMarkIdSchema = z.strictObject({ noteId: IdSchema, markId: IdSchema });
export type NoteMarkId = z.infer<typeof NoteMarkIdSchema>;

export const StartNoteSchema = z
  .strictObject({ startedAt: InstantSchema, endedAt: InstantSchema.nullable() })
  .superRefine(checkTimes)
  .meta({ id: 'StartNote' });
export type StartNote = z.infer<typeof StartNoteSchema>;

const versionOf = z.int().min(1);

/** The whole text with the version it was written on; a newer one meanwhile answers 409 with both. */
export const SaveNoteSchema = z
  .strictObject({ ...noteContentFields, version: versionOf })
  .superRefine(checkTimes)
  .superRefine(checkPain)
  .meta({ id: 'SaveNote' });
export type SaveNote = z.infer<typeof SaveNoteSchema>;

/** The version that she read, so that nothing is signed unseen. */
export const SignNoteSchema = z.strictObject({ version: versionOf }).meta({ id: 'SignNote' });
export type SignNote = z.infer<typeof SignNoteSchema>;

export const AddendumFormSchema = z
  .strictObject({
    text: longText(NOTE_LIMITS.addendum).min(1, 'Write what you add.'),
    reason: lineOfText(NOTE_LIMITS.addendumReason).min(1, 'Say why you add it.'),
  })
  .meta({ id: 'AddendumForm' });
export type AddendumForm = z.infer<typeof AddendumFormSchema>;

const PersonSchema = z.object({ id: IdSchema, name: z.string() });

export const AddendumSchema = z
  .object({
    id: IdSchema,
    text: z.string(),
    reason: z.string(),
    author: PersonSchema,
    addedAt: InstantSchema,
  })
  .meta({ id: 'Addendum' });
export type Addendum = z.infer<typeof AddendumSchema>;

/** A note with its marks, its signature and what was added since. */
export const SessionNoteSchema = z
  .object({
    id: IdSchema,
    clientId: IdSchema,
    clientName: z.string(),
    state: z.enum(NOTE_STATES),
    version: versionOf,
    author: PersonSchema,
    ...noteContentFields,
    marks: z.array(TherapistMarkSchema),
    warnings: z.array(z.enum(NOTE_WARNINGS)),
    /** Who signed, when, and the link of the client's chain of notes; null for a draft. */
    signature: z.object({ signedBy: PersonSchema, signedAt: InstantSchema, hash: z.string() }).nullable(),
    addenda: z.array(AddendumSchema),
    savedAt: InstantSchema,
  })
  .meta({ id: 'SessionNote' });
export type SessionNote = z.infer<typeof SessionNoteSchema>;

export const SavedNoteSchema = z
  .object({
    id: IdSchema,
    version: versionOf,
    savedAt: InstantSchema,
    warnings: z.array(z.enum(NOTE_WARNINGS)),
  })
  .meta({ id: 'SavedNote' });
export type SavedNote = z.infer<typeof SavedNoteSchema>;

export const NoteRowSchema = z.object({
  id: IdSchema,
  state: z.enum(NOTE_STATES),
  author: PersonSchema,
  startedAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
  painBefore: z.int().nullable(),
  painAfter: z.int().nullable(),
  /** The first words of the first part that has any. */
  excerpt: z.string(),
  techniques: z.int(),
  marks: z.int(),
  addenda: z.int(),
});
export type NoteRow = z.infer<typeof NoteRowSchema>;

export const NoteListSchema = listOf(NoteRowSchema).meta({ id: 'NoteList' });
export type NoteList = z.infer<typeof NoteListSchema>;

export const ListNotesSchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(NOTE_LIMITS.pageMax).default(NOTE_LIMITS.page),
});
export type ListNotes = z.infer<typeof ListNotesSchema>;

export const UnsignedNoteSchema = z.object({
  id: IdSchema,
  clientId: IdSchema,
  clientName: z.string(),
  startedAt: InstantSchema,
  age: z.enum(DRAFT_AGES),
});
export type UnsignedNote = z.infer<typeof UnsignedNoteSchema>;

export const UnsignedNoteListSchema = listOf(UnsignedNoteSchema).meta({ id: 'UnsignedNoteList' });
export type UnsignedNoteList = z.infer<typeof UnsignedNoteListSchema>;
