import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'unreachable',
    title: $localize`Not available`,
    loadComponent: () => import('./core/pages/unreachable').then((file) => file.Unreachable),
  },
  {
    path: '**',
    title: $localize`Page not found`,
    loadComponent: () => import('./core/pages/not-found').then((file) => file.NotFound),
  },
];
