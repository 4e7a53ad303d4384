import { inject, Service, signal } from '@angular/core';
import { FILE_LIMITS } from '@api/intake-files/intake-files.vocabulary';
import { newId } from '../core/ids';
import { problemFrom } from '../core/http/problem';
import type { AnswerStore } from './answer-store';
import { IntakeApi } from './intake-api';

/** A file that has not arrived yet. */
export interface Upload {
  readonly id: string;
  /** The form that it belongs to. */
  readonly formId: string;
  readonly questionId: string;
  readonly file: File;
  /** How much has left, 0–1. */
  readonly share: number;
  /** What went wrong, in words; empty while it is on its way. */
  readonly problem: string;
  /** It may work the next time. */
  readonly mayRetry: boolean;
}

const OFFLINE = $localize`Not sent: no connection. We try again as soon as there is one.`;
const TOO_LARGE = $localize`This file is larger than 10 MB. Take a smaller picture, or bring it to your visit.`;

/** Sends files, whichever screen is shown meanwhile. One that failed is sent again under its own id: it is never there twice. */
@Service()
export class FileUploads {
  private readonly api = inject(IntakeApi);
  private readonly all = signal<readonly Upload[]>([]);
  private readonly stops = new Map<string, AbortController>();

  readonly uploads = this.all.asReadonly();

  add(store: AnswerStore, questionId: string, files: readonly File[]): void {
    for (const file of files) {
      const isTooLarge = file.size > FILE_LIMITS.bytes;
      const upload = { id: newId(), formId: store.formId, questionId, file, share: 0, mayRetry: false };
      this.all.update((all) => [...all, { ...upload, problem: isTooLarge ? TOO_LARGE : '' }]);
      if (!isTooLarge) void this.send(store, upload.id);
    }
  }

  retry(store: AnswerStore, id: string): void {
    this.change(id, { problem: '', share: 0 });
    store.missFile(id, null);
    void this.send(store, id);
  }

  /** Stops a file on its way, and takes back what had arrived of it. */
  cancel(store: AnswerStore, { id, mayRetry, problem }: Upload): void {
    this.all.update((all) => all.filter((upload) => upload.id !== id));
    store.missFile(id, null);
    this.stops.get(id)?.abort();
    if (problem === '' || mayRetry) void this.api.removeFile(store.formId, id).catch(() => undefined);
  }

  private async send(store: AnswerStore, id: string): Promise<void> {
    const upload = this.all().find((known) => known.id === id);
    if (!upload) return;
    const stop = new AbortController();
    this.stops.set(id, stop);
    const { questionId, file } = upload;
    const sending = this.api.sendFile(store.formId, id, {
      promise: { questionId, name: nameOf(file), size: file.size },
      content: file,
      progress: (share) => this.change(id, { share }),
      signal: stop.signal,
    });
    store.waitFor(sending);
    try {
      store.addFile(await sending);
      this.all.update((all) => all.filter((known) => known.id !== id));
    } catch (error) {
      if (!stop.signal.aborted) this.failed(store, id, error);
    }
  }

  private failed(store: AnswerStore, id: string, error: unknown): void {
    const problem = problemFrom(error);
    const isOffline = problem.status === 0 || problem.status >= 500;
    const words = problem.errors[0]?.message ?? problem.detail;
    this.change(id, { problem: isOffline ? OFFLINE : words, mayRetry: isOffline || problem.status === 429 });
    const questionId = this.all().find((upload) => upload.id === id)?.questionId ?? null;
    store.missFile(id, questionId);
    if (isOffline) addEventListener('online', () => this.again(store, id), { once: true });
  }

  private again(store: AnswerStore, id: string): void {
    if (this.all().some((upload) => upload.id === id && upload.problem !== '')) this.retry(store, id);
  }

  private change(id: string, change: Partial<Upload>): void {
    this.all.update((all) => all.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }
}

/** As long as the server takes, with its ending. */
function nameOf({ name }: File): string {
  const clean = name.replace(/\p{C}/gu, '').trim() || $localize`file`;
  return clean.length <= FILE_LIMITS.name ? clean : clean.slice(0, FILE_LIMITS.name - 10) + clean.slice(-10);
}
