import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Dashboard } from '@api/dashboard/dto/dashboard.dto';

@Service()
export class DashboardApi {
  dashboard() {
    return httpResource<Dashboard>(() => '/api/dashboard');
  }
}
