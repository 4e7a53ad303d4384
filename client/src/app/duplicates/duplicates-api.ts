import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ClientMatch, Duplicates } from '@api/duplicates/dto/match.dto';
import type { ClientMerge, MergeForm, MergePreview } from '@api/duplicates/dto/merge.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class DuplicatesApi {
  private readonly http = inject(HttpClient);

  of(clientId: () => string | undefined) {
    return httpResource<Duplicates>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/duplicates` : undefined;
    });
  }

  /** What would come together; asks nothing before both are known. */
  preview(pair: () => { staysId: string; mergedId: string } | undefined) {
    return httpResource<MergePreview>(() => {
      const asked = pair();
      return asked
        ? {
            url: `/api/clients/${asked.staysId}/merge-preview`,
            method: 'POST',
            body: { mergedId: asked.mergedId },
          }
        : undefined;
    });
  }

  merge(clientId: string, form: MergeForm, key: IdempotencyKey): Promise<ClientMerge> {
    return firstValueFrom(
      this.http.post<ClientMerge>(`/api/clients/${clientId}/merges`, form, repeatable(key)),
    );
  }

  undo(mergeId: string): Promise<ClientMerge> {
    return firstValueFrom(this.http.post<ClientMerge>(`/api/client-merges/${mergeId}/undo`, {}));
  }

  decide(matchId: string, isSomebodyElse: boolean): Promise<ClientMatch> {
    return firstValueFrom(this.http.put<ClientMatch>(`/api/client-matches/${matchId}`, { isSomebodyElse }));
  }
}
