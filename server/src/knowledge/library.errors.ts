import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type LibraryErrorCode =
  | 'exercise_not_found'
  | 'condition_not_found'
  | 'knowledge_changed'
  | 'library_changed_elsewhere'
  | 'own_item_not_valid'
  | 'override_not_valid';

export class LibraryError extends ProblemError<LibraryErrorCode> {
  constructor(code: LibraryErrorCode, facts?: Record<string, unknown>, fields: readonly FieldError[] = []) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: LibraryErrorCode): ProblemText {
  switch (code) {
    case 'exercise_not_found':
      return { status: 404, title: 'Item not found', detail: 'There is no such item in the library.' };
    case 'condition_not_found':
      return {
        status: 404,
        title: 'Condition not found',
        detail: 'There is no such condition in the library.',
      };
    case 'library_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'Somebody in your practice saved a newer version meanwhile. Compare both and save again.',
      };
    case 'own_item_not_valid':
      return { status: 422, title: 'Check the item', detail: 'The fields named here need a look.' };
    case 'override_not_valid':
      return { status: 422, title: 'Check the change', detail: 'The fields named here need a look.' };
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
