import { inject } from '@angular/core';
import type { RedirectFunction, Route, Routes } from '@angular/router';
import type { Permission } from '@api/platform/auth/permissions.vocabulary';
import { Session } from './session';

/**
 * A page for those who may do one of `needs`; for others the address says kindly what is missing. A visitor who is not
 * signed in passes: `staffOnly` sends her to sign in, and she comes back.
 */
export function forThose(needs: readonly Permission[], route: Route): Routes {
  const canMatch = async () => {
    const session = inject(Session);
    return !(await session.find()) || mayOne(session, needs);
  };
  const { path, title, data } = route;
  return [
    { ...route, data: { ...data, needs }, canMatch: [canMatch] },
    {
      path,
      title,
      data: { ...data, needs },
      loadComponent: () => import('../pages/not-yours').then((file) => file.NotYours),
      children: [{ path: '**', children: [] }],
    },
  ];
}

/** The entries that have a route, and that the person signed in may open, in their order. */
export function openEntries<Entry extends { readonly path: string }>(
  entries: readonly Entry[],
  routes: Routes,
  session: Session,
): readonly Entry[] {
  return entries.filter(({ path }) => {
    const route = routes.find((each) => each.path === path);
    return route !== undefined && mayOne(session, needsOf(route));
  });
}

/** The way to the first of the entries that is open; to the very first for who is not signed in. */
export function toFirstOpen(
  entries: readonly { readonly path: string }[],
  routes: () => Routes,
): RedirectFunction {
  return async () => {
    const session = inject(Session);
    const open = (await session.find()) ? openEntries(entries, routes(), session) : [];
    return (open[0] ?? entries[0])?.path ?? '';
  };
}

function needsOf({ data }: Route): readonly Permission[] {
  return data?.['needs'] ?? [];
}

function mayOne(session: Session, needs: readonly Permission[]): boolean {
  return needs.length === 0 || needs.some((permission) => session.may(permission));
}
