import { ProblemError, type FieldError, type ProblemText } from '../platform/errors/problem-error.js';

export type PlannedVisitsErrorCode =
  | 'visit_not_found'
  | 'visit_changed_elsewhere'
  | 'visit_day_out_of_reach'
  | 'visit_therapist_unknown'
  | 'visit_client_archived'
  | 'too_many_visits';

export class PlannedVisitsError extends ProblemError<PlannedVisitsErrorCode> {
  constructor(
    code: PlannedVisitsErrorCode,
    { fields, facts }: { fields?: readonly FieldError[]; facts?: Record<string, unknown> } = {},
  ) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: PlannedVisitsErrorCode): ProblemText {
  switch (code) {
    case 'visit_not_found':
      return { status: 404, title: 'Visit not found', detail: 'This client has no such visit.' };
    case 'visit_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'Somebody moved or cancelled this visit meanwhile. Nothing was saved; look at it again.',
      };
    case 'visit_day_out_of_reach':
      return {
        status: 422,
        title: 'Choose another day',
        detail: 'A visit can be planned from today on, up to two years ahead.',
      };
    case 'visit_therapist_unknown':
      return {
        status: 422,
        title: 'Choose a therapist',
        detail: 'The visit is with somebody of this practice who treats.',
      };
    case 'visit_client_archived':
      return {
        status: 409,
        title: 'This client is archived',
        detail: 'Bring the client back from the archive first.',
      };
    case 'too_many_visits':
      return {
        status: 409,
        title: 'Enough visits planned',
        detail: 'A client can have 30 visits to come. Cancel one that will not be.',
      };
    default:
      return code satisfies never;
  }
}
