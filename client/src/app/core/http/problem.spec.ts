import { HttpErrorResponse } from '@angular/common/http';
import { problemFrom } from './problem';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('problemFrom', () => {
  it('reads what the server said', () => {
    const problem = problemFrom(
      answer(422, {
        status: 422,
        code: 'sign_up_email_taken',
        title: 'This e-mail is in use',
        detail: 'Sign in with it, or use another one.',
        errors: [{ path: 'email', message: 'In use already.' }],
        correlationId: '7f3a',
      }),
    );
    expect(problem).toMatchObject({
      status: 422,
      code: 'sign_up_email_taken',
      title: 'This e-mail is in use',
      detail: 'Sign in with it, or use another one.',
      errors: [{ path: 'email', message: 'In use already.' }],
      correlationId: '7f3a',
    });
  });

  it('hands on what else it was told', () => {
    expect(problemFrom(answer(409, { title: 'Changed', version: 4 })).facts['version']).toBe(4);
  });

  it('says that no answer came', () => {
    expect(problemFrom(answer(0, new ProgressEvent('error')))).toMatchObject({
      status: 0,
      code: 'no_answer',
    });
  });

  it.each([[null], ['<html>Bad gateway</html>'], [{ title: 7, errors: 'no' }], [{ errors: [null, 3, {}] }]])(
    'finds plain words for an answer it cannot read: %j',
    (body) => {
      const problem = problemFrom(answer(502, body));
      expect(problem).toMatchObject({ status: 502, code: 'unknown', errors: [], correlationId: null });
      expect(problem.title).not.toBe('');
      expect(problem.detail).not.toBe('');
    },
  );

  it('looks through an error that wraps the answer', () => {
    const cause = answer(404, { code: 'client_not_found', title: 'Not found' });
    expect(problemFrom(new Error('resource', { cause })).code).toBe('client_not_found');
  });

  it('does not show the words of a programming error', () => {
    expect(problemFrom(new TypeError('x is not a function')).title).not.toContain('function');
  });
});
