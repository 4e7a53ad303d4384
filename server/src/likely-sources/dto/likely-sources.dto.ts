import { z } from 'zod';
import { RegionIdSchema } from '../../body-map/dto/mark.dto.js';
import { FinderAnswerSchema } from '../../cause-finder/dto/finder-answer.dto.js';
import { MUSCLE_SIDES } from '../../cause-finder/finder.vocabulary.js';
import { CAUSE_SIDES } from '../../knowledge/causes.vocabulary.js';
import { DaySchema, IdSchema, InstantSchema, lineOfText, longText } from '../../platform/http/fields.dto.js';
import {
  DECISION_SUBJECTS,
  DECISIONS,
  INTERVIEW_TOPICS,
  LIKELY_SOURCES_LIMITS,
} from '../likely-sources.vocabulary.js';
import { SentQuestionSchema } from './sent-question.dto.js';

const DataIdSchema = z.string().min(1).max(LIKELY_SOURCES_LIMITS.id);

/**
 * `PUT /api/clients/:clientId/interview-answers`: what the therapist learned while talking. The same topic and subject
 * again replaces what was there; null takes it back. A yes to a safety question raises a red flag and stays.
 */
export const InterviewAnswerFormSchema = z
  .discriminatedUnion('topic', [
    z.strictObject({
      topic: z.literal('cause'),
      causeId: DataIdSchema,
      /** As the question asks: yes or no, 0–4, or hours a day; null takes it back. */
      value: z.union([z.boolean(), z.number()]).nullable(),
      side: z.enum(CAUSE_SIDES).nullable(),
    }),
    z.strictObject({ topic: z.literal('red_flag'), redFlagId: DataIdSchema, value: z.boolean() }),
    /** Where the client's mark really is; null takes it back. */
    z.strictObject({ topic: z.literal('place'), markId: IdSchema, region: RegionIdSchema.nullable() }),
    /** What a clinician allowed; null takes it back. */
    z.strictObject({
      topic: z.literal('clearance'),
      conditionId: DataIdSchema,
      clearance: z
        .strictObject({
          clinician: lineOfText(LIKELY_SOURCES_LIMITS.clinician).min(1),
          answeredOn: DaySchema,
        })
        .nullable(),
    }),
    z.strictObject({ topic: z.literal('nerve_screen'), isDone: z.boolean() }),
    z.strictObject({ topic: z.literal('helper'), hasHelper: z.boolean() }),
    z.strictObject({ topic: z.literal('taught'), exerciseId: DataIdSchema, isTaught: z.boolean() }),
  ])
  .meta({ id: 'InterviewAnswerForm' });
export type InterviewAnswerForm = z.infer<typeof InterviewAnswerFormSchema>;

/** Something completed in the interview, so that it can be read and changed. */
export const InterviewAnswerSchema = z.object({
  topic: z.enum(INTERVIEW_TOPICS),
  /** The cause, red flag, mark, condition or exercise; empty where the topic is one of a kind. */
  subjectId: z.string(),
  /** What it is about, such as the question. */
  label: z.string(),
  /** The answer, such as “6 hours a day”. */
  words: z.string(),
  answeredByName: z.string(),
  answeredAt: InstantSchema,
});
export type InterviewAnswer = z.infer<typeof InterviewAnswerSchema>;

const SubjectSchema = z.strictObject({
  kind: z.enum(DECISION_SUBJECTS),
  /** A muscle, cause or exercise; empty for the list as a whole. */
  id: z.string().max(LIKELY_SOURCES_LIMITS.id),
  /** For a muscle. */
  side: z.enum(MUSCLE_SIDES).nullable(),
});

/** `POST /api/clients/:clientId/finder-decisions`, with an Idempotency-Key. */
export const FinderDecisionFormSchema = z
  .strictObject({
    /** Of what she looked at; when the answers changed meanwhile, nothing is stored. */
    fingerprint: z.string().length(64),
    subject: SubjectSchema,
    decision: z.enum(DECISIONS),
    why: longText(LIKELY_SOURCES_LIMITS.why),
  })
  .refine(({ subject, decision, why }) => subject.kind !== 'result' || decision !== 'differ' || why !== '', {
    path: ['why'],
    message: 'Say what you see differently.',
  })
  .meta({ id: 'FinderDecisionForm' });
export type FinderDecisionForm = z.infer<typeof FinderDecisionFormSchema>;

export const FinderDecisionSchema = z.object({
  id: IdSchema,
  subject: SubjectSchema.strip(),
  decision: z.enum(DECISIONS),
  why: z.string(),
  decidedByName: z.string(),
  decidedAt: InstantSchema,
  /** False for one that was made on other answers than stand now. */
  isOfThisResult: z.boolean(),
});
export type FinderDecision = z.infer<typeof FinderDecisionSchema>;

/** What the finder says of a client now, on which answers, and what the therapist said of it. */
export const LikelySourcesSchema = z
  .object({
    clientId: IdSchema,
    /** The intake it rests on; null before the first was sent in, and then there is no answer. */
    basis: z
      .object({
        requestId: IdSchema,
        submittedAt: InstantSchema,
        marks: z.int(),
        habits: z.int(),
        conditions: z.int(),
      })
      .nullable(),
    /** Whether nobody in the practice has reviewed some of the knowledge that it rests on. */
    isDraft: z.boolean(),
    /** Names input and versions: the same answers give the same one. */
    fingerprint: z.string(),
    /** Names the state of the practice's own items and changes; null where it has none. */
    practiceRevision: z.string().nullable(),
    answer: FinderAnswerSchema.nullable(),
    /** The marks that count, by which a place is confirmed. */
    places: z.array(z.object({ markId: IdSchema, region: z.string(), isInWords: z.boolean() })),
    hasHelper: z.boolean(),
    interview: z.array(InterviewAnswerSchema),
    /** Habit questions sent to the client that still wait or were settled since the intake, the oldest first. */
    sentQuestions: z.array(SentQuestionSchema),
    /** The newest of each subject. */
    decisions: z.array(FinderDecisionSchema),
  })
  .meta({ id: 'LikelySources' });
export type LikelySources = z.infer<typeof LikelySourcesSchema>;
