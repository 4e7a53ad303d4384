import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MusclesFileSchema, RegionsFileSchema } from './schema/body.schema.js';
import { CausesFileSchema } from './schema/causes.schema.js';
import { ConditionsFileSchema } from './schema/conditions.schema.js';
import { ExercisesFileSchema } from './schema/exercises.schema.js';
import { ConsentsFileSchema, FormsFileSchema } from './schema/forms.schema.js';
import { MeasuresFileSchema } from './schema/measures.schema.js';

export const KnowledgeFilesSchema = z
  .strictObject({
    regions: RegionsFileSchema.readonly(),
    muscles: MusclesFileSchema.readonly(),
    causes: CausesFileSchema.readonly(),
    conditions: ConditionsFileSchema.readonly(),
    exercises: ExercisesFileSchema.readonly(),
    forms: FormsFileSchema.readonly(),
    consents: ConsentsFileSchema.readonly(),
    measures: MeasuresFileSchema.readonly(),
  })
  .readonly();

/** The shipped data as parsed: frozen through and through. */
export type KnowledgeFiles = z.infer<typeof KnowledgeFilesSchema>;
export type KnowledgeFile = keyof KnowledgeFiles;

export const KNOWLEDGE_FILES: readonly KnowledgeFile[] = [
  'regions',
  'muscles',
  'causes',
  'conditions',
  'exercises',
  'forms',
  'consents',
  'measures',
];

/** The files as they lie beside this module (in the sources and in the build), read and not yet checked. */
export function readKnowledgeFiles(): Record<string, unknown> {
  return Object.fromEntries(
    KNOWLEDGE_FILES.map((file): [string, unknown] => [
      file,
      JSON.parse(readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8')),
    ]),
  );
}
