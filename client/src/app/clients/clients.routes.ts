import type { Route, Routes } from '@angular/router';
import type { Permission } from '@api/platform/auth/permissions.vocabulary';
import { bodyTab } from '../body-history/body-history.routes';
import { causesTab } from '../cause-board/cause-board.routes';
import { forThose, toFirstOpen } from '../core/auth/needs';
import { joinRoute } from '../duplicates/duplicates.routes';
import { planTab } from '../home-care/home-care.routes';
import { intakeTab } from '../intake/intake.routes';
import { sourcesRoute } from '../likely-sources/likely-sources.routes';
import { ClientSafety } from '../red-flags/client-safety';
import { noteRoute, notesTab } from '../session-notes/session-notes.routes';
import { CLIENT_TABS } from './client-tabs';
import { CurrentClient } from './current-client';

const tab = (needs: readonly Permission[], route: Route): Routes =>
  forThose(needs, { ...route, data: { level: 2 } });

/** Each is a tab of the client's page, in the order of CLIENT_TABS. */
const tabs: Routes = [
  ...tab(['note.read'], {
    path: 'timeline',
    loadComponent: () => import('../timeline/timeline-tab').then((file) => file.TimelineTab),
  }),
  ...tab(['intake.read', 'intake.send'], intakeTab),
  ...tab(['note.read'], bodyTab),
  ...tab(['causes.read'], causesTab),
  ...tab(['plan.read'], planTab),
  ...tab(['note.read'], notesTab),
  ...tab(['message.read'], {
    path: 'messages',
    loadComponent: () => import('../messages/thread-tab').then((file) => file.ThreadTab),
  }),
  {
    path: 'details',
    loadComponent: () => import('./client-details').then((file) => file.ClientDetails),
  },
  { path: '', pathMatch: 'full', redirectTo: toFirstOpen(CLIENT_TABS, () => tabs) },
];

export const clientsRoutes: Routes = [
  {
    path: '',
    title: $localize`Clients`,
    loadComponent: () => import('./client-list').then((file) => file.ClientListPage),
  },
  ...forThose(['client.write'], {
    path: 'new',
    title: $localize`New client`,
    loadComponent: () => import('./client-form').then((file) => file.ClientFormPage),
  }),
  ...forThose(['client.write'], {
    path: ':clientId/edit',
    title: $localize`Edit client`,
    loadComponent: () => import('./client-form').then((file) => file.ClientFormPage),
  }),
  ...forThose(['client.merge'], joinRoute),
  ...forThose(['note.read'], noteRoute),
  ...forThose(['causes.read'], sourcesRoute),
  {
    path: ':clientId',
    title: $localize`Client`,
    providers: [CurrentClient, ClientSafety],
    loadComponent: () => import('./client-page').then((file) => file.ClientPage),
    children: tabs,
  },
];
