import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Dashboard } from '@api/dashboard/dto/dashboard.dto';

@Service()
export class DashboardApi {
  /** Asks nothing for who may not see it. */
  dashboard(isWanted: () => boolean) {
    return httpResource<Dashboard>(() => (isWanted() ? '/api/dashboard' : undefined));
  }
}
