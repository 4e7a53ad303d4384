import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { Toasts } from '../../ui/toast/toasts';
import { Session } from '../auth/session';
import { DeviceDrafts } from '../device-drafts';

/** A therapist's way out: ends her session, and takes what this device kept of unsaved work along. */
@Service()
export class SignOut {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(DeviceDrafts);

  /** Goes to the sign-in page, which says so where the browser keeps a draft. Without a connection one stays. */
  async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch {
      // No answer or a refusal: in each case the session is as it was.
      this.toasts.show({ text: $localize`You are still signed in. Check the connection, then try again.` });
      return;
    }
    const isClean = await this.drafts.forgetAll().then(
      () => true,
      () => false,
    );
    await this.router.navigate(['/sign-in'], { queryParams: isClean ? {} : { kept: '' } });
  }
}
