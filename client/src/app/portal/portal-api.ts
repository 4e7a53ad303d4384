import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ItemLog, ItemLogForm, PortalDay } from '@api/check-ins/dto/check-in.dto';
import type { PortalPlan } from '@api/home-care/dto/plan.dto';
import { firstValueFrom } from 'rxjs';

/** What the client has to do, and what was said and done so far. */
export interface Home extends PortalPlan {
  readonly day: PortalDay;
}

/** What Today needs; the other pages have an API of their own, which Today does not load. */
@Service()
export class PortalApi {
  private readonly http = inject(HttpClient);

  async loadHome(): Promise<Home> {
    const [plan, day] = await Promise.all([
      firstValueFrom(this.http.get<PortalPlan>('/api/portal/plan')),
      firstValueFrom(this.http.get<PortalDay>('/api/portal/day')),
    ]);
    return { ...plan, day };
  }

  logItem(form: ItemLogForm): Promise<ItemLog> {
    return firstValueFrom(this.http.post<ItemLog>('/api/portal/item-logs', form));
  }
}
