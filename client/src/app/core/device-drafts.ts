import { Service } from '@angular/core';
import { type SealedName, SealedStore } from './sealed-store';

/** Whose draft it is, and of what. */
export type DraftName = SealedName;

/**
 * What the server has not confirmed yet, kept on this device through a closed tab or a crash, and gone once it is saved or
 * the person signs out.
 */
@Service()
export class DeviceDrafts {
  private readonly store = new SealedStore('unknot-staff-drafts');
  private readonly next = new Map<string, { readonly name: DraftName; readonly value: unknown }>();
  private writing: Promise<void> | null = null;

  /** Keeps this instead of what was kept under the name before. Quick changes are written once. */
  keep(name: DraftName, value: unknown): void {
    this.next.set(name.id, { name, value });
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
  }

  /** Removes what is kept under the name. */
  drop(name: DraftName): void {
    this.keep(name, undefined);
  }

  /** What is kept, as JSON gives it back; undefined when there is nothing, or it is another person's. */
  async read(name: DraftName): Promise<unknown> {
    await this.writing;
    return this.store.read(name);
  }

  /** Removes every draft and every key. Rejects when the browser keeps one. */
  async forgetAll(): Promise<void> {
    this.next.clear();
    await this.writing;
    await this.store.clear();
  }

  private async writeAll(): Promise<void> {
    for (let [entry] = this.next; entry; [entry] = this.next) {
      const [id, { name, value }] = entry;
      this.next.delete(id);
      // What cannot be dropped is told at sign-out; until then it is the newest that was kept.
      if (value === undefined) await this.store.delete(id).catch(() => undefined);
      else await this.store.write(name, value);
    }
  }
}
