import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type DuplicatesErrorCode =
  | 'merge_client_not_found'
  | 'merge_with_itself'
  | 'merge_into_archived'
  | 'merged_already'
  | 'merge_preview_outdated'
  | 'merge_choice_missing'
  | 'merge_not_found'
  | 'merge_too_old'
  | 'merge_not_latest'
  | 'match_not_found';

export class DuplicatesError extends ProblemError<DuplicatesErrorCode> {
  constructor(
    code: DuplicatesErrorCode,
    { fields, facts }: { fields?: readonly FieldError[]; facts?: Record<string, unknown> } = {},
  ) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: DuplicatesErrorCode): ProblemText {
  switch (code) {
    case 'merge_client_not_found':
      return { status: 404, title: 'Client not found', detail: 'There is no such client in this practice.' };
    case 'merge_with_itself':
      return {
        status: 422,
        title: 'That is one record',
        detail: 'Both are the same record already. Choose another client.',
      };
    case 'merge_into_archived':
      return {
        status: 409,
        title: 'This client is archived',
        detail: 'Keep the other record instead, or bring this one back from the archive first.',
      };
    case 'merged_already':
      return {
        status: 409,
        title: 'Joined already',
        detail: 'Somebody joined one of the two meanwhile. Nothing was changed now; open the client again.',
      };
    case 'merge_preview_outdated':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'Somebody changed one of the two records meanwhile. Nothing was joined; look at both again.',
      };
    case 'merge_choice_missing':
      return {
        status: 422,
        title: 'A choice is missing',
        detail: 'The two records differ. Choose what stays, then join them.',
      };
    case 'merge_not_found':
      return { status: 404, title: 'Not found', detail: 'There is no such joining of records here.' };
    case 'merge_too_old':
      return {
        status: 409,
        title: 'The 30 days are over',
        detail: 'Records can be parted again for 30 days. After that, make a new client and write down why.',
      };
    case 'merge_not_latest':
      return {
        status: 409,
        title: 'Undo the newer one first',
        detail: 'Another record was joined here since. Undo the newest one, then this one.',
      };
    case 'match_not_found':
      return { status: 404, title: 'Not found', detail: 'There is no such pair of clients here.' };
    default:
      return code satisfies never;
  }
}
