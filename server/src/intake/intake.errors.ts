import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeErrorCode =
  | 'intake_not_found'
  | 'intake_birth_date_needed'
  | 'intake_birth_date_wrong'
  | 'intake_locked'
  | 'intake_started_elsewhere'
  | 'intake_already_submitted'
  | 'intake_expired'
  | 'intake_revoked'
  | 'intake_answer_changed_elsewhere'
  | 'intake_mark_changed_elsewhere'
  | 'intake_mark_not_found'
  | 'intake_mark_id_taken'
  | 'intake_too_many_marks'
  | 'intake_consent_text_changed'
  | 'intake_incomplete';

export class IntakeError extends ProblemError<IntakeErrorCode> {
  constructor(code: IntakeErrorCode, facts?: Record<string, unknown>, fields?: readonly FieldError[]) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: IntakeErrorCode): ProblemText {
  switch (code) {
    case 'intake_not_found':
      return {
        status: 404,
        title: 'Form not found',
        detail: 'Open the link from the e-mail again, or ask your therapist for a new one.',
      };
    case 'intake_birth_date_needed':
      return {
        status: 403,
        title: 'Is it you?',
        detail:
          'This form was begun on another device. Give your date of birth, then go on where you stopped.',
      };
    case 'intake_birth_date_wrong':
      return {
        status: 422,
        title: 'That is not the date we have',
        detail: 'Check day, month and year and try again.',
      };
    case 'intake_locked':
      return {
        status: 410,
        title: 'This link is locked',
        detail: 'The date of birth was wrong five times. Ask your therapist for a new link.',
      };
    case 'intake_started_elsewhere':
      return {
        status: 403,
        title: 'Begun on another device',
        detail: 'Go on with the device on which you began, or ask your therapist for a new link.',
      };
    case 'intake_already_submitted':
      return {
        status: 409,
        title: 'You have sent this form',
        detail: 'Your therapist has it. If something has changed, tell her or ask for a new form.',
      };
    case 'intake_expired':
      return {
        status: 410,
        title: 'This link has run out',
        detail: 'Links work for 14 days. Ask your therapist for a new one; what you have answered is kept.',
      };
    case 'intake_revoked':
      return {
        status: 410,
        title: 'This link was replaced',
        detail: 'There is a newer e-mail with a link that works. If you cannot find it, ask your therapist.',
      };
    case 'intake_answer_changed_elsewhere':
      return {
        status: 409,
        title: 'Answered on another device',
        detail: 'There is a newer answer to this question. Choose which one to keep.',
      };
    case 'intake_mark_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed on another device',
        detail: 'There is a newer version of this spot. Choose which one to keep.',
      };
    case 'intake_mark_not_found':
      return { status: 404, title: 'Spot not found', detail: 'There is no such spot on this form.' };
    case 'intake_mark_id_taken':
      return { status: 409, title: 'That clashes with what is there', detail: 'Tap the spot again.' };
    case 'intake_too_many_marks':
      return {
        status: 422,
        title: 'That is as many spots as fit',
        detail: 'Take one away first, or tell your therapist about the others.',
      };
    case 'intake_consent_text_changed':
      return {
        status: 409,
        title: 'This text has changed',
        detail: 'Load the form again, read the new text and answer once more.',
      };
    case 'intake_incomplete':
      return {
        status: 422,
        title: 'Something is still missing',
        detail: 'Answer what is named here, then send the form.',
      };
    default:
      return code satisfies never;
  }
}
