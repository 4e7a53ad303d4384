import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type HealthHistoryErrorCode =
  'client_condition_not_found' | 'client_condition_recorded_already' | 'client_condition_changed_elsewhere';

export class HealthHistoryError extends ProblemError<HealthHistoryErrorCode> {
  constructor(code: HealthHistoryErrorCode, facts?: Record<string, unknown>) {
    super(code, describe(code), [], facts);
  }
}

function describe(code: HealthHistoryErrorCode): ProblemText {
  switch (code) {
    case 'client_condition_not_found':
      return {
        status: 404,
        title: 'Condition not found',
        detail: 'There is no such condition in this client’s health history.',
      };
    case 'client_condition_recorded_already':
      return {
        status: 409,
        title: 'Recorded already',
        detail: 'This client has the condition in the health history. Change its status there.',
      };
    case 'client_condition_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail:
          'Somebody saved this condition meanwhile. Your change was not saved; compare both and save again.',
      };
    default:
      return code satisfies never;
  }
}
