import { computed, inject, Service, signal } from '@angular/core';
import type { IntakeFile } from '@api/intake-files/dto/intake-file.dto';
import { FILE_LIMITS } from '@api/intake-files/intake-files.vocabulary';
import { newId } from '../core/ids';
import { problemFrom } from '../core/http/problem';
import { IntakeApi } from './intake-api';
import { type KeptFile, KeptFiles } from './kept-files';

/** A file that has not arrived yet. */
export interface Upload extends KeptFile {
  /** Whether this device has it after the page is closed. */
  readonly isKept: boolean;
  /** How much has left, 0–1. */
  readonly share: number;
  /** What went wrong, in words; empty while it is on its way. */
  readonly problem: string;
  /** It may work the next time. */
  readonly mayRetry: boolean;
}

const OFFLINE = $localize`Not sent: no connection. We try again as soon as there is one.`;
const OUR_FAULT = $localize`Not sent: something went wrong on our side. We try again in a moment.`;
const TOO_LARGE = $localize`This file is larger than 10 MB. Take a smaller picture, or bring it to your visit.`;
const MISSED = $localize`A file did not arrive. Try again, or take it away.`;

const RETRY_FIRST_MS = 15_000;
const RETRY_LAST_MS = 120_000;

/**
 * The files of one form, sent whichever screen is shown meanwhile, and kept on this device until they have arrived. One that
 * failed is sent again under its own id: it is never there twice.
 */
@Service({ autoProvided: false })
export class FormFiles {
  private readonly api = inject(IntakeApi);
  private readonly device = inject(KeptFiles);
  private requestId = '';

  private readonly arrived = signal<readonly IntakeFile[]>([]);
  private readonly sending = signal<readonly Upload[]>([]);
  /** Questions of files that were missed when the form was to be sent in. */
  private readonly told = signal<ReadonlySet<string>>(new Set());
  private readonly stops = new Map<string, AbortController>();
  private readonly underWay = new Set<Promise<void>>();
  /** Until this device has each file, or has none to spare for it. */
  private readonly keeping = new Map<string, Promise<void>>();
  /** Taken away here; the server may still have them. */
  private readonly toTakeBack = new Set<string>();
  private retry: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;

  /** Names of the files that have arrived, by question. */
  readonly names = computed(() => {
    const questions = [...new Set(this.arrived().map(({ questionId }) => questionId))];
    return new Map(questions.map((id) => [id, this.filesOf(id).map(({ name }) => name)]));
  });
  /** What keeps the form from being sent in, by question. */
  readonly problems = computed(() => {
    const missed = this.missed().filter(({ questionId }) => this.told().has(questionId));
    return new Map(missed.map(({ questionId }) => [questionId, MISSED]));
  });
  private readonly missed = computed(() => this.sending().filter(({ problem }) => problem !== ''));

  /** Starts from what the server holds, then sends what this device still has from before. */
  open(requestId: string, files: readonly IntakeFile[]): void {
    this.requestId = requestId;
    this.arrived.set(files);
    this.waitFor(this.resume());
  }

  filesOf(questionId: string): readonly IntakeFile[] {
    return this.arrived().filter((file) => file.questionId === questionId);
  }

  uploadsOf(questionId: string): readonly Upload[] {
    return this.sending().filter((upload) => upload.questionId === questionId);
  }

  add(questionId: string, files: readonly File[]): void {
    for (const file of files) {
      const isTooLarge = file.size > FILE_LIMITS.bytes;
      const picked = { id: newId(), questionId, file };
      this.show(picked, isTooLarge ? TOO_LARGE : '');
      if (isTooLarge) continue;
      this.keeping.set(picked.id, this.keep(picked));
      this.send(picked.id);
    }
  }

  /** Sends again what may work the next time: one file, or all of them. */
  tryNow(id?: string): void {
    if (id === undefined) this.stop();
    for (const upload of this.missed()) {
      if (!upload.mayRetry || (id !== undefined && upload.id !== id)) continue;
      this.change(upload.id, { problem: '', share: 0 });
      this.waitFor(this.sendAgain(upload));
    }
  }

  /** Stops a file on its way, and takes back what had arrived of it. */
  cancel({ id, mayRetry, problem }: Upload): void {
    this.sending.update((all) => all.filter((upload) => upload.id !== id));
    this.stops.get(id)?.abort();
    void this.drop(id);
    if (problem === '' || mayRetry) void this.takeBack(id);
  }

