// npm run -s finder -- cases.json: reads a JSON array of inputs, prints the JSON array of results and nothing else.
import { readFileSync } from 'node:fs';
import { type Knowledge, loadKnowledge } from '../knowledge/knowledge.js';
import { findCauses } from './cause-finder.js';
import { LenientFinderQuerySchema } from './dto/finder-query.dto.js';
import { digestOf } from './finder-digest.js';
import {
  FinderInputError,
  type InputProblem,
  problemOfShape,
  toFinderInput,
  writePath,
} from './parse-finder-input.js';

/** The names of the worked cases, beside ours. */
const NAMES: Readonly<Record<string, string>> = {
  red_flags: 'redFlags',
  nerve_screen_done: 'nerveScreenDone',
  has_helper: 'hasHelper',
};

/** The result of one input in the shape of the worked cases, or the error that names its field. */
export function answerCase(knowledge: Knowledge, input: unknown): object {
  const parsed = LenientFinderQuerySchema.safeParse(withOurNames(input));
  if (!parsed.success) return describe(problemOfShape(parsed.error));
  try {
    return digestOf(findCauses(knowledge, toFinderInput(knowledge, parsed.data)));
  } catch (error) {
    if (error instanceof FinderInputError) return describe(error.problem);
    throw error;
  }
}

/** An input of the worked cases with the names of our own query. */
export function withOurNames(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [NAMES[name] ?? name, value]));
}

function describe({ field: [first, ...rest], text }: InputProblem): object {
  const theirs = Object.keys(NAMES).find((name) => NAMES[name] === first);
  return { error: text, field: writePath(first === undefined ? [] : [theirs ?? first, ...rest]) };
}

function main(file: string | undefined): void {
  if (file === undefined) throw new Error('Name the file: npm run -s finder -- cases.json');
  const inputs: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(inputs)) throw new Error(`${file} holds no JSON array of inputs.`);
  const knowledge = loadKnowledge();
  process.stdout.write(
    `${JSON.stringify(
      inputs.map((input) => answerCase(knowledge, input)),
      null,
      2,
    )}\n`,
  );
}

if (import.meta.main) {
  try {
    main(process.argv[2]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
