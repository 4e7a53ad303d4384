import type { Routes } from '@angular/router';
import { hasOutbox, isDemo } from './auth/demo-mode';
import { staffOnly } from './core/auth/guards';

export const routes: Routes = [
  {
    path: 'sign-in',
    title: $localize`Sign in`,
    resolve: { isDemo },
    loadComponent: () => import('./auth/sign-in').then((file) => file.SignInPage),
  },
  {
    path: 'sign-up',
    title: $localize`New practice`,
    loadComponent: () => import('./auth/sign-up').then((file) => file.SignUpPage),
  },
  {
    path: 'forgotten-password',
    title: $localize`Forgotten password`,
    loadComponent: () => import('./auth/forgotten-password').then((file) => file.ForgottenPasswordPage),
  },
  {
    path: 'new-password',
    title: $localize`New password`,
    canActivate: [staffOnly],
    loadComponent: () => import('./auth/new-password').then((file) => file.NewPasswordPage),
  },
  {
    path: 'l',
    title: $localize`Your link`,
    loadComponent: () => import('./auth/open-link').then((file) => file.OpenLinkPage),
  },
  {
    path: 'portal/sign-in',
    title: $localize`Sign in`,
    resolve: { isDemo },
    loadComponent: () => import('./auth/portal-sign-in').then((file) => file.PortalSignInPage),
  },
  {
    path: 'intake/:requestId',
    title: $localize`Your form`,
    loadComponent: () => import('./intake-link/intake-link').then((file) => file.IntakeLinkPage),
  },
  { path: 'portal', loadChildren: () => import('./portal.routes').then((file) => file.portalRoutes) },
  {
    path: 'outbox',
    title: $localize`Outgoing mail`,
    canMatch: [hasOutbox],
    loadComponent: () => import('./outgoing-mail/outgoing-mail').then((file) => file.OutgoingMail),
  },
  {
    path: 'unreachable',
    title: $localize`Not available`,
    loadComponent: () => import('./core/pages/unreachable').then((file) => file.Unreachable),
  },
  { path: '', loadChildren: () => import('./staff.routes').then((file) => file.staffRoutes) },
  {
    path: '**',
    title: $localize`Page not found`,
    loadComponent: () => import('./core/pages/not-found').then((file) => file.NotFound),
  },
];
