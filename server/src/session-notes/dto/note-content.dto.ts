import { z } from 'zod';
import { AnyRegionIdSchema, TherapistMarkSchema } from '../../body-map/dto/mark.dto.js';
import { InstantSchema, longText, PainSchema } from '../../platform/http/fields.dto.js';
import {
  CLIENT_POSITIONS,
  NOTE_LIMITS,
  PRESSURE,
  TECHNIQUE_MINUTES,
  TECHNIQUE_RESPONSES,
  TECHNIQUE_SIDES,
  TECHNIQUES,
} from '../session-notes.vocabulary.js';

/** A region names its own side, so that the two can never disagree; a paired muscle needs it said. */
const TechniquePlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('region'), regionId: AnyRegionIdSchema }),
  z.strictObject({
    kind: z.literal('muscle'),
    muscleId: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/),
    side: z.enum(TECHNIQUE_SIDES).nullable(),
  }),
]);

/** What was done in one place; what was not said is null. */
export const AppliedTechniqueSchema = z
  .strictObject({
    /** Made by the browser: the same row on every device. */
    id: z.uuid(),
    technique: z.enum(TECHNIQUES),
    /** Null for what has no place, such as breathing coaching. */
    place: TechniquePlaceSchema.nullable(),
    minutes: z.int().min(TECHNIQUE_MINUTES.min).max(TECHNIQUE_MINUTES.max).nullable(),
    pressure: z.int().min(PRESSURE.min).max(PRESSURE.max).nullable(),
    position: z.enum(CLIENT_POSITIONS).nullable(),
    responses: z.array(z.enum(TECHNIQUE_RESPONSES)).max(TECHNIQUE_RESPONSES.length),
  })
  .meta({ id: 'AppliedTechnique' });
export type AppliedTechnique = z.infer<typeof AppliedTechniqueSchema>;

const AppliedTechniquesSchema = z
  .array(AppliedTechniqueSchema)
  .max(NOTE_LIMITS.techniques)
  .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, 'Two rows with one id.');

const SectionSchema = longText(NOTE_LIMITS.section);

/** All that is typed or chosen in a note; its marks are rows of their own. */
export const noteContentFields = {
  startedAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
  subjective: SectionSchema,
  objective: SectionSchema,
  assessment: SectionSchema,
  plan: SectionSchema,
  techniques: AppliedTechniquesSchema,
  painBefore: PainSchema.nullable(),
  painAfter: PainSchema.nullable(),
};

const A_DAY_AHEAD = 24 * 60 * 60 * 1000;

export function checkTimes(
  { startedAt, endedAt }: { startedAt: string; endedAt: string | null },
  context: z.RefinementCtx,
): void {
  if (Date.parse(startedAt) > Date.now() + A_DAY_AHEAD) {
    context.addIssue({
      code: 'custom',
      path: ['startedAt'],
      message: 'A note is about a session that took place.',
    });
  }
  if (endedAt !== null && Date.parse(endedAt) <= Date.parse(startedAt)) {
    context.addIssue({ code: 'custom', path: ['endedAt'], message: 'The session ends after it starts.' });
  }
}

export function checkPain(
  { painBefore, painAfter }: { painBefore: number | null; painAfter: number | null },
  context: z.RefinementCtx,
): void {
  if (painAfter !== null && painBefore === null) {
    context.addIssue({ code: 'custom', path: ['painBefore'], message: 'Say the pain before as well.' });
  }
}

export const NoteContentSchema = z.object(noteContentFields).meta({ id: 'NoteContent' });
export type NoteContent = z.infer<typeof NoteContentSchema>;

/** The words that are signed and hashed. A new field makes a new `format`: what was signed stays as it was. */
export const SignedContentSchema = z.object({
  format: z.literal(1),
  practiceId: z.uuid(),
  noteId: z.uuid(),
  clientId: z.uuid(),
  authorId: z.uuid(),
  signedBy: z.uuid(),
  signedAt: InstantSchema,
  ...noteContentFields,
  marks: z.array(TherapistMarkSchema),
});
export type SignedContent = z.infer<typeof SignedContentSchema>;
