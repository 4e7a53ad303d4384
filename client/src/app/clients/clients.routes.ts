import type { Routes } from '@angular/router';
import { causesTab } from '../cause-board/cause-board.routes';
import { planTab } from '../home-care/home-care.routes';
import { intakeTab } from '../intake/intake.routes';
import { sourcesRoute } from '../likely-sources/likely-sources.routes';
import { ClientSafety } from '../red-flags/client-safety';
import { noteRoute, notesTab } from '../session-notes/session-notes.routes';
import { CurrentClient } from './current-client';

export const clientsRoutes: Routes = [
  {
    path: '',
    title: $localize`Clients`,
    loadComponent: () => import('./client-list').then((file) => file.ClientListPage),
  },
  {
    path: 'new',
    title: $localize`New client`,
    loadComponent: () => import('./client-form').then((file) => file.ClientFormPage),
  },
  {
    path: ':clientId/edit',
    title: $localize`Edit client`,
    loadComponent: () => import('./client-form').then((file) => file.ClientFormPage),
  },
  noteRoute,
  sourcesRoute,
  {
    path: ':clientId',
    title: $localize`Client`,
    providers: [CurrentClient, ClientSafety],
    loadComponent: () => import('./client-page').then((file) => file.ClientPage),
    // Each child is a tab of the client's page, in the order of CLIENT_TABS.
    children: [
      {
        path: 'timeline',
        loadComponent: () => import('../timeline/timeline-tab').then((file) => file.TimelineTab),
      },
      intakeTab,
      causesTab,
      planTab,
      notesTab,
      {
        path: 'messages',
        loadComponent: () => import('../messages/thread-tab').then((file) => file.ThreadTab),
      },
      {
        path: 'details',
        loadComponent: () => import('./client-details').then((file) => file.ClientDetails),
      },
      { path: '', pathMatch: 'full', redirectTo: 'timeline' },
    ],
  },
];
