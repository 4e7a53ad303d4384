import type { Routes } from '@angular/router';
import { staffOnly } from './core/auth/guards';
import { StaffShell } from './core/shells/staff-shell';

export const staffRoutes: Routes = [
  {
    path: '',
    component: StaffShell,
    canActivate: [staffOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'clients' },
      {
        path: 'clients',
        loadChildren: () => import('./clients/clients.routes').then((file) => file.clientsRoutes),
      },
      {
        path: 'practice',
        title: $localize`Practice`,
        loadComponent: () => import('./practice/practice').then((file) => file.Practice),
      },
    ],
  },
];
