import { z } from 'zod';

import { BODY_VIEWS } from '../body.vocabulary.js';
import { FINE_REGIONS, findBaseRegion } from '../fine-regions.vocabulary.js';
import {
  CLIENT_KINDS,
  INTENSITY,
  isRatedKind,
  MARK_BETTER,
  MARK_KINDS,
  MARK_ONSETS,
  MARK_PATTERNS,
  MARK_QUALITIES,
  MARK_WORSE,
  MAX_MARK_NOTE,
  MAX_MARKS,
  MAX_RADIATIONS,
} from '../marks.vocabulary.js';
import { REGIONS } from '../regions.vocabulary.js';
import { STROKE_LIMITS } from '../strokes.vocabulary.js';

const regionIds = REGIONS.map((region) => region.id);
const fineRegionIds = FINE_REGIONS.map((region) => region.id);

export const RegionIdSchema = z.enum(regionIds).meta({ id: 'RegionId' });
export const AnyRegionIdSchema = z.enum([...regionIds, ...fineRegionIds]).meta({ id: 'AnyRegionId' });

/** Where the finger was, as shares of the view box. */
export const MarkPointSchema = z.strictObject({
  view: z.enum(BODY_VIEWS),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
});

export type MarkPoint = z.infer<typeof MarkPointSchema>;

const share = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.round(value * 1e4) / 1e4 === value, 'at most four decimals');

/** A line drawn on the figure: points and width as shares of the view's box, the width one of the box's width. */
export const StrokeSchema = z
  .strictObject({
    view: z.enum(BODY_VIEWS),
    width: share.min(STROKE_LIMITS.width.min).max(STROKE_LIMITS.width.max),
    points: z
      .array(z.tuple([share, share]))
      .min(1)
      .max(STROKE_LIMITS.points),
  })
  .meta({ id: 'Stroke' });

export type Stroke = z.infer<typeof StrokeSchema>;

/** How much of a region is drawn over, in percent of its area on that view. */
export const CoveredAreaSchema = z
  .strictObject({ regionId: RegionIdSchema, percent: z.int().min(1).max(100) })
  .meta({ id: 'CoveredArea' });

const markFields = {
  /** Made by the browser, so that a mark can be drawn offline and sent twice. */
  id: z.uuid(),
  kind: z.enum(MARK_KINDS),
  /** Null: not said yet, or a kind without strength. */
  intensity: z.int().min(INTENSITY.min).max(INTENSITY.max).nullable(),
  qualities: z.array(z.enum(MARK_QUALITIES)).max(MARK_QUALITIES.length),
  since: z.enum(MARK_ONSETS).nullable(),
  pattern: z.enum(MARK_PATTERNS).nullable(),
  /** Left out by marks from before it was asked. */
  worse: z.array(z.enum(MARK_WORSE)).max(MARK_WORSE.length).default([]),
  better: z.array(z.enum(MARK_BETTER)).max(MARK_BETTER.length).default([]),
  note: z.string().trim().max(MAX_MARK_NOTE),
  point: MarkPointSchema.nullable(),
  /** Of a drawn mark; all on one view. Left out by marks from before one could draw. */
  strokes: z.array(StrokeSchema).max(STROKE_LIMITS.strokes).default([]),
  /** What the strokes cover, first where most of the ink lies. The server works it out, and `regionId` with it; what is sent does not count. */
  areas: z.array(CoveredAreaSchema).max(REGIONS.length).default([]),
};

type MarkRules = Pick<
  z.infer<z.ZodObject<typeof markFields>>,
  'kind' | 'intensity' | 'qualities' | 'worse' | 'better' | 'point' | 'strokes'
> & {
  regionId: string;
  radiatesTo: readonly string[];
};

function checkMark(mark: MarkRules, context: z.RefinementCtx): void {
  if (mark.intensity !== null && !isRatedKind(mark.kind)) {
    context.addIssue({ code: 'custom', path: ['intensity'], message: 'this kind has no strength' });
  }
  for (const list of ['qualities', 'worse', 'better', 'radiatesTo'] as const) {
    if (new Set<string>(mark[list]).size < mark[list].length) {
      context.addIssue({ code: 'custom', path: [list], message: 'named twice' });
    }
  }
  if (mark.radiatesTo.includes(mark.regionId)) {
    context.addIssue({ code: 'custom', path: ['radiatesTo'], message: 'spreads to where it is' });
  }
  const { point, strokes } = mark;
  if (point && strokes.length > 0) {
    context.addIssue({ code: 'custom', path: ['point'], message: 'a drawn mark has strokes instead' });
  }
  strokes.forEach(({ view }, index) => {
    if (view !== strokes[0]?.view) {
      context.addIssue({
        code: 'custom',
        path: ['strokes', index, 'view'],
        message: 'another view than the first',
      });
    }
  });
  if (point && !findBaseRegion(mark.regionId)?.views.includes(point.view)) {
    context.addIssue({ code: 'custom', path: ['point', 'view'], message: 'does not show this region' });
  }
}

/** A mark of the client's layer: whole regions, kinds a client may choose. */
export const ClientMarkSchema = z
  .strictObject({
    ...markFields,
    regionId: RegionIdSchema,
    /** Regions that it spreads to. */
    radiatesTo: z.array(RegionIdSchema).max(MAX_RADIATIONS).default([]),
    kind: z.enum(CLIENT_KINDS),
  })
  .superRefine(checkMark)
  .meta({ id: 'ClientMark' });
export type ClientMark = z.infer<typeof ClientMarkSchema>;

/** A mark of the therapist's layer: regions of either fineness, every kind. */
export const TherapistMarkSchema = z
  .strictObject({
    ...markFields,
    regionId: AnyRegionIdSchema,
    radiatesTo: z.array(AnyRegionIdSchema).max(MAX_RADIATIONS).default([]),
  })
  .superRefine(checkMark)
  .meta({ id: 'TherapistMark' });
export type TherapistMark = z.infer<typeof TherapistMarkSchema>;

/** What the map draws, whoever made it. */
export type Mark = TherapistMark;

function hasDistinctIds(marks: readonly { id: string }[]): boolean {
  return new Set(marks.map((mark) => mark.id)).size === marks.length;
}

export const ClientMarksSchema = z
  .array(ClientMarkSchema)
  .max(MAX_MARKS)
  .refine(hasDistinctIds, 'two marks with one id');
export const TherapistMarksSchema = z
  .array(TherapistMarkSchema)
  .max(MAX_MARKS)
  .refine(hasDistinctIds, 'two marks with one id');
