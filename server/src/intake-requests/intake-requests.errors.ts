import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeRequestsErrorCode =
  | 'intake_request_not_found'
  | 'intake_client_without_email'
  | 'intake_client_archived'
  | 'intake_request_submitted'
  | 'intake_link_closed'
  | 'intake_request_not_draft'
  | 'intake_prepared_already'
  | 'intake_draft_not_sent'
  | 'intake_marked_already';

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
    case 'intake_request_not_draft':
      return {
        status: 409,
        title: 'Sent or dropped already',
        detail: 'This form no longer waits to be sent. Look at the list again.',
      };
    case 'intake_prepared_already':
      return {
        status: 409,
        title: 'This form waits already',
        detail: 'It is prepared for this client. Send that one, or drop it.',
      };
    case 'intake_draft_not_sent':
      return {
        status: 409,
        title: 'Not sent yet',
        detail: 'A form that was only prepared is dropped, not marked as an error.',
      };
    case 'intake_marked_already':
      return {
        status: 409,
        title: 'Marked as an error already',
        detail: 'Somebody marked this form meanwhile. Look at the list again.',
      };
    default:
      return code satisfies never;
  }
}
