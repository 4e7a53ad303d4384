import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LibrarySafety, Plan, PlanForm, SharePlan } from '@api/home-care/dto/plan.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class HomeCareApi {
  private readonly http = inject(HttpClient);

  /** None is asked for while no client is known. */
  plan(clientId: () => string | undefined) {
    return httpResource<Plan>(() => {
      const id = clientId();
      return id === undefined ? undefined : `/api/clients/${id}/plan`;
    });
  }

  readPlan(clientId: string): Promise<Plan> {
    return firstValueFrom(this.http.get<Plan>(`/api/clients/${clientId}/plan`));
  }

  /** Items of the library that do not go, or go with care, with this client. */
  safety(clientId: () => string) {
    return httpResource<LibrarySafety>(() => `/api/clients/${clientId()}/plan/library`);
  }

  save(clientId: string, form: PlanForm): Promise<Plan> {
    return firstValueFrom(this.http.put<Plan>(`/api/clients/${clientId}/plan`, form));
  }

  share(clientId: string, request: SharePlan, key: IdempotencyKey): Promise<Plan> {
    return firstValueFrom(
      this.http.post<Plan>(`/api/clients/${clientId}/plan/share`, request, repeatable(key)),
    );
  }

  resume(clientId: string): Promise<Plan> {
    return firstValueFrom(this.http.post<Plan>(`/api/clients/${clientId}/plan/resume`, {}));
  }
}
