import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type ClientsErrorCode = 'client_not_found' | 'client_changed_elsewhere' | 'page_key_invalid';

export class ClientsError extends ProblemError<ClientsErrorCode> {
  constructor(code: ClientsErrorCode, facts?: Record<string, unknown>) {
    super(code, describe(code), [], facts);
  }
}

function describe(code: ClientsErrorCode): ProblemText {
  switch (code) {
    case 'client_not_found':
      return { status: 404, title: 'Client not found', detail: 'There is no such client in this practice.' };
    case 'client_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail:
          'Somebody saved this client meanwhile. Your change was not saved; compare both and save again.',
      };
    case 'page_key_invalid':
      return { status: 400, title: 'Unknown page', detail: 'Start from the first page again.' };
    default:
      return code satisfies never;
  }
}
