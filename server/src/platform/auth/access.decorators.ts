import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.vocabulary.js';

/** Who may call a route. A route without one of the decorators below is refused to everybody. */
export type Access =
  | { side: 'public' }
  | { side: 'staff'; permission: Permission | null }
  | { side: 'client'; scope: 'portal' | 'intake' };

export const ACCESS_KEY = 'access';

/** Anybody, signed in or not. */
export const Public = () => SetMetadata<string, Access>(ACCESS_KEY, { side: 'public' });

/** Staff with this permission. */
export const Allow = (permission: Permission) =>
  SetMetadata<string, Access>(ACCESS_KEY, { side: 'staff', permission });

/** Any signed-in member of staff, for what concerns herself alone. */
export const AllowAnyStaff = () =>
  SetMetadata<string, Access>(ACCESS_KEY, { side: 'staff', permission: null });

/** A client: in the portal, or (`intake`) also on the form that an intake link opened. */
export const AllowClient = (scope: 'portal' | 'intake') =>
  SetMetadata<string, Access>(ACCESS_KEY, { side: 'client', scope });
