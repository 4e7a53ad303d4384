import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeReviewErrorCode = 'intake_not_sent_in' | 'review_question_unknown';

export class IntakeReviewError extends ProblemError<IntakeReviewErrorCode> {
  constructor(code: IntakeReviewErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: IntakeReviewErrorCode): ProblemText {
  switch (code) {
    case 'intake_not_sent_in':
      return {
        status: 404,
        title: 'Intake not found',
        detail: 'There is no such intake in this practice, or the client has not sent it in yet.',
      };
    case 'review_question_unknown':
      return {
        status: 404,
        title: 'Question not found',
        detail: 'This form has no such question for the therapist. Load it again.',
      };
    default:
      return code satisfies never;
  }
}
