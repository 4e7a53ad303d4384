import { z } from 'zod';

/** Every schema inside a schema, itself first. */
export function* schemasIn(schema: unknown, seen = new Set<unknown>()): Generator<z.core.$ZodType> {
  if (!(schema instanceof z.core.$ZodType) || seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  const inside: unknown[] = [];
  for (const part of Object.values({ ...schema._zod.def })) {
    if (Array.isArray(part)) inside.push(...part);
    else if (part instanceof z.core.$ZodType) inside.push(part);
  }
  if (schema instanceof z.ZodObject) inside.push(...Object.values(schema.shape));
  if (schema instanceof z.ZodLazy) inside.push(schema.unwrap());
  for (const one of inside) yield* schemasIn(one, seen);
}
