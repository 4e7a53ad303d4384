import type { Routes } from '@angular/router';

/** Two records side by side, before they are joined. */
export const joinRoute: Routes[number] = {
  path: ':clientId/join',
  title: $localize`Join two records`,
  loadComponent: () => import('./join-page').then((file) => file.JoinPage),
};
