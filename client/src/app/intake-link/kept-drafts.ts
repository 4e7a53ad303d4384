import { Service } from '@angular/core';
import { SealedStore } from '../core/sealed-store';
import type { Saved } from './answer-store';
import type { Unsaved } from './save-queue';

type Drafts = readonly Unsaved<Saved>[];

/** Nobody is signed in on an intake: its answers are whose the link is. */
const nameOf = (requestId: string) => ({ owner: requestId, id: requestId });

/**
 * Answers that the server has not confirmed, kept on this device through a closed tab or a crash, and gone once they are
 * saved.
 */
@Service()
export class KeptDrafts {
  private readonly store = new SealedStore('unknot-intake-answers');
  private next: { readonly requestId: string; readonly drafts: Drafts } | null = null;
  private writing: Promise<void> | null = null;

  /** Keeps these instead of what was kept before. Quick changes are written once. */
  keep(requestId: string, drafts: Drafts): void {
    this.next = { requestId, drafts };
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  async read(requestId: string): Promise<Drafts> {
    return ((await this.store.read(nameOf(requestId))) ?? []) as Drafts;
  }

  /** Removes the answers and their key: the form was sent in. */
  async forget(requestId: string): Promise<void> {
    this.next = null;
    await this.writing;
    await this.remove(requestId);
  }

  private async write(): Promise<void> {
    for (let now = this.next; now; now = this.next) {
      this.next = null;
      if (now.drafts.length === 0) await this.remove(now.requestId);
      else await this.store.write(nameOf(now.requestId), now.drafts);
    }
  }

  /** Where storage is closed (private window) nothing was kept; where it fails, a look at the closed form tries again. */
  private async remove(requestId: string): Promise<void> {
    await this.store.delete(requestId).catch(() => undefined);
  }
}
