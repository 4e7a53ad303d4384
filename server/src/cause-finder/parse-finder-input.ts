import type { z } from 'zod';
import { findBaseRegion } from '../body-map/fine-regions.vocabulary.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { FinderQuery } from './dto/finder-query.dto.js';
import type { CauseAnswer, FinderInput } from './finder-input.js';

/** The first field that cannot be used. `field` is a path such as `marks[0].region`. */
export interface InputProblem {
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

export class FinderInputError extends Error {
  constructor(readonly problem: InputProblem) {
    super(problem.text);
  }
}

type InputKnowledge = Pick<
  Knowledge,
  'findCause' | 'findCondition' | 'findRedFlag' | 'findExercise' | 'exercises'
>;

/**
 * Fills in what was left out and checks every id and value.
 * @throws FinderInputError that names the first field of which the data knows nothing.
 */
export function toFinderInput(knowledge: InputKnowledge, query: FinderQuery): FinderInput {
  const problem = findProblem(knowledge, query);
  if (problem) throw new FinderInputError(problem);
  const answers = Object.entries(query.answers ?? {}).flatMap(([id, answer]): [string, CauseAnswer][] => {
    const value = answer?.value ?? null;
    return value === null ? [] : [[id, { value, side: answer?.side ?? null }]];
  });
  const redFlags = Object.entries(query.redFlags ?? {}).flatMap(([id, flag]): [string, boolean][] =>
    flag === null || flag === undefined ? [] : [[id, flag]],
  );
  return {
    marks: (query.marks ?? []).map(({ region, nprs, qualities, source, confirmed }) => ({
      region,
      nprs,
      qualities: qualities ?? [],
      source: source ?? 'tap',
      isConfirmed: confirmed ?? false,
    })),
    answers: new Map(answers),
    conditions: [...new Set(query.conditions ?? [])],
    clearances: query.clearances ?? [],
    redFlags: new Map(redFlags),
    isNerveScreenDone: query.nerveScreenDone ?? false,
    hasHelper: query.hasHelper ?? false,
    taught: query.taught ?? [],
    equipment: query.equipment ?? null,
  };
}

/** A path as people write it: `marks[0].region`. */
export function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** The first mistake of shape, as a field and what to do. */
export function problemOfShape({ issues: [issue] }: z.ZodError): InputProblem {
  return { field: issue?.path ?? [], text: issue?.message ?? 'The input cannot be read.' };
}

function findProblem(knowledge: InputKnowledge, query: FinderQuery): InputProblem | undefined {
  const unknown = (
    list: string,
    ids: readonly string[] | null | undefined,
    what: string,
    isKnown: (id: string) => boolean,
  ) =>
    (ids ?? []).flatMap((id, index): InputProblem[] =>
      isKnown(id) ? [] : [{ field: [list, index], text: `There is no ${what} “${id}”.` }],
    );
  const words = new Set(knowledge.exercises.flatMap(({ equipment }) => equipment));
  const isCondition = (id: string) => knowledge.findCondition(id) !== undefined;
  return [
    ...(query.marks ?? []).flatMap(({ region }, index): InputProblem[] =>
      findBaseRegion(region)
        ? []
        : [{ field: ['marks', index, 'region'], text: `There is no region “${region}”.` }],
    ),
    ...Object.entries(query.answers ?? {}).flatMap(([id, answer]): InputProblem[] => {
      const cause = knowledge.findCause(id);
      if (!cause) return [{ field: ['answers', id], text: `There is no cause “${id}”.` }];
      const value = answer?.value ?? null;
      const text = value === null ? undefined : problemOfValue(cause, value);
      return text === undefined ? [] : [{ field: ['answers', id, 'value'], text }];
    }),
    ...unknown('conditions', query.conditions, 'condition', isCondition),
    ...unknown('clearances', query.clearances, 'condition', isCondition),
    ...Object.keys(query.redFlags ?? {}).flatMap((id): InputProblem[] =>
      knowledge.findRedFlag(id)
        ? []
        : [{ field: ['redFlags', id], text: `There is no safety question “${id}”.` }],
    ),
    ...unknown('taught', query.taught, 'exercise', (id) => knowledge.findExercise(id) !== undefined),
    ...unknown('equipment', query.equipment, 'equipment', (word) => words.has(word)),
  ][0];
}

/** What is wrong with a value for the cause's question, and what to do; undefined when it is right. */
export function problemOfValue({ question }: Cause, value: boolean | number): string | undefined {
  switch (question.answerType) {
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : 'Answer this question with true or false.';
    case 'freq5':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4
        ? undefined
        : 'Answer this question with a whole number from 0 (never) to 4 (almost always).';
    case 'hours':
      return typeof value === 'number' && value >= 0 && value <= 24
        ? undefined
        : 'Answer this question with hours a day, from 0 to 24.';
    default:
      return question.answerType satisfies never;
  }
}
