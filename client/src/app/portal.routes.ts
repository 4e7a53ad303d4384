import type { Routes } from '@angular/router';
import { clientOnly } from './core/auth/guards';
import { PortalShell } from './core/shells/portal-shell';

export const portalRoutes: Routes = [
  {
    path: '',
    component: PortalShell,
    canActivate: [clientOnly],
    children: [{ path: '', pathMatch: 'full', redirectTo: 'today' }],
  },
];
