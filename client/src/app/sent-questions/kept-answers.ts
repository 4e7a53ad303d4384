import { Service } from '@angular/core';
import { SealedStore } from '../core/sealed-store';
import type { Unsaved } from '../intake-link/save-queue';
import type { Said } from './question-walk';

type Answers = readonly Unsaved<Said>[];

/** Answers that the server has not confirmed, kept sealed on this device, and gone once they are saved or at sign-out. */
@Service()
export class KeptAnswers {
  private readonly store = new SealedStore('unknot-portal-answers');
  private writing: Promise<void> = Promise.resolve();

  /** Keeps these instead of what was kept before, in the order of the calls. */
  keep(clientId: string, answers: Answers): void {
    const name = { owner: clientId, id: clientId };
    this.writing = this.writing.then(() =>
      answers.length === 0
        ? this.store.delete(clientId).catch(() => undefined)
        : this.store.write(name, answers),
    );
  }

  async read(clientId: string): Promise<Answers> {
    return ((await this.store.read({ owner: clientId, id: clientId })) ?? []) as Answers;
  }

  /** Removes everything. Where storage is closed (private window) nothing was kept. */
  async forgetAll(): Promise<void> {
    await this.writing;
    await this.store.clear().catch(() => undefined);
  }
}
