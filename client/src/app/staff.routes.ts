import type { Routes } from '@angular/router';
import { staffOnly } from './core/auth/guards';
import { StaffShell } from './core/shells/staff-shell';

export const staffRoutes: Routes = [
  {
    path: '',
    component: StaffShell,
    canActivate: [staffOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      {
        path: 'today',
        title: $localize`Today`,
        loadComponent: () => import('./dashboard/dashboard').then((file) => file.DashboardPage),
      },
      {
        path: 'messages',
        title: $localize`Messages`,
        loadComponent: () => import('./messages/inbox').then((file) => file.InboxPage),
      },
      {
        path: 'clients',
        loadChildren: () => import('./clients/clients.routes').then((file) => file.clientsRoutes),
      },
      {
        path: 'library',
        loadChildren: () => import('./library/library.routes').then((file) => file.libraryRoutes),
      },
      {
        path: 'practice',
        title: $localize`Practice`,
        loadComponent: () => import('./practice/practice').then((file) => file.Practice),
      },
    ],
  },
];
