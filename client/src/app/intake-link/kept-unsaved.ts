import { SealedStore } from '../core/sealed-store';
import type { Unsaved } from './save-queue';

/**
 * What the server has not confirmed, kept sealed on this device through a closed tab or a crash, and gone once it is saved.
 * `owner` is whose it is: a form, or a client who is signed in.
 */
export class KeptUnsaved<V> {
  private readonly store: SealedStore;
  private next: { readonly owner: string; readonly unsaved: readonly Unsaved<V>[] } | null = null;
  private writing: Promise<void> | null = null;

  constructor(database: string) {
    this.store = new SealedStore(database);
  }

  /** Keeps these instead of what was kept before; resolves when they are. Quick changes are written once. */
  keep(owner: string, unsaved: readonly Unsaved<V>[]): Promise<void> {
    this.next = { owner, unsaved };
    return (this.writing ??= this.write().finally(() => (this.writing = null)));
  }

  async read(owner: string): Promise<readonly Unsaved<V>[]> {
    return ((await this.store.read({ owner, id: owner })) ?? []) as readonly Unsaved<V>[];
  }

  /** Removes what is kept of one owner, and its key. Rejects when the browser keeps it. */
  async forget(owner: string): Promise<void> {
    this.next = null;
    await this.writing;
    await this.store.delete(owner);
  }

  /** Removes what is kept of anybody, and every key. Rejects when the browser keeps one. */
  async forgetAll(): Promise<void> {
    this.next = null;
    await this.writing;
    await this.store.clear();
  }

  private async write(): Promise<void> {
    for (let now = this.next; now; now = this.next) {
      this.next = null;
      const { owner, unsaved } = now;
      // What cannot be removed here is tried again with the next save, and told at sign-out.
      if (unsaved.length === 0) await this.store.delete(owner).catch(() => undefined);
      else await this.store.write({ owner, id: owner }, unsaved);
    }
  }
}
