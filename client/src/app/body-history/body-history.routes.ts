import type { Route } from '@angular/router';

export const bodyTab: Route = {
  path: 'body',
  title: $localize`Body`,
  loadComponent: () => import('./body-tab').then((file) => file.BodyTab),
};
