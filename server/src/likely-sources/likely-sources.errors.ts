import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type LikelySourcesErrorCode = 'likely_sources_changed' | 'no_intake_yet';

export class LikelySourcesError extends ProblemError<LikelySourcesErrorCode> {
  constructor(code: LikelySourcesErrorCode, facts?: Record<string, unknown>) {
    super(code, describe(code), [], facts);
  }
}

function describe(code: LikelySourcesErrorCode): ProblemText {
  switch (code) {
    case 'likely_sources_changed':
      return {
        status: 409,
        title: 'The answers have changed',
        detail:
          'Somebody answered meanwhile, so the list is another one. Look at it again; nothing was stored.',
      };
    case 'no_intake_yet':
      return {
        status: 409,
        title: 'No intake yet',
        detail: 'The client has not sent in an intake form, so there is nothing to go by.',
      };
    default:
      return code satisfies never;
  }
}
