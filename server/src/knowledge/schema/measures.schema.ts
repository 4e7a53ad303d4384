import { z } from 'zod';
import { DataIdSchema, fileFields, listOf, TextSchema } from './fields.js';

export const MeasureSchema = z
  .strictObject({
    id: DataIdSchema,
    name: TextSchema,
    range: TextSchema,
    better: z.enum(['lower', 'higher', 'depends']),
    change: TextSchema,
    licence: TextSchema,
    /** Starts with `default`, `optional` or `not shipped`. */
    use: TextSchema,
  })
  .readonly();
export type Measure = z.infer<typeof MeasureSchema>;

/** How long a place asks to keep a record. Not legal advice. */
export const RetentionRuleSchema = z
  .strictObject({
    id: DataIdSchema,
    place: TextSchema,
    adultYears: z.int().min(1).nullable(),
    minorRule: TextSchema,
    from: TextSchema.nullable(),
    source: TextSchema,
    sure: TextSchema,
  })
  .readonly();
export type RetentionRule = z.infer<typeof RetentionRuleSchema>;

export const MeasuresFileSchema = z.strictObject({
  ...fileFields,
  measures: listOf(MeasureSchema),
  retention: listOf(RetentionRuleSchema),
});
