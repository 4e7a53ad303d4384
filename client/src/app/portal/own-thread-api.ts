import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { MessageForm, Thread } from '@api/messages/dto/message.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

/** The signed-in client's thread with the practice. */
@Service()
export class OwnThreadApi {
  private readonly http = inject(HttpClient);

  thread() {
    return httpResource<Thread>(() => '/api/portal/messages');
  }

  ask(form: MessageForm, key: IdempotencyKey): Promise<Thread> {
    return firstValueFrom(this.http.post<Thread>('/api/portal/messages', form, repeatable(key)));
  }

  markRead(): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/portal/messages/read', {}));
  }
}
