import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Inbox, Thread } from '@api/messages/dto/message.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class MessagesApi {
  private readonly http = inject(HttpClient);

  inbox() {
    return httpResource<Inbox>(() => '/api/messages');
  }

  moreThreads(after: string): Promise<Inbox> {
    return firstValueFrom(this.http.get<Inbox>('/api/messages', { params: { after } }));
  }

  thread(clientId: () => string) {
    return httpResource<Thread>(() => `/api/clients/${clientId()}/messages`);
  }

  answer(clientId: string, text: string, key: IdempotencyKey): Promise<Thread> {
    return firstValueFrom(
      this.http.post<Thread>(`/api/clients/${clientId}/messages`, { text, itemId: null }, repeatable(key)),
    );
  }

  markRead(clientId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/clients/${clientId}/messages/read`, {}));
  }
}
