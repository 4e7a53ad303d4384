import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CauseBoard,
  CauseExtensionForm,
  CauseMoveForm,
  ClientCauseChange,
  NewClientCause,
} from '@api/cause-board/dto/cause-board.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

/** Every write answers with the board as it is afterwards. */
@Service()
export class CauseBoardApi {
  private readonly http = inject(HttpClient);

  /** Nothing is asked for while no client is known. */
  board(clientId: () => string | undefined) {
    return httpResource<CauseBoard>(() => {
      const id = clientId();
      return id === undefined ? undefined : `/api/clients/${id}/causes`;
    });
  }

  add(clientId: string, cause: NewClientCause, key: IdempotencyKey): Promise<CauseBoard> {
    return firstValueFrom(
      this.http.post<CauseBoard>(`/api/clients/${clientId}/causes`, cause, repeatable(key)),
    );
  }

  change(clientId: string, clientCauseId: string, change: ClientCauseChange): Promise<CauseBoard> {
    return firstValueFrom(
      this.http.put<CauseBoard>(`/api/clients/${clientId}/causes/${clientCauseId}`, change),
    );
  }

  move(
    clientId: string,
    clientCauseId: string,
    move: CauseMoveForm,
    key: IdempotencyKey,
  ): Promise<CauseBoard> {
    const path = `/api/clients/${clientId}/causes/${clientCauseId}/moves`;
    return firstValueFrom(this.http.post<CauseBoard>(path, move, repeatable(key)));
  }

  testLonger(
    clientId: string,
    clientCauseId: string,
    extension: CauseExtensionForm,
    key: IdempotencyKey,
  ): Promise<CauseBoard> {
    const path = `/api/clients/${clientId}/causes/${clientCauseId}/extensions`;
    return firstValueFrom(this.http.post<CauseBoard>(path, extension, repeatable(key)));
  }
}
