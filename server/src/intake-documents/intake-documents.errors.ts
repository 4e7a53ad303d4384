import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeDocumentsErrorCode = 'signed_form_not_found' | 'signed_form_damaged';

export class IntakeDocumentsError extends ProblemError<IntakeDocumentsErrorCode> {
  constructor(code: IntakeDocumentsErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: IntakeDocumentsErrorCode): ProblemText {
  switch (code) {
    case 'signed_form_not_found':
      return {
        status: 404,
        title: 'Form not found',
        detail: 'There is no such form here, or it has not been sent in yet.',
      };
    case 'signed_form_damaged':
      return {
        status: 500,
        title: 'This form is not as it was signed',
        detail:
          'What is stored does not match the hash made when it was signed, so no PDF was made of it. Restore it from a backup.',
      };
    default:
      return code satisfies never;
  }
}
