import type { ResourceSnapshot } from '@angular/core';

export type Kept<T> = { readonly has: false } | { readonly has: true; readonly value: NonNullable<T> };

export const NOTHING: Kept<never> = { has: false };

/** What to show of a resource now, given what was shown before. */
export function keep<T>(snapshot: ResourceSnapshot<T>, before: Kept<T>, keepsOnChange: boolean): Kept<T> {
  switch (snapshot.status) {
    case 'resolved':
    case 'local':
      return wrap(snapshot.value);
    case 'reloading':
      return before.has ? before : wrap(snapshot.value);
    case 'error':
      return before;
    case 'loading':
      return keepsOnChange ? before : NOTHING;
    case 'idle':
      return NOTHING;
  }
}

const wrap = <T>(value: T): Kept<T> =>
  value === undefined || value === null ? NOTHING : { has: true, value };
