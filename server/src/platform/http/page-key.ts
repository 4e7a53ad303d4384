import { z } from 'zod';
import { IdSchema, InstantSchema } from './fields.dto.js';

/** Where a page of a list in order of time ended. */
export const TimePageKeySchema = z.tuple([InstantSchema, IdSchema]);
/** Where a page of a list in order of a text ended. */
export const TextPageKeySchema = z.tuple([z.string(), IdSchema]);

/** Where a page of a list ended, opaque to the caller. */
export function pageKeyOf(place: string, id: string): string {
  return Buffer.from(JSON.stringify([place, id])).toString('base64url');
}

/** The parts of a key that `pageKeyOf` made, or null when it is none of ours. */
export function parsePageKey<Key>(key: string, schema: z.ZodType<Key>): Key | null {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(key, 'base64url').toString())).data ?? null;
  } catch {
    // JSON.parse: not a key of ours, like every other key that does not fit
    return null;
  }
}
