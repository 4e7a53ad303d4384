import type { Routes } from '@angular/router';

/** The tab of a client's page with body map and forms. */
export const intakeTab: Routes[number] = {
  path: 'intake',
  title: $localize`Body and forms`,
  loadComponent: () => import('./intake-tab').then((file) => file.IntakeTab),
};
