import { Service } from '@angular/core';
import { SIGNED_IN_MARKS } from '@api/platform/auth/auth.vocabulary';
import type { PortalSession as PortalSessionValue } from '@api/platform/auth/dto/session.dto';
import { SessionStore } from './session-store';

/** The client who is signed in on this device. */
@Service()
export class PortalSession extends SessionStore<PortalSessionValue> {
  protected readonly url = '/api/portal/session';
  protected readonly signOutUrl = '/api/portal/sign-out';
  protected readonly mark = SIGNED_IN_MARKS.client;
}
