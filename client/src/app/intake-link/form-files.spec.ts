import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { FILE_LIMITS } from '@api/intake-files/intake-files.vocabulary';
import { jest } from '@jest/globals';
import { FormFiles } from './form-files';
import { IntakeApi } from './intake-api';

const REQUEST = 'the-form';
const answersWith = (status: number) => async () => {
  throw new HttpErrorResponse({ status });
};
const arrives = async (_request: string, id: string) => ({
  id,
  questionId: 'letter',
  name: 'scan.pdf',
  mediaType: 'application/pdf',
  size: 3,
  sha256: 'ab',
});

describe('FormFiles', () => {
  const api = {
    sendFile: jest.fn<(request: string, id: string) => Promise<unknown>>(),
    removeFile: jest.fn<() => Promise<unknown>>(),
  };
  let files: FormFiles;

  beforeEach(() => {
    jest.useFakeTimers();
    api.sendFile.mockReset().mockImplementation(arrives);
    api.removeFile.mockReset().mockResolvedValue(null);
    TestBed.configureTestingModule({ providers: [FormFiles, { provide: IntakeApi, useValue: api }] });
    files = TestBed.inject(FormFiles);
    files.open(REQUEST, []);
  });
  afterEach(() => {
    files.stop();
    jest.useRealTimers();
  });

  const add = (size = 3) => {
    const file = new File(['pdf'], 'scan.pdf', { type: 'application/pdf' });
    Object.defineProperty(file, 'size', { value: size });
    files.add('letter', [file]);
  };
  const upload = () => files.uploadsOf('letter')[0]!;

  it('waits for what is on its way before the form is sent in', async () => {
    add();
    expect(files.filesOf('letter')).toEqual([]);
    expect(await files.settle()).toBe('ready');
    expect(files.names()).toEqual(new Map([['letter', ['scan.pdf']]]));
  });

  it.each([0, 503])('sends again by itself, under the same id, what failed with %s', async (status) => {
    api.sendFile.mockImplementationOnce(answersWith(status));
    add();
    expect(await files.settle()).toBe('missed');
    expect([...files.problems().keys()]).toEqual(['letter']);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(files.filesOf('letter')).toHaveLength(1);
    expect(files.problems().size).toBe(0);
    expect(new Set(api.sendFile.mock.calls.map(([, id]) => id)).size).toBe(1);
  });

  it('does not try again what the server will not take, and sends no form in without it', async () => {
    api.sendFile.mockImplementation(answersWith(422));
    add();
    expect(await files.settle()).toBe('missed');
    await jest.advanceTimersByTimeAsync(600_000);
    expect(api.sendFile).toHaveBeenCalledTimes(1);
    files.cancel(upload());
    expect(await files.settle()).toBe('ready');
  });

  it('misses a file that is too large until it is taken away', async () => {
    add(FILE_LIMITS.bytes + 1);
    expect(await files.settle()).toBe('missed');
    files.cancel(upload());
    expect(await files.settle()).toBe('ready');
    expect(api.sendFile).not.toHaveBeenCalled();
  });

  it('does not let a form go in with a file that was taken away while nobody could be told', async () => {
    api.sendFile.mockImplementationOnce(answersWith(0));
    add();
    await files.settle();
    api.removeFile.mockImplementation(answersWith(0));
    files.cancel(upload());
    expect(await files.settle()).toBe('unreachable');
    api.removeFile.mockResolvedValue(null);
    expect(await files.settle()).toBe('ready');
    expect(await files.settle()).toBe('ready');
    expect(api.removeFile).toHaveBeenCalledTimes(3);
  });

  it('has a file again whose taking away failed', async () => {
    add();
    await files.settle();
    const [file] = files.filesOf('letter');
    api.removeFile.mockImplementationOnce(answersWith(0));
    expect(await files.remove(file!)).toBe(false);
    expect(files.filesOf('letter')).toEqual([file]);
    expect(await files.remove(file!)).toBe(true);
    expect(files.filesOf('letter')).toEqual([]);
  });
});
