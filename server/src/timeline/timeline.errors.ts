import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type TimelineErrorCode = 'page_key_invalid';

export class TimelineError extends ProblemError<TimelineErrorCode> {
  constructor(code: TimelineErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: TimelineErrorCode): ProblemText {
  switch (code) {
    case 'page_key_invalid':
      return { status: 400, title: 'Unknown page', detail: 'Start from the first page again.' };
    default:
      return code satisfies never;
  }
}
