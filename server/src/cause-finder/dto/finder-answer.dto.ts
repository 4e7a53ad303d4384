import { z } from 'zod';
import { CAUSE_ANSWER_TYPES } from '../../knowledge/causes.vocabulary.js';
import { HANDLINGS, RED_FLAG_SEVERITIES } from '../../knowledge/conditions.vocabulary.js';
import { DoseSchema } from '../../knowledge/dto/dose.dto.js';
import { EXERCISE_KINDS } from '../../knowledge/exercises.vocabulary.js';
import {
  ASK_REASONS,
  DRAFT_SLOTS,
  FINDER_NOTICES,
  FINDER_STATUSES,
  MUSCLE_BANDS,
  MUSCLE_SIDES,
  NERVE_SCREENS,
} from '../finder.vocabulary.js';

const NamedSchema = z.object({ id: z.string(), name: z.string() });

const FlagSchema = z.object({
  id: z.string(),
  label: z.string(),
  question: z.string(),
  severity: z.enum(RED_FLAG_SEVERITIES),
  clientAction: z.string(),
  therapistAction: z.string(),
});

const ConditionSchema = z.object({
  id: z.string(),
  label: z.string(),
  handling: z.enum(HANDLINGS),
  massageNote: z.string(),
  clearanceFrom: z.string().nullable(),
});

/** What stands before everything else. Always filled, whatever the status. */
export const FinderSafetySchema = z.object({
  status: z.enum(FINDER_STATUSES),
  /** Whether something drafted from this may go to the client. */
  isShareable: z.boolean(),
  raised: z.array(FlagSchema),
  doNotTreat: z.array(ConditionSchema),
  needsClearance: z.array(ConditionSchema),
  /** For which massage and items are adapted, or a place is left out. */
  adapted: z.array(ConditionSchema),
  /** Safety questions to ask first. */
  askFirst: z.array(FlagSchema),
  nerveScreen: z.enum(NERVE_SCREENS).nullable(),
  notices: z.array(z.object({ id: z.enum(FINDER_NOTICES), text: z.string() })),
  /** Places that came in words and look alike; regions of the plain layer. */
  clarifications: z.array(z.object({ region: z.string(), alternatives: z.array(z.string()) })),
});
export type FinderSafety = z.infer<typeof FinderSafetySchema>;

/** A muscle worth checking, with every reason. */
export const FoundMuscleSchema = z.object({
  id: z.string(),
  name: z.string(),
  latin: z.string(),
  layName: z.string(),
  side: z.enum(MUSCLE_SIDES),
  /** For sorting alone, 0–100; never a chance. */
  score: z.number(),
  band: z.enum(MUSCLE_BANDS),
  /** Regions of the plain layer under which it lies, on its side. */
  regions: z.array(z.string()),
  /** Marks where its pain is often felt; weight 1 sometimes, 2 often, 3 mainly. */
  feltAt: z.array(z.object({ region: z.string(), nprs: z.int(), weight: z.int() })),
  /** Answered causes that may add load to it. */
  loadedBy: z.array(NamedSchema),
  /** Muscles whose pain it may feed. */
  pullsOn: z.array(NamedSchema),
});
export type FoundMuscle = z.infer<typeof FoundMuscleSchema>;

/** A load that may be worth changing. */
export const FoundCauseSchema = z.object({
  id: z.string(),
  label: z.string(),
  layLabel: z.string(),
  /** For sorting alone, 0–100. */
  score: z.number(),
  isModifiable: z.boolean(),
  /** The answer in words, such as “6 hours a day” or “often, left”. */
  answer: z.string(),
  /** Listed muscles that it may load. */
  loads: z.array(NamedSchema),
});
export type FoundCause = z.infer<typeof FoundCauseSchema>;

const LimitSchema = z.object({ id: z.string(), label: z.string(), why: z.string() });

/** An item of the draft, with the reason it stands there. */
export const DraftedItemSchema = z.object({
  exerciseId: z.string(),
  name: z.string(),
  kind: z.enum(EXERCISE_KINDS),
  slot: z.enum(DRAFT_SLOTS),
  dose: DoseSchema,
  isPerSide: z.boolean(),
  /** A day, with the dose as shipped. */
  minutes: z.number(),
  /** The side of the muscle it was chosen for; null where it has none. */
  side: z.enum(['left', 'right', 'both']).nullable(),
  why: z.string(),
  cautions: z.array(LimitSchema),
  /** Within what people do at home: three timed items, ten minutes a day. The rest is offered. */
  isWithinBudget: z.boolean(),
});
export type DraftedItem = z.infer<typeof DraftedItemSchema>;

export const LeftOutItemSchema = z.object({
  exerciseId: z.string(),
  name: z.string(),
  reasons: z.array(LimitSchema),
});
export type LeftOutItem = z.infer<typeof LeftOutItemSchema>;

export const OpenQuestionSchema = z.object({
  causeId: z.string(),
  label: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  answerType: z.enum(CAUSE_ANSWER_TYPES),
  /** The question for the side, where the side matters. */
  askSide: z.string().nullable(),
  answeredBy: z.enum(['client', 'therapist']),
  because: z.enum(ASK_REASONS),
});
export type OpenQuestion = z.infer<typeof OpenQuestionSchema>;

const TableMuscleSchema = NamedSchema.extend({ tier: z.int().min(1).max(3) });

export const FinderAdviceSchema = z.object({
  muscles: z.array(FoundMuscleSchema),
  causes: z.array(FoundCauseSchema),
  /** Order of work on the table: tier 1 the front, 2 side and deep, 3 the back. */
  tableOrder: z.array(TableMuscleSchema),
  checkFirst: z.array(z.object({ before: NamedSchema, check: NamedSchema })),
  conditionChecks: z.array(z.object({ condition: NamedSchema, muscles: z.array(NamedSchema) })),
  teachInSession: z.array(NamedSchema),
  /** In the order in which it is shown. */
  plan: z.array(DraftedItemSchema),
  leftOut: z.array(LeftOutItemSchema),
  questions: z.array(OpenQuestionSchema),
});
export type FinderAdvice = z.infer<typeof FinderAdviceSchema>;

/** What the finder says, in words; without advice where only the safety part may be said. */
export const FinderAnswerSchema = z
  .object({
    rulesVersion: z.string(),
    dataVersion: z.string(),
    statement: z.string(),
    safety: FinderSafetySchema,
    marks: z.array(z.object({ region: z.string(), nprs: z.int(), qualities: z.array(z.string()) })),
    advice: FinderAdviceSchema.nullable(),
  })
  .meta({ id: 'FinderAnswer' });
export type FinderAnswer = z.infer<typeof FinderAnswerSchema>;
