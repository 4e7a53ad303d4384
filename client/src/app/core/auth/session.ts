import { Service } from '@angular/core';
import { SIGNED_IN_MARKS } from '@api/platform/auth/auth.vocabulary';
import type { StaffSession } from '@api/platform/auth/dto/session.dto';
import type { Permission } from '@api/platform/auth/permissions.vocabulary';
import { SessionStore } from './session-store';

/** The therapist, owner or desk who is signed in. */
@Service()
export class Session extends SessionStore<StaffSession> {
  protected readonly url = '/api/session';
  protected readonly signOutUrl = '/api/sign-out';
  protected readonly mark = SIGNED_IN_MARKS.staff;

  /** Whether she may do it. Hides what would be refused; the server decides. */
  may(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }
}
