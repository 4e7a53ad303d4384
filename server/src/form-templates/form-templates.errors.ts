import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type FormTemplatesErrorCode =
  | 'form_template_not_found'
  | 'form_template_changed_elsewhere'
  | 'form_template_incomplete'
  | 'form_template_archived'
  | 'form_template_not_published'
  | 'too_many_form_templates';

export class FormTemplatesError extends ProblemError<FormTemplatesErrorCode> {
  constructor(
    code: FormTemplatesErrorCode,
    { fields, facts }: { fields?: readonly FieldError[]; facts?: Record<string, unknown> } = {},
  ) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: FormTemplatesErrorCode): ProblemText {
  switch (code) {
    case 'form_template_not_found':
      return { status: 404, title: 'Form not found', detail: 'There is no such form in this practice.' };
    case 'form_template_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail:
          'This form was saved somewhere else meanwhile. Yours was not saved; pick the one to go on with.',
      };
    case 'form_template_incomplete':
      return {
        status: 422,
        title: 'Not ready to publish',
        detail: 'Put right what is named here, then publish.',
      };
    case 'form_template_archived':
      return {
        status: 409,
        title: 'The form is put away',
        detail: 'Take it out again before you change, publish or send it.',
      };
    case 'form_template_not_published':
      return {
        status: 409,
        title: 'Not published yet',
        detail: 'Publish the form first: clients are sent the published version.',
      };
    case 'too_many_form_templates':
      return {
        status: 409,
        title: 'Too many forms',
        detail: 'A practice can have 200 forms of its own. Change one that you have.',
      };
    default:
      return code satisfies never;
  }
}
