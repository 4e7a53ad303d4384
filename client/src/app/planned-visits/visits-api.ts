import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  PlannedVisit,
  VisitCancel,
  VisitChange,
  VisitForm,
  VisitList,
  VisitsOfClient,
} from '@api/planned-visits/dto/planned-visit.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class VisitsApi {
  private readonly http = inject(HttpClient);

  /** The practice's visits of today and the days after. */
  ofPractice() {
    return httpResource<VisitList>(() => '/api/visits');
  }

  /** A client's visits from today on, the next first. */
  ofClient(clientId: () => string) {
    return httpResource<VisitsOfClient>(() => `/api/clients/${clientId()}/visits`);
  }

  plan(clientId: string, form: VisitForm, key: IdempotencyKey): Promise<PlannedVisit> {
    return firstValueFrom(
      this.http.post<PlannedVisit>(`/api/clients/${clientId}/visits`, form, repeatable(key)),
    );
  }

  change({ clientId, id }: PlannedVisit, change: VisitChange): Promise<PlannedVisit> {
    return firstValueFrom(this.http.put<PlannedVisit>(`/api/clients/${clientId}/visits/${id}`, change));
  }

  cancel({ clientId, id }: PlannedVisit, cancel: VisitCancel): Promise<PlannedVisit> {
    return firstValueFrom(
      this.http.post<PlannedVisit>(`/api/clients/${clientId}/visits/${id}/cancel`, cancel),
    );
  }
}
