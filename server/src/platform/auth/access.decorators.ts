import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
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
export const Allow = (permission: Permission) => signedIn({ side: 'staff', permission });

/** Any signed-in member of staff, for what concerns herself alone. */
export const AllowAnyStaff = () => signedIn({ side: 'staff', permission: null });

/** A client: in the portal, or (`intake`) also on the form that an intake link opened. */
export const AllowClient = (scope: 'portal' | 'intake') => signedIn({ side: 'client', scope });

/** The guard's rule, and the cookie of that side in the OpenAPI document. */
function signedIn(access: Exclude<Access, { side: 'public' }>): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_KEY, access), ApiCookieAuth(access.side));
}
