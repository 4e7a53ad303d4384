import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type CauseBoardErrorCode =
  | 'client_cause_not_found'
  | 'client_cause_on_board'
  | 'client_cause_stands_there'
  | 'client_cause_changed_elsewhere'
  | 'client_cause_not_tested'
  | 'cause_test_stays'
  | 'unknown_cause'
  | 'cause_not_found_by_finder';

export class CauseBoardError extends ProblemError<CauseBoardErrorCode> {
  constructor(code: CauseBoardErrorCode, fields?: readonly FieldError[], facts?: Record<string, unknown>) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: CauseBoardErrorCode): ProblemText {
  switch (code) {
    case 'client_cause_not_found':
      return {
        status: 404,
        title: 'No such cause',
        detail: 'This cause does not stand on the client’s board.',
      };
    case 'client_cause_on_board':
      return {
        status: 409,
        title: 'On the board already',
        detail: 'This cause stands on the board. Move it there, rather than adding it again.',
      };
    case 'client_cause_stands_there':
      return {
        status: 409,
        title: 'It stands there already',
        detail: 'Choose another place for it on the board.',
      };
    case 'client_cause_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'The cause was changed elsewhere meanwhile. Nothing was saved; look at it and save again.',
      };
    case 'client_cause_not_tested':
      return {
        status: 409,
        title: 'It is not tested now',
        detail: 'Only a test that runs can be made longer. Test it again instead.',
      };
    case 'cause_test_stays':
      return {
        status: 409,
        title: 'The test stays as long as it is',
        detail:
          'A test can be made longer near its end or after it, while there is too little to say, up to eight weeks.',
      };
    case 'unknown_cause':
      return {
        status: 422,
        title: 'Unknown cause or item',
        detail: 'Choose from the list, or use your own words.',
      };
    case 'cause_not_found_by_finder':
      return {
        status: 422,
        title: 'Not among the likely sources',
        detail: 'The likely sources do not show this cause now. Add it as your own.',
      };
    default:
      return code satisfies never;
  }
}
