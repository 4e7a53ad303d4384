import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  Client,
  ClientChange,
  ClientForm,
  ClientList,
  ClientSearchResult,
} from '@api/clients/dto/client.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class ClientsApi {
  private readonly http = inject(HttpClient);

  /** The first page in the order of family names. */
  list(archived: () => boolean) {
    return httpResource<ClientList>(() => ({ url: '/api/clients', params: { archived: archived() } }));
  }

  /** The page after another one. */
  listMore(after: string, archived: boolean): Promise<ClientList> {
    return firstValueFrom(this.http.get<ClientList>('/api/clients', { params: { after, archived } }));
  }

  /** By POST, so that no name stands in an address; asks nothing while there are no words. */
  search(words: () => string) {
    return httpResource<ClientSearchResult>(() =>
      words() === ''
        ? undefined
        : { url: '/api/clients/search', method: 'POST', body: { words: words(), withArchived: true } },
    );
  }

  get(clientId: () => string | undefined) {
    return httpResource<Client>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}` : undefined;
    });
  }

  create(form: ClientForm, key: IdempotencyKey): Promise<Client> {
    return firstValueFrom(this.http.post<Client>('/api/clients', form, repeatable(key)));
  }

  update(clientId: string, change: ClientChange): Promise<Client> {
    return firstValueFrom(this.http.put<Client>(`/api/clients/${clientId}`, change));
  }

  archive(clientId: string): Promise<Client> {
    return firstValueFrom(this.http.post<Client>(`/api/clients/${clientId}/archive`, {}));
  }

  restore(clientId: string): Promise<Client> {
    return firstValueFrom(this.http.post<Client>(`/api/clients/${clientId}/restore`, {}));
  }
}
