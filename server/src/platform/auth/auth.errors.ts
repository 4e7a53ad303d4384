import { type FieldError, ProblemError, type ProblemText } from '../errors/problem-error.js';

export type AuthErrorCode =
  | 'wrong_email_or_password'
  | 'email_taken'
  | 'weak_password'
  | 'link_unknown'
  | 'link_expired'
  | 'link_used'
  | 'link_revoked';

export class AuthError extends ProblemError<AuthErrorCode> {
  constructor(code: AuthErrorCode, fields?: readonly FieldError[]) {
    super(code, describe(code), fields);
  }
}

function describe(code: AuthErrorCode): ProblemText {
  switch (code) {
    case 'wrong_email_or_password':
      return {
        status: 401,
        title: 'E-mail or password is not right',
        detail: 'Check both and try again, or ask for a sign-in link with “Forgotten password”.',
      };
    case 'email_taken':
      return {
        status: 409,
        title: 'This e-mail already has an account',
        detail: 'Sign in instead, or ask for a sign-in link if you have forgotten the password.',
      };
    case 'weak_password':
      return { status: 422, title: 'Choose a stronger password', detail: 'Somebody could guess this one.' };
    case 'link_unknown':
      return {
        status: 404,
        title: 'This link does not work',
        detail:
          'Open it from the e-mail again, whole. If that does not help, ask your therapist for a new one.',
      };
    case 'link_expired':
      return {
        status: 410,
        title: 'This link has run out',
        detail: 'Ask for a new one; nothing you have entered is lost.',
      };
    case 'link_used':
      return {
        status: 410,
        title: 'This link has been used',
        detail: 'It works once. Ask for a new one, it takes a minute.',
      };
    case 'link_revoked':
      return {
        status: 410,
        title: 'This link was replaced',
        detail: 'There is a newer e-mail with a link that works. If you cannot find it, ask your therapist.',
      };
    default:
      return code satisfies never;
  }
}
