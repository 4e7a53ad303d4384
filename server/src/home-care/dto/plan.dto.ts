import { z } from 'zod';
import { DoseSchema } from '../../knowledge/dto/dose.dto.js';
import { DaySchema, IdSchema, InstantSchema, lineOfText, longText } from '../../platform/http/fields.dto.js';
import {
  ITEM_SIDES,
  PAUSE_REASONS,
  PLAN_LIMITS,
  PLAN_STATES,
  SHARING_OBSTACLES,
} from '../home-care.vocabulary.js';

const ExerciseIdSchema = z.string().regex(/^[a-z0-9_]{1,60}$/);

/** One item as the therapist sets it; the browser makes the id, which stays the same through all versions. */
export const PlanItemFormSchema = z
  .strictObject({
    id: IdSchema,
    exerciseId: ExerciseIdSchema,
    side: z.enum(ITEM_SIDES).nullable(),
    dose: DoseSchema,
    why: lineOfText(PLAN_LIMITS.why),
  })
  .meta({ id: 'PlanItemForm' });
export type PlanItemForm = z.infer<typeof PlanItemFormSchema>;

export const PlanFormSchema = z
  .strictObject({
    title: lineOfText(PLAN_LIMITS.title).min(1, 'Give the plan a title.'),
    reviewOn: DaySchema,
    items: z
      .array(PlanItemFormSchema)
      .max(PLAN_LIMITS.items)
      .refine(
        (items) => new Set(items.map((item) => item.id)).size === items.length,
        'Each item needs an id of its own.',
      )
      .refine(
        (items) => new Set(items.map((item) => `${item.exerciseId}/${item.side}`)).size === items.length,
        'The same item stands in the plan twice.',
      ),
    /** The version this change was made on; 0 for a client without a plan yet. */
    version: z.int().min(0),
  })
  .meta({ id: 'PlanForm' });
export type PlanForm = z.infer<typeof PlanFormSchema>;

/** `POST /api/clients/:clientId/plan/drafted-items`: items of the finder's draft that the therapist takes over. */
export const DraftedItemsFormSchema = z
  .strictObject({
    /** Of the likely sources she looked at. */
    fingerprint: z.string().length(64),
    exerciseIds: z.array(ExerciseIdSchema).min(1).max(PLAN_LIMITS.items),
  })
  .meta({ id: 'DraftedItemsForm' });
export type DraftedItemsForm = z.infer<typeof DraftedItemsFormSchema>;

export const SharePlanSchema = z
  .strictObject({
    /** The version of the draft that she looked at when she tapped Share. */
    version: z.int().min(1),
    message: longText(PLAN_LIMITS.message).nullable(),
    /** What she takes on herself; only where the plan asks for it. */
    responsibility: z
      .strictObject({
        /** For items that nobody in the practice has reviewed. */
        takesPractice: z.boolean(),
        /** Plan items whose self-work is on a sensitive place. */
        itemIds: z.array(IdSchema).max(PLAN_LIMITS.items),
      })
      .optional(),
  })
  .meta({ id: 'SharePlan' });
export type SharePlan = z.infer<typeof SharePlanSchema>;
export type TakenResponsibility = NonNullable<SharePlan['responsibility']>;

/** What must be taken before the plan is shared. */
export const ResponsibilitySchema = z.object({ practice: z.boolean(), items: z.array(IdSchema) });
export type Responsibility = z.infer<typeof ResponsibilitySchema>;

const CautionSchema = z.object({ conditionId: z.string(), label: z.string(), why: z.string() });

export const PlanItemSchema = PlanItemFormSchema.extend({
  /** Minutes a day that the dose takes. */
  minutes: z.number(),
  safety: z.enum(['ok', 'caution', 'blocked']),
  reasons: z.array(CautionSchema),
})
  .strip()
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof PlanItemSchema>;

export const ObstacleSchema = z.object({ code: z.enum(SHARING_OBSTACLES), text: z.string() });
export type Obstacle = z.infer<typeof ObstacleSchema>;

/** A client's home-care plan as the therapist works on it. */
export const PlanSchema = z
  .object({
    id: IdSchema.nullable(),
    state: z.enum(PLAN_STATES),
    title: z.string(),
    reviewOn: z.string(),
    items: z.array(PlanItemSchema),
    version: z.int(),
    /** What the client sees now; null before the first share. */
    shared: z.object({ number: z.int(), sharedAt: InstantSchema, isCurrent: z.boolean() }).nullable(),
    paused: z.object({ reason: z.enum(PAUSE_REASONS), since: InstantSchema }).nullable(),
    /** Why it cannot be shared now; empty when it can. */
    obstacles: z.array(ObstacleSchema),
    /** What somebody must take on herself to share it: for the practice once a version, for items each time. */
    responsibility: ResponsibilitySchema,
    budget: z.object({ dailyItems: z.int(), minutes: z.number(), isOver: z.boolean() }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof PlanSchema>;

/** Which items of the library do not go with this client's conditions; the others are fine. */
export const LibrarySafetySchema = z
  .object({
    items: z.array(
      z.object({
        exerciseId: z.string(),
        safety: z.enum(['caution', 'blocked']),
        reasons: z.array(CautionSchema),
      }),
    ),
  })
  .meta({ id: 'LibrarySafety' });
export type LibrarySafety = z.infer<typeof LibrarySafetySchema>;

/** A frozen item as it was shared: the words stay, whatever becomes of the library. */
export const SharedItemSchema = z.object({
  id: IdSchema,
  exerciseId: z.string(),
  kind: z.string(),
  phase: z.string(),
  name: z.string(),
  purpose: z.string(),
  steps: z.array(z.string()),
  feel: z.string().nullable(),
  cautions: z.array(z.string()),
  stopRule: z.string(),
  equipment: z.array(z.string()),
  recheckMinutes: z.int().nullable(),
  side: z.enum(ITEM_SIDES).nullable(),
  dose: DoseSchema.strip(),
  minutes: z.number(),
  why: z.string(),
});
export type SharedItem = z.infer<typeof SharedItemSchema>;

export const PlanVersionSchema = z
  .object({
    id: IdSchema,
    planId: IdSchema,
    number: z.int(),
    title: z.string(),
    reviewOn: z.string(),
    message: z.string().nullable(),
    sharedAt: InstantSchema,
    items: z.array(SharedItemSchema),
  })
  .meta({ id: 'PlanVersion' });
export type PlanVersion = z.infer<typeof PlanVersionSchema>;

/** The plan in the portal: null before the first share; while paused the items are there and not to be done. */
export const PortalPlanSchema = z
  .object({
    plan: PlanVersionSchema.nullable(),
    paused: z.object({ reason: z.enum(PAUSE_REASONS), since: InstantSchema }).nullable(),
  })
  .meta({ id: 'PortalPlan' });
export type PortalPlan = z.infer<typeof PortalPlanSchema>;
