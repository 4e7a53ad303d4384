import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type MessagesErrorCode = 'item_not_in_plan' | 'page_key_invalid';

export class MessagesError extends ProblemError<MessagesErrorCode> {
  constructor(code: MessagesErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: MessagesErrorCode): ProblemText {
  switch (code) {
    case 'item_not_in_plan':
      return {
        status: 404,
        title: 'No such item',
        detail: 'The plan has changed. Open the item again and ask from there.',
      };
    case 'page_key_invalid':
      return { status: 400, title: 'Unknown page', detail: 'Start from the first page again.' };
    default:
      return code satisfies never;
  }
}
