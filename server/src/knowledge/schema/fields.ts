import { z } from 'zod';

/** Ids of the shipped data: words of lower case, digits, `_`. */
export const DataIdSchema = z.string().regex(/^[a-z][a-z0-9_]*$/);
export const TextSchema = z.string().trim().min(1);

/** A list that cannot be changed after parsing. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A 0–3 weight of the knowledge base: 1 sometimes, 2 often, 3 mainly. */
export const WeightSchema = z.int().min(1).max(3);

/** Every file says which version of the knowledge it belongs to and what stands behind it. */
export const fileFields = { version: TextSchema, note: TextSchema.optional() };
