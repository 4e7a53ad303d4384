import { type FieldError, ProblemError, type ProblemText } from './problem-error.js';

export type PlatformErrorCode =
  | 'bad_request'
  | 'validation_failed'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'version_conflict'
  | 'idempotency_key_reused'
  | 'idempotency_key_missing'
  | 'too_large'
  | 'unsupported_media_type'
  | 'too_many_requests'
  | 'cross_site'
  | 'busy'
  | 'unexpected';

export class PlatformError extends ProblemError<PlatformErrorCode> {
  constructor(code: PlatformErrorCode, fields?: readonly FieldError[], facts?: Record<string, unknown>) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: PlatformErrorCode): ProblemText {
  switch (code) {
    case 'bad_request':
      return { status: 400, title: 'We could not read that', detail: 'The request is not well formed.' };
    case 'validation_failed':
      return {
        status: 422,
        title: 'Some answers need a look',
        detail: 'Check the fields named here and send again.',
      };
    case 'not_signed_in':
      return {
        status: 401,
        title: 'Please sign in',
        detail: 'Your session has ended or you are not signed in yet.',
      };
    case 'not_allowed':
      return {
        status: 403,
        title: 'Not allowed',
        detail: 'Your role in this practice does not include this.',
      };
    case 'not_found':
      return { status: 404, title: 'Not found', detail: 'It does not exist, or it is not yours to see.' };
    case 'conflict':
      return {
        status: 409,
        title: 'That clashes with what is there',
        detail: 'Load it again and try once more.',
      };
    case 'version_conflict':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail:
          'Somebody saved a newer version meanwhile. Yours was not saved; compare the two and save again.',
      };
    case 'idempotency_key_reused':
      return {
        status: 422,
        title: 'Same key, different request',
        detail: 'This Idempotency-Key was used for another request. Send a new key.',
      };
    case 'idempotency_key_missing':
      return {
        status: 400,
        title: 'Idempotency-Key is missing',
        detail:
          'Send an Idempotency-Key header of 8 to 80 letters, digits or dashes, so that a retry does no harm.',
      };
    case 'too_large':
      return { status: 413, title: 'Too large', detail: 'Send less at once.' };
    case 'unsupported_media_type':
      return {
        status: 415,
        title: 'Format not supported',
        detail: 'Send JSON, with content type application/json.',
      };
    case 'too_many_requests':
      return { status: 429, title: 'Too many tries', detail: 'Wait a few minutes, then try again.' };
    case 'cross_site':
      return { status: 403, title: 'Refused', detail: 'The request came from another web site.' };
    case 'busy':
      return { status: 503, title: 'Busy just now', detail: 'Nothing was changed. Try again in a moment.' };
    case 'unexpected':
      return {
        status: 500,
        title: 'Something went wrong on our side',
        detail: 'Nothing of this request was kept. Try again; if it stays, tell us the correlation id.',
      };
    default:
      return code satisfies never;
  }
}
