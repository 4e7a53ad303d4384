import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type LikelySourcesErrorCode =
  | 'likely_sources_changed'
  | 'no_intake_yet'
  | 'client_without_email'
  | 'client_archived'
  | 'question_sent_already'
  | 'sent_question_not_found'
  | 'sent_question_answered'
  | 'sent_question_closed'
  | 'sent_question_answered_elsewhere';

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
    case 'client_without_email':
      return {
        status: 422,
        title: 'No e-mail address yet',
        detail: 'Add the client’s e-mail address first, or ask in the room.',
      };
    case 'client_archived':
      return {
        status: 409,
        title: 'This client is archived',
        detail: 'Bring the client back from the archive first.',
      };
    case 'question_sent_already':
      return {
        status: 409,
        title: 'Sent already',
        detail: 'One of these questions waits for the client’s answer. Nothing was sent again.',
      };
    case 'sent_question_not_found':
      return { status: 404, title: 'No such question', detail: 'This question was not sent.' };
    case 'sent_question_answered':
      return {
        status: 409,
        title: 'Answered already',
        detail: 'The client answered it meanwhile, so it cannot be taken back.',
      };
    case 'sent_question_closed':
      return {
        status: 409,
        title: 'No longer needed',
        detail: 'Your therapist does not need an answer to this one any more. There is nothing to do.',
      };
    case 'sent_question_answered_elsewhere':
      return {
        status: 409,
        title: 'Answered on another device',
        detail: 'You answered this one on another device. Nothing was changed.',
      };
    default:
      return code satisfies never;
  }
}
