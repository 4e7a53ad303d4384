import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type LibraryErrorCode = 'exercise_not_found' | 'knowledge_changed';

export class LibraryError extends ProblemError<LibraryErrorCode> {
  constructor(code: LibraryErrorCode, facts?: Record<string, unknown>) {
    super(code, describe(code), [], facts);
  }
}

function describe(code: LibraryErrorCode): ProblemText {
  switch (code) {
    case 'exercise_not_found':
      return { status: 404, title: 'Item not found', detail: 'There is no such item in the library.' };
    case 'knowledge_changed':
      return {
        status: 409,
        title: 'The texts have changed',
        detail: 'A newer version is in use. Read it, then record your review again.',
      };
    default:
      return code satisfies never;
  }
}
