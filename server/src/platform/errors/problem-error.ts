/** What a person is told: a title, what to do, and the HTTP status. */
export interface ProblemText {
  status: number;
  title: string;
  detail: string;
}

export interface FieldError {
  path: string;
  message: string;
}

/**
 * The base of every error that a caller can mend or understand. A feature subclasses it in its `*.errors.ts`, where one
 * exhaustive switch turns each of the feature's codes into words.
 */
export abstract class ProblemError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly text: ProblemText,
    /** The fields that are wrong, when the request's body or query is. */
    readonly fields: readonly FieldError[] = [],
    /** More facts for the caller, such as both versions of a conflict. Never names or clinical text of others. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
