import type { Routes } from '@angular/router';

/** The tab of a client's page with the cause board. */
export const causesTab: Routes[number] = {
  path: 'causes',
  title: $localize`Causes`,
  loadComponent: () => import('./causes-tab').then((file) => file.CausesTab),
};
