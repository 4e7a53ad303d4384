import type { Routes } from '@angular/router';

export interface ClientTab {
  /** Path of the child route. */
  readonly path: string;
  readonly label: string;
}

const TABS: readonly ClientTab[] = [
  { path: 'timeline', label: $localize`Timeline` },
  { path: 'intake', label: $localize`Body and forms` },
  { path: 'causes', label: $localize`Causes` },
  { path: 'plan', label: $localize`Plan` },
  { path: 'notes', label: $localize`Notes` },
  { path: 'messages', label: $localize`Messages` },
  { path: 'details', label: $localize`Details` },
];

/** The tabs that have a route: a tab appears by registering its route. */
export const tabsWithRoute = (routes: Routes): readonly ClientTab[] =>
  TABS.filter((tab) => routes.some((route) => route.path === tab.path));
