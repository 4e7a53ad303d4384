import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type IntakeFileErrorCode =
  | 'intake_file_not_found'
  | 'intake_file_id_taken'
  | 'intake_file_no_file'
  | 'intake_file_too_large'
  | 'intake_file_of_no_type'
  | 'intake_file_too_many'
  | 'intake_file_form_full'
  | 'intake_file_practice_full';

export class IntakeFileError extends ProblemError<IntakeFileErrorCode> {
  constructor(code: IntakeFileErrorCode, path?: string) {
    const text = describe(code);
    super(code, text, path === undefined ? undefined : [{ path, message: text.detail }]);
  }
}

function describe(code: IntakeFileErrorCode): ProblemText {
  switch (code) {
    case 'intake_file_not_found':
      return { status: 404, title: 'File not found', detail: 'There is no such file on this form.' };
    case 'intake_file_id_taken':
      return { status: 409, title: 'That clashes with what is there', detail: 'Choose the file again.' };
    case 'intake_file_no_file':
      return {
        status: 422,
        title: 'No file came',
        detail: 'Send the bytes of the file as application/octet-stream.',
      };
    case 'intake_file_too_large':
      return {
        status: 413,
        title: 'This file is too large',
        detail: 'A file may have up to 10 MB. Take a smaller picture, or bring it to your visit.',
      };
    case 'intake_file_of_no_type':
      return {
        status: 422,
        title: 'We cannot take this file',
        detail: 'It is no JPEG, PNG or WebP picture and no PDF, or it is damaged. Choose another file.',
      };
    case 'intake_file_too_many':
      return {
        status: 422,
        title: 'That is as many files as fit',
        detail: 'Take one away first, or bring the others to your visit.',
      };
    case 'intake_file_form_full':
      return {
        status: 422,
        title: 'This form is full',
        detail: 'Its files have 60 MB together. Take one away first, or bring the others to your visit.',
      };
    case 'intake_file_practice_full':
      return {
        status: 422,
        title: 'The practice can take no more files',
        detail: 'Please bring the file to your visit, and tell your therapist.',
      };
    default:
      return code satisfies never;
  }
}
