import { z } from 'zod';
import { MARK_QUALITIES } from '../../body-map/marks.vocabulary.js';
import { CAUSE_SIDES } from '../../knowledge/causes.vocabulary.js';
import { FINDER_LIMITS, MARK_SOURCES } from '../finder.vocabulary.js';

const IdSchema = z.string().max(100);
const IdsSchema = z.array(IdSchema).max(FINDER_LIMITS.ids);

const mark = {
  /** A region of either fineness. */
  region: IdSchema,
  /** 0–10; a mark of 0 is not counted. */
  nprs: z.int().min(0).max(10),
  qualities: z.array(z.enum(MARK_QUALITIES)).max(MARK_QUALITIES.length).nullish(),
  /** `tap` when left out. */
  source: z.enum(MARK_SOURCES).nullish(),
  confirmed: z.boolean().nullish(),
};

const answer = {
  /** As the question asks: yes or no, 0–4, or hours a day. Null or left out: not answered. */
  value: z.union([z.boolean(), z.number()]).nullish(),
  side: z.enum(CAUSE_SIDES).nullish(),
};

const others = {
  /** Active conditions. */
  conditions: IdsSchema.nullish(),
  /** Conditions for which a clinician's clearance is valid. */
  clearances: IdsSchema.nullish(),
  /** By red-flag id. Null or left out: not asked. */
  redFlags: z.record(z.string(), z.boolean().nullable()).nullish(),
  nerveScreenDone: z.boolean().nullish(),
  hasHelper: z.boolean().nullish(),
  /** Exercises shown in a session. */
  taught: IdsSchema.nullish(),
  /** What the client owns; left out: not asked. */
  equipment: IdsSchema.nullish(),
};

/** What the finder is asked to look at; a list that is left out is empty. */
export const FinderQuerySchema = z
  .strictObject({
    marks: z.array(z.strictObject(mark)).max(FINDER_LIMITS.marks).nullish(),
    answers: z.record(z.string(), z.strictObject(answer).nullable()).nullish(),
    ...others,
  })
  .meta({ id: 'FinderQuery' });
export type FinderQuery = z.infer<typeof FinderQuerySchema>;

/** The same, where fields of others are looked over: the shape of the worked cases. */
export const LenientFinderQuerySchema = z.object({
  marks: z.array(z.object(mark)).nullish(),
  answers: z.record(z.string(), z.object(answer).nullable()).nullish(),
  ...others,
});
