import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { BodyHistory } from '@api/body-history/dto/body-history.dto';

@Service()
export class BodyHistoryApi {
  /** What was marked, form by form and session by session, newest first. */
  history(clientId: () => string) {
    return httpResource<BodyHistory>(() => `/api/clients/${clientId()}/body-history`);
  }
}
