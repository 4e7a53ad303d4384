import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { IntakeFile } from '@api/intake-files/dto/intake-file.dto';
import { FILE_LIMITS } from '@api/intake-files/intake-files.vocabulary';
import { jest } from '@jest/globals';
import { FormFiles } from './form-files';
import { IntakeApi } from './intake-api';
import { type KeptFile, KeptFiles } from './kept-files';

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
  /** What lies on the device, past a page that is closed. */
  let device: Map<string, KeptFile>;
  const kept = {
    keep: jest.fn<(request: string, file: KeptFile) => Promise<boolean>>(),
    read: async () => [...device.values()],
    has: async (_: string, id: string) => device.has(id),
    drop: async (_: string, id: string) => void device.delete(id),
    forget: async () => device.clear(),
  };
  let files: FormFiles;

  beforeEach(() => {
    jest.useFakeTimers();
    api.sendFile.mockReset().mockImplementation(arrives);
    api.removeFile.mockReset().mockResolvedValue(null);
    device = new Map();
    kept.keep.mockReset().mockImplementation(async (_, file) => {
      device.set(file.id, file);
      return true;
    });
    openPage();
  });
  afterEach(() => {
    files.stop();
    jest.useRealTimers();
  });

  /** As a page does that is loaded: it knows what lies on the device and nothing else. */
  function openPage(arrived: readonly IntakeFile[] = []): void {
    TestBed.resetTestingModule().configureTestingModule({
      providers: [FormFiles, { provide: IntakeApi, useValue: api }, { provide: KeptFiles, useValue: kept }],
    });
    files = TestBed.inject(FormFiles);
    files.open(REQUEST, arrived);
  }

  /** Closes the page while the file cannot be sent. */
  async function leaveWithout(status: number): Promise<void> {
    api.sendFile.mockImplementation(answersWith(status));
    add();
    await files.settle();
    files.stop();
    api.sendFile.mockClear().mockImplementation(arrives);
  }

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

  it.each([0, 503])('goes on after a closed page with a file that failed with %s, once', async (status) => {
    await leaveWithout(status);
    const [id] = device.keys();
    openPage();
    expect(await files.settle()).toBe('ready');
    expect(api.sendFile.mock.calls.map(([, sent]) => sent)).toEqual([id]);
    expect(files.names()).toEqual(new Map([['letter', ['scan.pdf']]]));
    expect(device.size).toBe(0);
  });

  it('says that there is no connection only when the device has the file', async () => {
    let hasIt = (_: boolean) => {};
    kept.keep.mockReturnValueOnce(new Promise((resolve) => (hasIt = resolve)));
    api.sendFile.mockImplementationOnce(answersWith(0));
    add();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(upload().problem).toBe('');
    hasIt(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(upload().problem).toContain('no connection');
  });

  it('says where the device keeps no copy, and sends it all the same', async () => {
    kept.keep.mockResolvedValueOnce(false);
    api.sendFile.mockImplementationOnce(answersWith(0));
    add();
    expect(await files.settle()).toBe('missed');
    expect(upload()).toMatchObject({ isKept: false, mayRetry: true });
    files.tryNow();
    expect(await files.settle()).toBe('ready');
    expect(files.filesOf('letter')).toHaveLength(1);
  });

  it('keeps nothing on the device of a file that was taken back', async () => {
    await leaveWithout(0);
    files.cancel(upload());
    await files.settle();
    expect(device.size).toBe(0);
    openPage();
    expect(await files.settle()).toBe('ready');
    expect(api.sendFile).not.toHaveBeenCalled();
  });

  it('does not send again what another tab took back', async () => {
    await leaveWithout(0);
    device.clear();
    files.tryNow();
    expect(await files.settle()).toBe('ready');
    expect(files.uploadsOf('letter')).toEqual([]);
    expect(api.sendFile).not.toHaveBeenCalled();
  });

  it('drops from the device what had arrived although no word came back', async () => {
    await leaveWithout(0);
    const [id = ''] = device.keys();
    openPage([(await arrives(REQUEST, id)) as IntakeFile]);
    expect(await files.settle()).toBe('ready');
    expect(files.filesOf('letter')).toHaveLength(1);
    expect(device.size).toBe(0);
    expect(api.sendFile).not.toHaveBeenCalled();
  });

  it('leaves nothing on the device once the form is sent in', async () => {
    await leaveWithout(503);
    await files.forget();
    expect(device.size).toBe(0);
  });
});
