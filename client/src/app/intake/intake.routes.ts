import type { Routes } from '@angular/router';

/** The tab of a client's page with the forms. */
export const intakeTab: Routes[number] = {
  path: 'intake',
  title: $localize`Forms`,
  loadComponent: () => import('./intake-tab').then((file) => file.IntakeTab),
};
