import type { Routes } from '@angular/router';

export const formBuilderRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Forms`,
    loadComponent: () => import('./form-list').then((file) => file.FormList),
  },
  {
    path: ':templateId',
    title: $localize`Change a form`,
    loadComponent: () => import('./form-builder').then((file) => file.FormBuilder),
  },
];