  /** Takes a file away that has arrived; false where the server could not be told, and the file stays. */
  async remove(file: IntakeFile): Promise<boolean> {
    this.arrived.update((all) => all.filter(({ id }) => id !== file.id));
    if (await this.isRemoved(file.id)) return true;
    this.arrived.update((all) => [...all, file]);
    return false;
  }

  /** Before the form is sent in: waits for what is on its way. What is missed then is in `problems`. */
  async settle(): Promise<'ready' | 'missed' | 'unreachable'> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    await Promise.all([...this.toTakeBack].map((id) => this.takeBack(id)));
    this.told.set(new Set(this.missed().map(({ questionId }) => questionId)));
    if (this.missed().length > 0) return 'missed';
    return this.toTakeBack.size > 0 ? 'unreachable' : 'ready';
  }

  /** The form is sent in: nothing of it stays on this device. What stays all the same goes when the form is opened again. */
  async forget(): Promise<void> {
    await this.device.forget(this.requestId).catch(() => undefined);
  }

  /** Tries no more by itself. */
  stop(): void {
    if (this.retry) clearTimeout(this.retry);
    this.retry = null;
  }

  private async resume(): Promise<void> {
    const hasArrived = new Set(this.arrived().map(({ id }) => id));
    for (const kept of await this.device.read(this.requestId)) {
      if (hasArrived.has(kept.id)) {
        void this.drop(kept.id);
        continue;
      }
      this.show(kept);
      this.send(kept.id);
    }
  }

  private show(picked: KeptFile, problem = ''): void {
    this.sending.update((all) => [...all, { ...picked, isKept: true, share: 0, mayRetry: false, problem }]);
  }

  private async keep(picked: KeptFile): Promise<void> {
    const isKept = await this.device.keep(this.requestId, picked);
    if (!isKept) this.change(picked.id, { isKept });
  }

  private async drop(id: string): Promise<void> {
    await this.keeping.get(id);
    await this.device.drop(this.requestId, id);
  }

  private send(id: string): void {
    const upload = this.sending().find((known) => known.id === id);
    if (upload) this.waitFor(this.sendOne(upload));
  }

  /** Another tab may have sent it meanwhile, or taken it back: it is then gone from the device. */
  private async sendAgain({ id, isKept }: Upload): Promise<void> {
    if (!isKept || (await this.device.has(this.requestId, id))) this.send(id);
    else this.sending.update((all) => all.filter((known) => known.id !== id));
  }

  private waitFor(work: Promise<void>): void {
    const done = work.finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  private async sendOne({ id, questionId, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.stops.set(id, stop);
    try {
      const arrived = await this.api.sendFile(this.requestId, id, {
        promise: { questionId, name: nameOf(file), size: file.size },
        content: file,
        progress: (share) => this.change(id, { share }),
        signal: stop.signal,
      });
      if (stop.signal.aborted) return;
      void this.drop(id);
      this.failures = 0;
      this.arrived.update((all) => [...all.filter((known) => known.id !== id), arrived]);
      this.sending.update((all) => all.filter((known) => known.id !== id));
    } catch (error) {
      // Whoever reads “no connection” may close the page: it is said once this device has the file.
      await this.keeping.get(id);
      if (!stop.signal.aborted) this.failed(id, error);
    }
  }

  private failed(id: string, error: unknown): void {
    const { status, errors, detail } = problemFrom(error);
    if (status === 0 || status >= 500) {
      this.change(id, { problem: status === 0 ? OFFLINE : OUR_FAULT, mayRetry: true });
      this.tryLater();
    } else {
      this.change(id, { problem: errors[0]?.message ?? detail, mayRetry: status === 429 });
    }
  }

  private tryLater(): void {
    if (this.retry) return;
    const wait = Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => this.tryNow(), wait);
  }

  private async takeBack(id: string): Promise<void> {
    this.toTakeBack.add(id);
    if (await this.isRemoved(id)) this.toTakeBack.delete(id);
  }

  /** Whether the server no longer has a file, or never had it. */
  private async isRemoved(id: string): Promise<boolean> {
    try {
      await this.api.removeFile(this.requestId, id);
      return true;
    } catch (error) {
      return problemFrom(error).status === 404;
    }
  }

  private change(id: string, change: Partial<Upload>): void {
    this.sending.update((all) => all.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }
}

/** As long as the server takes, with its ending. */
function nameOf({ name }: File): string {
  const clean = name.replace(/\p{C}/gu, '').trim() || $localize`file`;
  return clean.length <= FILE_LIMITS.name ? clean : clean.slice(0, FILE_LIMITS.name - 10) + clean.slice(-10);
}
