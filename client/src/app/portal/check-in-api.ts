import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { OwnBodyMap } from '@api/body-history/dto/body-history.dto';
import type { CheckInMap, CheckInMapForm } from '@api/check-ins/dto/check-in-map.dto';
import type { CheckInAnswer, CheckInForm } from '@api/check-ins/dto/check-in.dto';
import { firstValueFrom } from 'rxjs';

/** How it is today, and where. */
@Service()
export class CheckInApi {
  private readonly http = inject(HttpClient);

  send(form: CheckInForm): Promise<CheckInAnswer> {
    return firstValueFrom(this.http.post<CheckInAnswer>('/api/portal/check-ins', form));
  }

  newestMap() {
    return httpResource<OwnBodyMap>(() => '/api/portal/body-map');
  }

  /** The same map again changes nothing, so it needs no key. */
  addMap(checkInId: string, form: CheckInMapForm): Promise<CheckInMap> {
    return firstValueFrom(this.http.put<CheckInMap>(`/api/portal/check-ins/${checkInId}/body-map`, form));
  }
}
