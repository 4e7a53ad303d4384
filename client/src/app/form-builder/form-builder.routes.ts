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
  {
    path: ':formRef/preview',
    title: $localize`A form as clients see it`,
    loadComponent: () => import('./form-preview').then((file) => file.FormPreview),
  },
  {
    path: ':formRef/versions/:versionNumber',
    title: $localize`A published form`,
    loadComponent: () => import('./form-version').then((file) => file.FormVersionPage),
  },
];
