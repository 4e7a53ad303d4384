import type { Routes } from '@angular/router';
import { forThose } from '../core/auth/needs';

export const libraryRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./library').then((file) => file.Library),
    children: [
      {
        path: '',
        loadComponent: () => import('./library-tabs').then((file) => file.LibraryTabs),
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: $localize`Library`,
            loadComponent: () => import('./exercise-list').then((file) => file.ExerciseList),
          },
          {
            path: 'muscles',
            title: $localize`Muscles`,
            loadComponent: () => import('./muscle-list').then((file) => file.MuscleList),
          },
          {
            path: 'causes',
            title: $localize`Causes`,
            loadComponent: () => import('./cause-list').then((file) => file.CauseList),
          },
          {
            path: 'conditions',
            title: $localize`Conditions`,
            loadComponent: () => import('./condition-list').then((file) => file.ConditionList),
          },
          {
            path: 'safety-questions',
            title: $localize`Safety questions`,
            loadComponent: () => import('./safety-list').then((file) => file.SafetyList),
          },
          {
            path: 'consents',
            title: $localize`Consents`,
            loadComponent: () => import('./consent-list').then((file) => file.ConsentList),
          },
          {
            path: 'review',
            title: $localize`Review`,
            loadComponent: () => import('./review').then((file) => file.Review),
          },
        ],
      },
      ...forThose(['library.write'], {
        path: 'new',
        title: $localize`Add an item`,
        loadComponent: () => import('./item-form').then((file) => file.ItemForm),
      }),
      ...forThose(['library.write'], {
        path: ':exerciseId/change',
        title: $localize`Change an item`,
        loadComponent: () => import('./item-form').then((file) => file.ItemForm),
      }),
      {
        path: ':exerciseId',
        title: $localize`Item`,
        loadComponent: () => import('./exercise-page').then((file) => file.ExercisePage),
      },
    ],
  },
];
