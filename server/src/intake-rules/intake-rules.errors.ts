import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeRulesErrorCode =
  | 'intake_rules_changed_elsewhere'
  | 'intake_rule_form_unavailable'
  | 'quiet_hours_too_long'
  | 'intake_not_to_remind'
  | 'intake_reminded_just_now';

export class IntakeRulesError extends ProblemError<IntakeRulesErrorCode> {
  constructor(
    code: IntakeRulesErrorCode,
    { fields, facts }: { fields?: readonly FieldError[]; facts?: Record<string, unknown> } = {},
  ) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: IntakeRulesErrorCode): ProblemText {
  switch (code) {
    case 'intake_rules_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'Somebody changed when forms are sent meanwhile. Yours was not saved; look at it again.',
      };
    case 'intake_rule_form_unavailable':
      return {
        status: 422,
        title: 'Choose another form',
        detail: 'A form that goes out by itself is published, and not put away.',
      };
    case 'quiet_hours_too_long':
      return {
        status: 422,
        title: 'Leave some time to send',
        detail: 'Quiet hours take 20 hours of a day at most.',
      };
    case 'intake_not_to_remind':
      return {
        status: 409,
        title: 'Nothing to remind of',
        detail: 'This form came in, was taken back or ran out. Send a new one if it is still needed.',
      };
    case 'intake_reminded_just_now':
      return {
        status: 409,
        title: 'Reminded just now',
        detail: 'A reminder went out within the last ten minutes. Give your client a little time.',
      };
    default:
      return code satisfies never;
  }
}
