import type { Routes } from '@angular/router';

/** The plan tab of a client's page. */
export const planTab: Routes[number] = {
  path: 'plan',
  title: $localize`Home-care plan`,
  loadComponent: () => import('./plan-page').then((file) => file.PlanPage),
};
