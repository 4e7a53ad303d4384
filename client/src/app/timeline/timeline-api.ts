import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ClientProgress } from '@api/check-ins/dto/check-in.dto';
import type { Timeline } from '@api/timeline/dto/timeline.dto';
import type { TimelineKind } from '@api/timeline/timeline.vocabulary';
import { firstValueFrom } from 'rxjs';

const NO_PARAMS: Record<string, string> = {};

@Service()
export class TimelineApi {
  private readonly http = inject(HttpClient);

  timeline(clientId: () => string, kind: () => TimelineKind | null) {
    return httpResource<Timeline>(() => {
      const only = kind();
      return { url: `/api/clients/${clientId()}/timeline`, params: only ? { kind: only } : NO_PARAMS };
    });
  }

  more(clientId: string, kind: TimelineKind | null, after: string): Promise<Timeline> {
    const params: Record<string, string> = kind ? { kind, after } : { after };
    return firstValueFrom(this.http.get<Timeline>(`/api/clients/${clientId}/timeline`, { params }));
  }

  progress(clientId: () => string) {
    return httpResource<ClientProgress>(() => `/api/clients/${clientId()}/progress`);
  }
}
