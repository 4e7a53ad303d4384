import type { Routes } from '@angular/router';
import { staffOnly } from './core/auth/guards';
import { forThose, toFirstOpen } from './core/auth/needs';
import { STAFF_PLACES } from './core/shells/staff-places';
import { StaffShell } from './core/shells/staff-shell';

const places: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toFirstOpen(STAFF_PLACES, () => places) },
  ...forThose(['dashboard.read'], {
    path: 'today',
    title: $localize`Today`,
    loadComponent: () => import('./dashboard/dashboard').then((file) => file.DashboardPage),
  }),
  ...forThose(['message.read'], {
    path: 'messages',
    title: $localize`Messages`,
    loadComponent: () => import('./messages/inbox').then((file) => file.InboxPage),
  }),
  ...forThose(['client.read'], {
    path: 'clients',
    loadChildren: () => import('./clients/clients.routes').then((file) => file.clientsRoutes),
  }),
  ...forThose(['library.read'], {
    path: 'library',
    loadChildren: () => import('./library/library.routes').then((file) => file.libraryRoutes),
  }),
  ...forThose(['form.write'], {
    path: 'forms',
    loadChildren: () => import('./form-builder/form-builder.routes').then((file) => file.formBuilderRoutes),
  }),
  ...forThose(['form.write'], {
    path: 'practice/sending-forms',
    title: $localize`Sending forms`,
    loadComponent: () => import('./sending-forms/sending-forms').then((file) => file.SendingForms),
  }),
  ...forThose(['practice.read'], {
    path: 'practice',
    title: $localize`Practice`,
    loadComponent: () => import('./practice/practice').then((file) => file.Practice),
  }),
];

export const staffRoutes: Routes = [
  // In the frame of the preview, without the shell around it.
  ...forThose(['form.write'], {
    path: 'forms/:formRef/preview/client',
    title: $localize`A form as clients see it`,
    canActivate: [staffOnly],
    loadComponent: () => import('./form-builder/client-view').then((file) => file.ClientView),
  }),
  { path: '', component: StaffShell, canActivate: [staffOnly], children: places },
];
