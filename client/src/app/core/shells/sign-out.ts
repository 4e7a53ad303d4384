import { inject, Injector, Service } from '@angular/core';
import { Router } from '@angular/router';
import { Toasts } from '../../ui/toast/toasts';
import { Session } from '../auth/session';

/** A therapist's way out: ends her session, and takes what this device kept of unsaved work along. */
@Service()
export class SignOut {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);

  /** Goes to the sign-in page, which says so where the browser keeps a draft. Without a connection one stays. */
  /** Fetches what signing out needs, while there is a connection: a browser does not fetch again what once failed. */
  prepare(): void {
    import('../device-drafts').catch(() => undefined);
  }

  async signOut(): Promise<void> {
    try {
      // Fetched before the session ends, so that nobody is signed out with drafts left behind.
      const { DeviceDrafts } = await import('../device-drafts');
      await this.session.signOut();
      const isClean = await this.injector
        .get(DeviceDrafts)
        .forgetAll()
        .then(
          () => true,
          () => false,
        );
      await this.router.navigate(['/sign-in'], { queryParams: isClean ? {} : { kept: '' } });
    } catch {
      // No code, no answer or a refusal: in each case the session is as it was.
      this.toasts.show({ text: $localize`You are still signed in. Check the connection, then try again.` });
    }
  }
}
