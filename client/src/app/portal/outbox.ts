import {
  computed,
  DestroyRef,
  effect,
  inject,
  linkedSignal,
  Service,
  signal,
  untracked,
} from '@angular/core';
import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import { PortalSession } from '../core/auth/portal-session';
import { type Problem, problemFrom } from '../core/http/problem';
import type { SaveState } from '../ui/save-indicator';
import { readOutbox, writeOutbox } from './outbox-storage';
import { PortalApi } from './portal-api';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/**
 * What the client tapped and the server has not confirmed yet, oldest first. Each entry has its own id and time, so
 * that it may be sent again and again, also after a day without a line.
 */
@Service()
export class Outbox {
  private readonly api = inject(PortalApi);
  private readonly session = inject(PortalSession);
  private readonly clientId = computed(() => this.session.current()?.client.id ?? '');

  private readonly waiting = linkedSignal(() => (this.clientId() ? readOutbox(this.clientId()) : []));
  private readonly confirmed = linkedSignal<string, readonly ItemLogForm[]>({
    source: this.clientId,
    computation: () => [],
  });
  private readonly isSending = signal(false);
  private readonly failure = signal<Problem | null>(null);
  private readonly savedAt = signal<Date | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;

  /** Everything tapped since the page was opened, confirmed or not. */
  readonly entries = computed(() => [...this.confirmed(), ...this.waiting()]);
  /** Why the server took the newest entry not in; null while all is well. */
  readonly refusal = signal<Problem | null>(null);
  readonly state = computed<SaveState | null>(() => {
    const count = this.waiting().length;
    const savedAt = this.savedAt();
    if (count === 0) return savedAt ? { kind: 'saved', at: savedAt } : null;
    const failure = this.failure();
    if (!failure) return { kind: 'saving' };
    return failure.status === 0 ? { kind: 'offline', waiting: count } : { kind: 'retrying' };
  });

  constructor() {
    const again = () => void this.flush();
    window.addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', again);
      clearTimeout(this.timer);
    });
    // What an earlier page left behind goes out as soon as it is known whose it is.
    effect(() => {
      if (this.clientId()) untracked(() => void this.flush());
    });
  }

  /** Keeps an entry and sends it now, or as soon as there is a line. */
  add(entry: ItemLogForm): Promise<void> {
    this.refusal.set(null);
    this.keep([...this.waiting(), entry]);
    return this.flush();
  }

  /** Sends what waits, in the order in which it was tapped; stops at the first that finds no answer. */
  async flush(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    clearTimeout(this.timer);
    try {
      for (let next = this.waiting()[0]; next; next = this.waiting()[0]) {
        if (!(await this.send(next))) return;
      }
    } finally {
      this.isSending.set(false);
    }
  }

  /** Forgets what a client said here; after sign-out nothing stays on the device. */
  clear(clientId: string): void {
    clearTimeout(this.timer);
    this.waiting.set([]);
    this.confirmed.set([]);
    this.savedAt.set(null);
    this.refusal.set(null);
    writeOutbox(clientId, []);
  }

  private async send(entry: ItemLogForm): Promise<boolean> {
    try {
      await this.api.logItem(entry);
      this.confirmed.update((entries) => [...entries, entry]);
      this.savedAt.set(new Date());
    } catch (error) {
      const problem = problemFrom(error);
      if (mayComeThrough(problem)) {
        this.failure.set(problem);
        this.timer = setTimeout(() => void this.flush(), this.wait);
        this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
        return false;
      }
      if (problem.status === 401) return false; // goes on after signing in again
      this.refusal.set(problem);
    }
    this.failure.set(null);
    this.wait = FIRST_WAIT;
    this.keep(this.waiting().filter(({ id }) => id !== entry.id));
    return true;
  }

  private keep(entries: readonly ItemLogForm[]): void {
    this.waiting.set(entries);
    if (this.clientId()) writeOutbox(this.clientId(), entries);
  }
}

/** Silence, a fault of ours, too many requests: the same entry may be taken later. Anything else is an answer. */
const mayComeThrough = ({ status }: Problem) =>
  status === 0 || status === 408 || status === 429 || status >= 500;
