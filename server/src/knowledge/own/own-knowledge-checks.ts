import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../platform/errors/problem-error.js';
import { HANDLINGS } from '../conditions.vocabulary.js';
import type {
  ConditionChanges,
  ConditionOverride,
  ExerciseChanges,
  OwnItem,
} from '../dto/own-knowledge.dto.js';
import { defaultDose } from '../exercise-dose.js';
import type { Knowledge } from '../knowledge.js';
import { findProblems } from '../knowledge-validation.js';
import { LibraryError } from '../library.errors.js';
import type { Condition } from '../schema/conditions.schema.js';
import { type Exercise, ExerciseSchema } from '../schema/exercises.schema.js';
import { overruledExercise, toExercise } from './merge-knowledge.js';

const NOTHING_CHANGED = [
  { path: 'changes', message: 'This is what is shipped. Change something, or leave it.' },
];

/**
 * Checks an own item as the shipped ones are checked.
 * @throws {LibraryError} `own_item_not_valid` with the fields
 */
export function refuseUnfitItem(shipped: Knowledge, exerciseId: string, item: OwnItem): void {
  const parsed = ExerciseSchema.safeParse(toExercise(exerciseId, item));
  const fields = parsed.success
    ? problemsOf(shipped, [...shipped.exercises, parsed.data], exerciseId)
    : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  if (fields.length > 0) throw new LibraryError('own_item_not_valid', {}, fields);
}

/**
 * Those of the changes that differ from what is shipped.
 * @throws {LibraryError} `override_not_valid` where none does, or the dose does not go with the item
 */
export function refuseExerciseChange(
  shipped: Knowledge,
  exercise: Exercise,
  changes: ExerciseChanges,
): ExerciseChanges {
  const { name, purpose, steps, feel, cautions } = exercise;
  const different = differing(changes, {
    name,
    purpose,
    steps,
    feel,
    cautions,
    dosage: defaultDose(exercise),
  });
  const changed = overruledExercise(exercise, different);
  const fields = changed
    ? problemsOf(
        shipped,
        shipped.exercises.map((row) => (row === exercise ? changed : row)),
        exercise.id,
      )
    : [{ path: 'changes', message: 'The item cannot be changed like this.' }];
  if (Object.keys(different).length === 0) fields.push(...NOTHING_CHANGED);
  if (fields.length > 0) {
    throw new LibraryError(
      'override_not_valid',
      {},
      fields.map(({ path, message }) => ({
        path: path.startsWith('dosage') ? `changes.${path}` : path,
        message,
      })),
    );
  }
  return different;
}

/**
 * Those of the changes that differ from what is shipped. Handling a condition less strictly needs a reason in words:
 * docs/adr/0006.
 * @throws {LibraryError} `override_not_valid`
 */
export function refuseConditionChange(
  { handling, massageNote }: Condition,
  { changes, reason }: ConditionOverride,
): ConditionChanges {
  const different = differing(changes, { handling, massageNote });
  const fields: FieldError[] = Object.keys(different).length === 0 ? [...NOTHING_CHANGED] : [];
  const isLaxer =
    different.handling !== undefined && HANDLINGS.indexOf(different.handling) < HANDLINGS.indexOf(handling);
  if (isLaxer && reason === null) {
    fields.push({ path: 'reason', message: 'Say why your practice handles it less strictly.' });
  }
  if (fields.length > 0) throw new LibraryError('override_not_valid', {}, fields);
  return different;
}

function differing<Changes extends object>(changes: Changes, shipped: object): Changes {
  const same = Object.entries(changes)
    .filter(([field, value]) => value === undefined || isDeepStrictEqual(value, Reflect.get(shipped, field)))
    .map(([field]) => field);
  const different = { ...changes };
  for (const field of same) Reflect.deleteProperty(different, field);
  return different;
}

function problemsOf(shipped: Knowledge, exercises: readonly Exercise[], id: string): FieldError[] {
  const files = { ...shipped.files, exercises: { ...shipped.files.exercises, exercises } };
  return findProblems(files)
    .filter(({ file, row }) => file === 'exercises' && row === id)
    .map(({ field, text }) => ({ path: field ?? 'name', message: text }));
}
