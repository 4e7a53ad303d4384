import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type RedFlagsErrorCode = 'red_flag_not_found' | 'red_flag_already_closed';

export class RedFlagsError extends ProblemError<RedFlagsErrorCode> {
  constructor(code: RedFlagsErrorCode, facts?: Record<string, unknown>) {
    super(code, describe(code), [], facts);
  }
}

function describe(code: RedFlagsErrorCode): ProblemText {
  switch (code) {
    case 'red_flag_not_found':
      return {
        status: 404,
        title: 'Red flag not found',
        detail: 'There is no such red flag in this practice.',
      };
    case 'red_flag_already_closed':
      return {
        status: 409,
        title: 'Already closed',
        detail: 'A clinician’s answer is recorded already and stays as it is. Load it to read it.',
      };
    default:
      return code satisfies never;
  }
}
