import { type z } from 'zod';
import { REGIONS } from '../body-map/regions.vocabulary.js';
import { findUnknownPlaceholders } from './consent-text.js';
import { findCycle } from './cycles.js';
import { DOSE_LIMITS, LONG_HOLD_KINDS } from './exercises.vocabulary.js';
import {
  KNOWLEDGE_FILES,
  type KnowledgeFile,
  type KnowledgeFiles,
  KnowledgeFilesSchema,
} from './knowledge-files.js';
import { findReferences, type ReferenceKind } from './knowledge-references.js';

/** The shipped data is not usable; `problems` names file, row and mistake of each. */
export class KnowledgeDataError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The shipped knowledge is not usable:\n- ${problems.join('\n- ')}`);
    this.name = 'KnowledgeDataError';
  }
}

/**
 * The data of the files, frozen.
 * @throws KnowledgeDataError for a field out of shape or range, an unknown or repeated id, a circle in an order.
 */
export function parseKnowledge(raw: Record<string, unknown>): KnowledgeFiles {
  const parsed = KnowledgeFilesSchema.safeParse(raw);
  if (!parsed.success) {
    throw new KnowledgeDataError(parsed.error.issues.map((issue) => describeIssue(raw, issue)));
  }
  const problems = findProblems(parsed.data);
  if (problems.length > 0) {
    throw new KnowledgeDataError(problems.map(({ file, row, text }) => `${file}.json, ${row}: ${text}`));
  }
  return parsed.data;
}

/** A mistake in the data: the row, and the field where one alone is wrong. */
export interface KnowledgeProblem {
  readonly file: KnowledgeFile;
  readonly row: string;
  readonly text: string;
  readonly field: string | null;
}

function problem(
  file: KnowledgeFile,
  row: string,
  text: string,
  field: string | null = null,
): KnowledgeProblem {
  return { file, row, text, field };
}

function describeIssue(raw: unknown, issue: z.core.$ZodIssue): string {
  const [file = '', ...path] = issue.path.map(String);
  let value: unknown = raw;
  let row = 'file';
  let field: string[] = [];
  for (const step of [file, ...path]) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    field.push(step);
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    if (typeof id === 'string') [row, field] = [id, []];
  }
  return `${file}.json, ${row}: ${[...field, issue.message].join(' ')}`;
}

/** Every mistake that only shows between rows: ids, references, orders, and doses that do not go with a kind. */
export function findProblems(files: KnowledgeFiles): KnowledgeProblem[] {
  return [
    ...findVersionProblems(files),
    ...findIdProblems(files),
    ...findBrokenReferences(files),
    ...findOrderProblems(files),
    ...findExerciseProblems(files),
    ...findQuestionProblems(files),
    ...files.consents.consents.flatMap((consent) =>
      findUnknownPlaceholders(consent).map((name) =>
        problem('consents', consent.id, `nothing fills in {${name}}`),
      ),
    ),
  ];
}

function findVersionProblems(files: KnowledgeFiles): KnowledgeProblem[] {
  const { version } = files.exercises;
  return KNOWLEDGE_FILES.map((name) => ({ name, other: files[name].version }))
    .filter(({ other }) => other !== version)
    .map(({ name, other }) => problem(name, 'file', `version ${other} beside ${version} of exercises.json`));
}

function findIdProblems(files: KnowledgeFiles): KnowledgeProblem[] {
  const fields = files.forms.intake.sections.flatMap((section) => section.fields);
  const lists: [KnowledgeFile, string, readonly { readonly id: string }[]][] = [
    ['regions', 'region', files.regions.regions],
    ['muscles', 'muscle', files.muscles.muscles],
    ['causes', 'cause', files.causes.causes],
    ['causes', 'question', files.causes.causes.map(({ question }) => question)],
    ['conditions', 'movement tag', files.conditions.movementTags],
    ['conditions', 'condition', files.conditions.conditions],
    ['conditions', 'red flag', files.conditions.redFlags],
    ['exercises', 'exercise', files.exercises.exercises],
    ['consents', 'consent', files.consents.consents],
    ['measures', 'measure', files.measures.measures],
    ['measures', 'retention rule', files.measures.retention],
    ['forms', 'section', files.forms.intake.sections],
    ['forms', 'field', fields],
    ['forms', 'check-in question', files.forms.checkin.questions],
    [
      'forms',
      'ticked condition',
      fields.flatMap(({ type, options }) =>
        type === 'conditions' ? (options ?? []).map((id) => ({ id })) : [],
      ),
    ],
  ];
  const drawn = new Set<string>(REGIONS.map(({ id }) => id));
  const known = new Set(files.regions.regions.map(({ id }) => id));
  return [
    ...lists.flatMap(([file, what, rows]) =>
      findRepeated(rows.map(({ id }) => id)).map((id) => problem(file, id, `a second ${what} with this id`)),
    ),
    ...[...known]
      .filter((id) => !drawn.has(id))
      .map((id) => problem('regions', id, 'is not on the body map')),
    ...[...drawn].filter((id) => !known.has(id)).map((id) => problem('regions', id, 'is missing')),
  ];
}

function findRepeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function findBrokenReferences(files: KnowledgeFiles): KnowledgeProblem[] {
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const known: Readonly<Record<ReferenceKind, ReadonlySet<string>>> = {
    area: new Set(REGIONS.map(({ base }) => base)),
    muscle: idsOf(files.muscles.muscles),
    cause: idsOf(files.causes.causes),
    tag: idsOf(files.conditions.movementTags),
    condition: idsOf(files.conditions.conditions),
    'red flag': idsOf(files.conditions.redFlags),
    exercise: idsOf(files.exercises.exercises),
    consent: idsOf(files.consents.consents),
    field: idsOf(files.forms.intake.sections.flatMap((section) => section.fields)),
  };
  return findReferences(files)
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ file, row, name, kind, id }) => problem(file, row, `${name} names no ${kind} "${id}"`, name));
}

function findOrderProblems(files: KnowledgeFiles): KnowledgeProblem[] {
  const { exercises } = files.exercises;
  const single = (id: string | null) => (id === null ? [] : [id]);
  const orders: [KnowledgeFile, string, [string, readonly string[]][]][] = [
    ['muscles', 'releaseAfter', files.muscles.muscles.map(({ id, releaseAfter }) => [id, releaseAfter])],
    ['exercises', 'easierId', exercises.map(({ id, easierId }) => [id, single(easierId)])],
    ['exercises', 'harderId', exercises.map(({ id, harderId }) => [id, single(harderId)])],
  ];
  return orders.flatMap(([file, name, next]) => {
    const cycle = findCycle(new Map(next));
    return cycle ? [problem(file, cycle[0] ?? '', `${name} goes in a circle: ${cycle.join(' → ')}`)] : [];
  });
}

function findExerciseProblems(files: KnowledgeFiles): KnowledgeProblem[] {
  const max = DOSE_LIMITS.holdSeconds.max;
  return files.exercises.exercises
    .filter(
      ({ kind, dosage }) => (dosage.holdSeconds ?? 0) > max && !LONG_HOLD_KINDS.some((long) => long === kind),
    )
    .map(({ id, dosage }) =>
      problem(
        'exercises',
        id,
        `dosage holdSeconds ${dosage.holdSeconds} is above ${max} for an active hold`,
        'dosage.holdSeconds',
      ),
    );
}

function findQuestionProblems({ causes, conditions, forms }: KnowledgeFiles): KnowledgeProblem[] {
  const linked = new Set(conditions.conditions.flatMap(({ linksRedFlags }) => linksRedFlags));
  return [
    ...causes.causes
      .filter(({ question }) => (question.answerType === 'hours') !== (question.fullAtHours !== null))
      .map(({ id }) => problem('causes', id, 'question fullAtHours belongs to answers in hours')),
    ...conditions.redFlags
      .filter(({ askWhen, regions }) => (askWhen === 'regions') !== (regions ?? []).length > 0)
      .map(({ id }) => problem('conditions', id, 'regions belong to a question asked by region')),
    ...conditions.redFlags
      .filter(({ askWhen, id }) => askWhen === 'condition' && !linked.has(id))
      .map(({ id }) => problem('conditions', id, 'no condition links to it, so it would never be asked')),
    ...forms.checkin.questions.flatMap((question) =>
      Object.keys(question.mapRedFlags ?? {})
        .filter((option) => !question.options?.includes(option))
        .map((option) => problem('forms', question.id, `mapRedFlags names no option "${option}"`)),
    ),
  ];
}
