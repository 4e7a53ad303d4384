import type { Routes } from '@angular/router';
import { clientOnly } from './core/auth/guards';
import { PortalShell } from './core/shells/portal-shell';

export const portalRoutes: Routes = [
  {
    path: '',
    component: PortalShell,
    canActivate: [clientOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      {
        path: 'today',
        title: $localize`Today`,
        loadComponent: () => import('./portal/today').then((file) => file.Today),
      },
      {
        path: 'items/:itemId',
        title: $localize`Today`,
        loadComponent: () => import('./portal/item-page').then((file) => file.ItemPage),
      },
      {
        path: 'check-in',
        title: $localize`Check-in`,
        loadComponent: () => import('./portal/check-in-page').then((file) => file.CheckInPage),
      },
      {
        path: 'check-in/body-map',
        title: $localize`Check-in`,
        loadComponent: () => import('./portal/check-in-map').then((file) => file.CheckInMapPage),
      },
      {
        path: 'questions',
        title: $localize`Questions`,
        loadComponent: () =>
          import('./sent-questions/own-questions-page').then((file) => file.OwnQuestionsPage),
      },
      {
        path: 'progress',
        title: $localize`Progress`,
        loadComponent: () => import('./portal/progress').then((file) => file.Progress),
      },
      {
        path: 'messages',
        title: $localize`Messages`,
        loadComponent: () => import('./portal/messages').then((file) => file.Messages),
      },
      {
        path: 'me',
        title: $localize`Me`,
        loadComponent: () => import('./portal/me').then((file) => file.Me),
      },
    ],
  },
];
