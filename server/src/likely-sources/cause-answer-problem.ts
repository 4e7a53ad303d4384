import { problemOfValue } from '../cause-finder/parse-finder-input.js';
import type { HabitAnswer } from '../intake/dto/intake-answer.dto.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { FieldError } from '../platform/errors/problem-error.js';

/** What is wrong with an answer to a cause's question; undefined when it is right. Null takes the answer back. */
export function problemOfCauseAnswer(
  cause: Cause,
  { value, side }: { readonly value: HabitAnswer['value'] | null; readonly side: HabitAnswer['side'] },
): FieldError | undefined {
  const message = value === null ? undefined : problemOfValue(cause, value);
  if (message !== undefined) return { path: 'value', message };
  const maySaySide = side === null || (cause.question.askSide !== null && value !== null && value !== false);
  return maySaySide
    ? undefined
    : { path: 'side', message: 'A side goes with an answer to a question that asks for one.' };
}
