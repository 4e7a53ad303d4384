import type { WritableSignal } from '@angular/core';
import {
  type FieldTree,
  type FormSubmitOptions,
  isFieldTree,
  type ReadonlyFieldTree,
  type ValidationError,
} from '@angular/forms/signals';
import { type Problem, problemFrom } from '../http/problem';

interface Sending<T> {
  /** Where a refusal is put, for the summary at the top of the form. */
  readonly problem: WritableSignal<Problem | null>;
  /** Sends the values and goes on; rejects with the error of HttpClient. */
  readonly send: (value: T) => Promise<unknown>;
}

/**
 * How a signal form is sent: `form(model, rules, { submission: sending({ problem, send }) })`. The server's errors of
 * single fields come back into the form; where the form itself refuses, focus goes to the first field that is wrong.
 */
export function sending<T>({ problem, send }: Sending<T>): FormSubmitOptions<T, unknown> {
  return {
    action: async (form) => {
      problem.set(null);
      try {
        await send(form().value());
        return undefined;
      } catch (error) {
        const refusal = problemFrom(error);
        problem.set(refusal);
        return fieldErrors(refusal, form);
      }
    },
    onInvalid: (form) => form().errorSummary()[0]?.fieldTree().focusBoundControl(),
  };
}

function fieldErrors<T>(problem: Problem, form: FieldTree<T>): ValidationError.WithFieldTree[] {
  return problem.errors.flatMap(({ path, message }) => {
    const fieldTree = fieldAt(form, path);
    return fieldTree ? [{ kind: 'server', message, fieldTree }] : [];
  });
}

function fieldAt(form: unknown, path: string): ReadonlyFieldTree<unknown> | undefined {
  const field = path
    .split('.')
    .reduce<unknown>((node, key) => (isFieldTree(node) ? Reflect.get(node, key) : undefined), form);
  return isFieldTree(field) ? field : undefined;
}
