import { z } from 'zod';
import { AnyRegionIdSchema } from '../../body-map/dto/mark.dto.js';
import { DaySchema, IdSchema, InstantSchema, lineOfText, longText } from '../../platform/http/fields.dto.js';
import {
  CAUSE_BOARD_LIMITS,
  CAUSE_SOURCES,
  CAUSE_STATES,
  PORTAL_CAUSE_SECTIONS,
  TEST_EXTENSIONS,
  TEST_VERDICTS,
} from '../cause-board.vocabulary.js';

const RegionsSchema = z.array(AnyRegionIdSchema).max(CAUSE_BOARD_LIMITS.regions);
const NoteSchema = longText(CAUSE_BOARD_LIMITS.note);

/** `POST /api/clients/:clientId/causes`, with an Idempotency-Key: a cause of the list, or one in own words. */
export const NewClientCauseSchema = z
  .strictObject({
    causeId: z.string().min(1).max(100).nullable(),
    /** Own words, where it is none of the list. */
    label: lineOfText(CAUSE_BOARD_LIMITS.label).min(1).nullable(),
    source: z.enum(CAUSE_SOURCES),
    regions: RegionsSchema,
    note: NoteSchema,
  })
  .refine(({ causeId, label }) => (causeId === null) !== (label === null), {
    path: ['causeId'],
    message: 'Choose a cause of the list, or say it in your own words.',
  })
  .meta({ id: 'NewClientCause' });
export type NewClientCause = z.infer<typeof NewClientCauseSchema>;

/** `PUT /api/clients/:clientId/causes/:clientCauseId`. */
export const ClientCauseChangeSchema = z
  .strictObject({
    regions: RegionsSchema,
    note: NoteSchema,
    /** Home-care items by which it is tested. */
    exerciseIds: z.array(z.string().min(1).max(60)).max(CAUSE_BOARD_LIMITS.exercises),
    isShared: z.boolean(),
    /** What the client reads of it, in plain words. */
    sharedWords: lineOfText(CAUSE_BOARD_LIMITS.words),
    version: z.int().min(1),
  })
  .refine(({ isShared, sharedWords }) => !isShared || sharedWords !== '', {
    path: ['sharedWords'],
    message: 'Say in plain words what the client should read.',
  })
  .meta({ id: 'ClientCauseChange' });
export type ClientCauseChange = z.infer<typeof ClientCauseChangeSchema>;

/** `POST /api/clients/:clientId/causes/:clientCauseId/moves`, with an Idempotency-Key. */
export const CauseMoveFormSchema = z
  .strictObject({ to: z.enum(CAUSE_STATES), note: NoteSchema, version: z.int().min(1) })
  .meta({ id: 'CauseMoveForm' });
export type CauseMoveForm = z.infer<typeof CauseMoveFormSchema>;

/** `POST /api/clients/:clientId/causes/:clientCauseId/extensions`, with an Idempotency-Key: tests it longer. */
export const CauseExtensionFormSchema = z
  .strictObject({ extraDays: z.literal(TEST_EXTENSIONS), note: NoteSchema, version: z.int().min(1) })
  .meta({ id: 'CauseExtensionForm' });
export type CauseExtensionForm = z.infer<typeof CauseExtensionFormSchema>;

export const CauseMoveSchema = z.object({
  /** Null for its coming onto the board. */
  from: z.enum(CAUSE_STATES).nullable(),
  to: z.enum(CAUSE_STATES),
  /** By how much its test was made longer; null for a move to another state. */
  extraDays: z.literal(TEST_EXTENSIONS).nullable(),
  note: z.string(),
  movedByName: z.string(),
  movedAt: InstantSchema,
});
export type CauseMove = z.infer<typeof CauseMoveSchema>;

/** Pain 0–10 of some days: mean to a tenth, lowest, highest, number of days. */
export const PainSpreadSchema = z.object({ mean: z.number(), min: z.int(), max: z.int(), n: z.int() });
export type PainSpread = z.infer<typeof PainSpreadSchema>;

/** What the check-ins say since a test began, against the two weeks before. */
export const CauseTestSchema = z.object({
  since: DaySchema,
  /** Its last day. */
  until: DaySchema,
  /** From the first day to the last, both included: 14, or more where it was made longer. */
  length: z.int(),
  isOver: z.boolean(),
  /** By how many days it may be made longer now, and until when; empty while it stays as it is. */
  longerBy: z.array(z.object({ days: z.literal(TEST_EXTENSIONS), until: DaySchema })),
  /** One a day since then, null where nobody checked in. */
  days: z.array(z.object({ day: DaySchema, pain: z.int().nullable() })),
  before: PainSpreadSchema.nullable(),
  after: PainSpreadSchema.nullable(),
  verdict: z.enum(TEST_VERDICTS),
  /** Days since then on which a linked item was done at least in part. */
  doneDays: z.int(),
});
export type CauseTest = z.infer<typeof CauseTestSchema>;

export const ClientCauseSchema = z.object({
  id: IdSchema,
  causeId: z.string().nullable(),
  label: z.string(),
  layLabel: z.string(),
  state: z.enum(CAUSE_STATES),
  source: z.enum(CAUSE_SOURCES),
  regions: z.array(z.string()),
  note: z.string(),
  exercises: z.array(z.object({ id: z.string(), name: z.string(), isInPlan: z.boolean() })),
  isShared: z.boolean(),
  sharedWords: z.string(),
  /** While it is tested, and of the last test afterwards. */
  test: CauseTestSchema.nullable(),
  /** Newest first; the last one is its coming onto the board. */
  moves: z.array(CauseMoveSchema),
  version: z.int(),
});
export type ClientCause = z.infer<typeof ClientCauseSchema>;

/** A client's causes, those moved last first. */
export const CauseBoardSchema = z.object({ items: z.array(ClientCauseSchema) }).meta({ id: 'CauseBoard' });
export type CauseBoard = z.infer<typeof CauseBoardSchema>;

export const ClientCausePathSchema = z.strictObject({ clientId: IdSchema, clientCauseId: IdSchema });
export type ClientCausePath = z.infer<typeof ClientCausePathSchema>;

/** What the therapist shared, in plain words: what we think, what we try, what we learned. */
export const PortalCauseListSchema = z
  .object({
    items: z.array(
      z.object({
        id: IdSchema,
        section: z.enum(PORTAL_CAUSE_SECTIONS),
        label: z.string(),
        words: z.string(),
        /** Whether it turned out to matter; null before anything was learned. */
        isConfirmed: z.boolean().nullable(),
        since: InstantSchema,
        /** While it is tried: the last day, and whether it was made longer. */
        test: z.object({ until: DaySchema, isLonger: z.boolean(), isOver: z.boolean() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'PortalCauseList' });
export type PortalCauseList = z.infer<typeof PortalCauseListSchema>;
