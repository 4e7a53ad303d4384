import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type SessionNotesErrorCode =
  | 'note_not_found'
  | 'note_of_another_author'
  | 'note_changed_elsewhere'
  | 'note_already_signed'
  | 'note_not_signed_yet'
  | 'note_incomplete'
  | 'guardian_consent_missing'
  | 'mark_of_another_note'
  | 'mark_id_mismatch'
  | 'note_section_full'
  | 'too_many_marks'
  | 'notes_page_invalid';

export class SessionNotesError extends ProblemError<SessionNotesErrorCode> {
  constructor(
    code: SessionNotesErrorCode,
    { fields, facts }: { fields?: readonly FieldError[]; facts?: Record<string, unknown> } = {},
  ) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: SessionNotesErrorCode): ProblemText {
  switch (code) {
    case 'note_not_found':
      return { status: 404, title: 'Note not found', detail: 'There is no such note in this practice.' };
    case 'note_of_another_author':
      return {
        status: 403,
        title: 'Somebody else’s draft',
        detail: 'Only the person who started a draft can change or sign it.',
      };
    case 'note_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed on another device',
        detail:
          'This note was saved somewhere else meanwhile. Yours was not saved; compare both and save again.',
      };
    case 'note_already_signed':
      return {
        status: 409,
        title: 'The note is signed',
        detail: 'A signed note is never changed. Add an addendum instead.',
      };
    case 'note_not_signed_yet':
      return {
        status: 409,
        title: 'The note is still a draft',
        detail: 'Change the draft itself; addenda are for signed notes.',
      };
    case 'note_incomplete':
      return {
        status: 422,
        title: 'Not ready to sign',
        detail: 'Fill in what is named here, then sign.',
      };
    case 'guardian_consent_missing':
      return {
        status: 409,
        title: 'A guardian’s consent is missing',
        detail:
          'The client was under the age of consent at this session. Ask the guardian to sign the consent to treatment, then sign the note.',
      };
    case 'mark_of_another_note':
      return { status: 409, title: 'Mark is taken', detail: 'A mark with this id is part of another note.' };
    case 'mark_id_mismatch':
      return { status: 422, title: 'Two different ids', detail: 'Address and mark must name the same id.' };
    case 'note_section_full':
      return {
        status: 422,
        title: 'S has no room for that',
        detail: 'Copy less, or shorten what stands in S of today’s note.',
      };
    case 'too_many_marks':
      return { status: 422, title: 'Too many marks', detail: 'Remove a mark before you add another.' };
    case 'notes_page_invalid':
      return { status: 400, title: 'Unknown page', detail: 'Start from the first page again.' };
    default:
      return code satisfies never;
  }
}
