import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeRequestsErrorCode =
  | 'intake_request_not_found'
  | 'intake_client_without_email'
  | 'intake_client_archived'
  | 'intake_request_submitted'
  | 'intake_link_closed';

export class IntakeRequestsError extends ProblemError<IntakeRequestsErrorCode> {
  constructor(code: IntakeRequestsErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: IntakeRequestsErrorCode): ProblemText {
  switch (code) {
    case 'intake_request_not_found':
      return { status: 404, title: 'Intake not found', detail: 'This client has no such intake.' };
    case 'intake_client_without_email':
      return {
        status: 422,
        title: 'No e-mail address yet',
        detail: 'Add the client’s e-mail address, or make a link to copy or to show as a QR code.',
      };
    case 'intake_client_archived':
      return {
        status: 409,
        title: 'This client is archived',
        detail: 'Bring the client back from the archive first.',
      };
    case 'intake_request_submitted':
      return {
        status: 409,
        title: 'Sent in already',
        detail: 'The client has sent this form in; there is nothing to take back.',
      };
    case 'intake_link_closed':
      return {
        status: 409,
        title: 'This link no longer opens the form',
        detail: 'Send a new one; what the client has answered is kept.',
      };
    default:
      return code satisfies never;
  }
}
