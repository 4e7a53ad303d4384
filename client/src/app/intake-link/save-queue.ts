import { computed, signal } from '@angular/core';
import type { SaveState } from '../ui/save-indicator';

/** How one attempt to save went. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly version: number }
  /** The server has another version: to be sent again upon it. */
  | { readonly kind: 'again'; readonly version: number }
  /** Kept, but not sent again before `release` or `accept`; `version` is what the server has now. */
  | { readonly kind: 'held'; readonly version: number }
  /** Trying again will not help. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly isOffline: boolean };

/** A value on its way, and the version it was made from. */
export interface Unsaved<V> {
  readonly key: string;
  readonly value: V;
  readonly version: number;
}

interface Entry<V> {
  value: V;
  version: number;
  isUnsent: boolean;
  isSending: boolean;
  isHeld: boolean;
  settling: ReturnType<typeof setTimeout> | null;
}

interface SaveQueueOptions<V> {
  readonly send: (unsaved: Unsaved<V>) => Promise<SaveResult>;
  /** Called with everything that the server has not confirmed, whenever that changes; resolves when it is kept. */
  readonly keep?: (unsaved: readonly Unsaved<V>[]) => Promise<void>;
  readonly now?: () => Date;
}

const RETRY_FIRST_MS = 1_000;
const RETRY_LAST_MS = 30_000;

/**
 * Brings values to the server in the order in which they were given, one at a time, the newest of each key alone, so
 * that two quick edits never overtake each other. While the server is out of reach it waits longer each time.
 */
export class SaveQueue<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly now: () => Date;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private isRunning = false;
  private kept: Promise<void> | undefined;
  private listeners: ((isSaved: boolean) => void)[] = [];

  private readonly waiting = signal(0);
  private readonly trouble = signal<'offline' | 'busy' | null>(null);
  private readonly savedAt = signal<Date | null>(null);

  readonly state = computed((): SaveState | null => {
    const waiting = this.waiting();
    if (waiting > 0 && this.trouble() === 'offline') return { kind: 'offline', waiting };
    if (waiting > 0 && this.trouble() === 'busy') return { kind: 'retrying' };
    if (waiting > 0) return { kind: 'saving' };
    const at = this.savedAt();
    return at ? { kind: 'saved', at } : null;
  });

  constructor(private readonly options: SaveQueueOptions<V>) {
    this.now = options.now ?? (() => new Date());
  }

  /** What the server holds. */
  know(key: string, value: V, version: number): void {
    this.entries.set(key, {
      value,
      version,
      isUnsent: false,
      isSending: false,
      isHeld: false,
      settling: null,
    });
  }

  /** Saves a value: at once, or when `settleMs` have passed since the first unsaved change of it. */
  put(key: string, value: V, settleMs = 0): void {
    if (!this.entries.has(key)) this.know(key, value, 0);
    const entry = this.entryOf(key);
    entry.value = value;
    entry.isUnsent = true;
    if (settleMs === 0) this.settle(entry);
    else entry.settling ??= setTimeout(() => this.settle(entry, 'run'), settleMs);
    this.publish();
    if (!entry.settling) void this.run();
  }

  /** After a conflict: this device's value replaces the other's. */
  release(key: string): void {
    const entry = this.entryOf(key);
    entry.isHeld = false;
    this.publish();
    void this.run();
  }

  /** After a conflict: the other device's value stays. */
  accept(key: string, value: V): void {
    this.know(key, value, this.entryOf(key).version);
    this.publish();
  }

  /** Sends all that waits, without waiting for one another: the page may be gone in a moment. */
  flush(): void {
    this.forgetRetry();
    for (const [key, entry] of this.entries) {
      this.settle(entry);
      if (isDue(entry)) void this.sendOne(key, entry).then(() => this.run());
    }
  }

  /** Tries at once instead of later: the connection is back, or the person asks for it. */
  tryNow(): void {
    this.forgetRetry();
    void this.run();
  }

  /** Sends all that waits; true when everything is saved, false as soon as the server cannot be reached. */
  saveAll(): Promise<boolean> {
    this.forgetRetry();
    this.trouble.set(null);
    for (const entry of this.entries.values()) this.settle(entry);
    const saved = new Promise<boolean>((resolve) => this.listeners.push(resolve));
    this.publish();
    void this.run();
    return saved;
  }

  stop(): void {
    this.forgetRetry();
    for (const entry of this.entries.values()) this.settle(entry);
  }

  private entryOf(key: string): Entry<V> {
    const entry = this.entries.get(key);
    if (!entry) throw new Error(`nothing known of ${key}`);
    return entry;
  }

  private settle(entry: Entry<V>, then?: 'run'): void {
    if (entry.settling) clearTimeout(entry.settling);
    entry.settling = null;
    if (then) void this.run();
  }

  private async run(): Promise<void> {
    if (this.isRunning || this.retry) return;
    this.isRunning = true;
    for (let next = this.firstDue(); next; next = this.firstDue()) {
      const isReached = await this.sendOne(next[0], next[1]);
      if (!isReached) break;
    }
    this.isRunning = false;
  }

  private firstDue(): [string, Entry<V>] | undefined {
    return [...this.entries].find(([, entry]) => isDue(entry));
  }

  private async sendOne(key: string, entry: Entry<V>): Promise<boolean> {
    const { value, version } = entry;
    entry.isUnsent = false;
    entry.isSending = true;
    this.publish();
    const result = await this.options.send({ key, value, version });
    // Whoever reads “Offline” may close the page: it is said once this device has what waits.
    if (result.kind === 'unreachable') await this.kept;
    entry.isSending = false;
    this.take(entry, result);
    this.publish();
    return result.kind !== 'unreachable';
  }

  private take(entry: Entry<V>, result: SaveResult): void {
    switch (result.kind) {
      case 'saved':
        entry.version = result.version;
        this.failures = 0;
        this.trouble.set(null);
        this.savedAt.set(this.now());
        break;
      case 'again':
        entry.version = result.version;
        entry.isUnsent = true;
        break;
      case 'held':
        entry.version = result.version;
        entry.isUnsent = true;
        entry.isHeld = true;
        break;
      case 'unreachable':
        entry.isUnsent = true;
        this.trouble.set(result.isOffline ? 'offline' : 'busy');
        this.retryLater();
        break;
      case 'refused':
    }
  }

  private retryLater(): void {
    if (this.retry) return;
    const wait = Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => this.tryNow(), wait);
  }

  private forgetRetry(): void {
    if (this.retry) clearTimeout(this.retry);
    this.retry = null;
  }

  private publish(): void {
    const open = [...this.entries].filter(([, entry]) => entry.isUnsent || entry.isSending);
    this.waiting.set(open.filter(([, entry]) => !entry.isHeld).length);
    this.kept = this.options.keep?.(open.map(([key, { value, version }]) => ({ key, value, version })));
    if (this.waiting() > 0 && !this.trouble()) return;
    for (const listener of this.listeners.splice(0)) listener(this.waiting() === 0);
  }
}

function isDue(entry: Entry<unknown>): boolean {
  return entry.isUnsent && !entry.isSending && !entry.isHeld && !entry.settling;
}
