import { computed, inject, Injectable, signal } from '@angular/core';
import type { CauseState } from '@api/cause-board/cause-board.vocabulary';
import type {
  CauseBoard,
  CauseExtensionForm,
  ClientCause,
  ClientCauseChange,
  NewClientCause,
} from '@api/cause-board/dto/cause-board.dto';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { CauseBoardApi } from './cause-board-api';

/** The causes of one client and what the therapist does with them. */
@Injectable()
export class BoardWork {
  private readonly api = inject(CauseBoardApi);
  private readonly clientId = signal<string | undefined>(undefined);

  readonly resource = this.api.board(this.clientId);
  readonly causes = computed(() => (this.resource.hasValue() ? this.resource.value().items : []));
  readonly problem = signal<Problem | null>(null);
  readonly isBusy = signal(false);

  show(clientId: string | undefined): void {
    if (this.clientId() !== clientId) this.problem.set(null);
    this.clientId.set(clientId);
  }

  onBoard(causeId: string): ClientCause | undefined {
    return this.causes().find((cause) => cause.causeId === causeId);
  }

  add(cause: NewClientCause): Promise<boolean> {
    const key = newIdempotencyKey();
    return this.write((clientId) => this.api.add(clientId, cause, key));
  }

  change({ id }: ClientCause, change: ClientCauseChange): Promise<boolean> {
    return this.write((clientId) => this.api.change(clientId, id, change));
  }

  move({ id, version }: ClientCause, to: CauseState, note = ''): Promise<boolean> {
    const key = newIdempotencyKey();
    return this.write((clientId) => this.api.move(clientId, id, { to, note, version }, key));
  }

  testLonger({ id, version }: ClientCause, extension: Omit<CauseExtensionForm, 'version'>): Promise<boolean> {
    const key = newIdempotencyKey();
    return this.write((clientId) => this.api.testLonger(clientId, id, { ...extension, version }, key));
  }

  /** Where a write was refused because the board is another one by now, that one is shown. */
  private async write(send: (clientId: string) => Promise<CauseBoard>): Promise<boolean> {
    const clientId = this.clientId();
    if (clientId === undefined || this.isBusy()) return false;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const board = await send(clientId);
      if (this.clientId() === clientId) this.resource.set(board);
      return true;
    } catch (error) {
      const problem = problemFrom(error);
      this.problem.set(problem);
      if (problem.status === 409 || problem.status === 404) this.resource.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
