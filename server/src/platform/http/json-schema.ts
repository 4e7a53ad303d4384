import { z } from 'zod';

export type SchemaSide = 'input' | 'output';

/** What `format` says already; Zod writes out its regular expression beside it. */
const FORMATS = new Set(['uuid', 'email', 'date', 'date-time']);

/**
 * A Zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. Named schemas (`meta({ id })`) become components.
 * Only strict objects forbid other properties: an answer may grow, and its readers should let it.
 */
export function jsonSchemaOf(schema: z.ZodType, io: SchemaSide) {
  const {
    $defs,
    $schema: _,
    ...root
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.format && FORMATS.has(jsonSchema.format)) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (zodSchema._zod.def.type === 'object' && !isStrict(zodSchema))
        delete jsonSchema.additionalProperties;
    },
  });
  return { schema: root, components: $defs ?? {} };
}

/** Refuses a property it does not know. */
export function isStrict(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever;
}
