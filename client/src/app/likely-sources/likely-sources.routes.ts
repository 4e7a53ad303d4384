import type { Routes } from '@angular/router';

/** What may feed a client's pain, on a page of its own. */
export const sourcesRoute: Routes[number] = {
  path: ':clientId/sources',
  title: $localize`Likely sources`,
  loadComponent: () => import('./likely-sources-page').then((file) => file.LikelySourcesPage),
};
