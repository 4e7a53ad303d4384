import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ClientCondition,
  ClientConditionChange,
  ClientConditionList,
} from '@api/health-history/dto/client-condition.dto';
import { firstValueFrom } from 'rxjs';

@Service()
export class HealthHistoryApi {
  private readonly http = inject(HttpClient);

  /** Active conditions first; asks nothing while there is no id. */
  list(clientId: () => string | undefined) {
    return httpResource<ClientConditionList>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/conditions` : undefined;
    });
  }

  change(clientId: string, conditionId: string, change: ClientConditionChange): Promise<ClientCondition> {
    return firstValueFrom(
      this.http.put<ClientCondition>(`/api/clients/${clientId}/conditions/${conditionId}`, change),
    );
  }
}
