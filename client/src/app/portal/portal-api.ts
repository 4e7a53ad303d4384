import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CheckInAnswer,
  CheckInForm,
  ItemLog,
  ItemLogForm,
  PortalDay,
} from '@api/check-ins/dto/check-in.dto';
import type { OwnBodyMap } from '@api/body-history/dto/body-history.dto';
import type { CheckInMap, CheckInMapForm } from '@api/check-ins/dto/check-in-map.dto';
import type { PortalPlan } from '@api/home-care/dto/plan.dto';
import type { MessageForm, Thread } from '@api/messages/dto/message.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

/** What the client has to do, and what was said and done so far. */
export interface Home extends PortalPlan {
  readonly day: PortalDay;
}

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

  checkIn(form: CheckInForm): Promise<CheckInAnswer> {
    return firstValueFrom(this.http.post<CheckInAnswer>('/api/portal/check-ins', form));
  }

  newestMap() {
    return httpResource<OwnBodyMap>(() => '/api/portal/body-map');
  }

  /** The same map again changes nothing, so it needs no key. */
  addMap(checkInId: string, form: CheckInMapForm): Promise<CheckInMap> {
    return firstValueFrom(this.http.put<CheckInMap>(`/api/portal/check-ins/${checkInId}/body-map`, form));
  }

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
