import { HttpErrorResponse } from '@angular/common/http';

/** What the server said was wrong (RFC 9457), or what can be said without it. */
export interface Problem {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable code to decide by, from the feature's `*.errors.ts`; `no_answer` and `unknown` are the browser's own. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Errors of single fields; `path` names the field as in the request body, with dots. */
  readonly errors: readonly FieldProblem[];
  /** What else the server told, such as both versions of a conflict; read it with care, it is not checked. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What to quote when asking for help; finds the request in the server's log. */
  readonly correlationId: string | null;
}

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** Reads any error of HttpClient or httpResource. Never throws; an unreadable answer gets plain words by its status. */
export function problemFrom(error: unknown): Problem {
  const response = httpErrorIn(error);
  if (!response) return withoutAnswer('unknown', 0);
  if (response.status === 0) return withoutAnswer('no_answer', 0);
  const body = asRecord(response.error);
  const fallback = withoutAnswer('unknown', response.status);
  return {
    status: response.status,
    code: text(body['code']) ?? fallback.code,
    title: text(body['title']) ?? fallback.title,
    detail: text(body['detail']) ?? (text(body['title']) ? '' : fallback.detail),
    errors: fieldProblems(body['errors']),
    facts: body,
    correlationId: text(body['correlationId']) ?? null,
  };
}

function httpErrorIn(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : null;
}

function withoutAnswer(code: 'no_answer' | 'unknown', status: number): Problem {
  const words =
    code === 'no_answer'
      ? {
          title: $localize`The server did not answer`,
          detail: $localize`Check the connection, then try again. Nothing is lost.`,
        }
      : {
          title: $localize`Something went wrong on our side`,
          detail: $localize`Nothing was lost. Please try again in a moment.`,
        };
  return { status, code, ...words, errors: [], facts: {}, correlationId: null };
}

function fieldProblems(value: unknown): readonly FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.map(asRecord).flatMap((entry) => {
    const message = text(entry['message']);
    return message ? [{ path: text(entry['path']) ?? '', message }] : [];
  });
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
