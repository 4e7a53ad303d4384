import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ClinicianAnswerForm, RedFlagEvent, RedFlagList } from '@api/red-flags/dto/red-flag.dto';
import { firstValueFrom } from 'rxjs';

@Service()
export class RedFlagsApi {
  private readonly http = inject(HttpClient);

  /** Of one client, open ones first; asks nothing while there is no id. */
  list(clientId: () => string | undefined) {
    return httpResource<RedFlagList>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/red-flags` : undefined;
    });
  }

  /** The same answer again changes nothing, so that it may be tried again. */
  close(eventId: string, answer: ClinicianAnswerForm): Promise<RedFlagEvent> {
    return firstValueFrom(this.http.post<RedFlagEvent>(`/api/red-flags/${eventId}/close`, answer));
  }
}
