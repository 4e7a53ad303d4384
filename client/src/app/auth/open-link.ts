import { Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { LinkPreview } from '@api/platform/auth/dto/link.dto';
import { PortalSession } from '../core/auth/portal-session';
import { Session } from '../core/auth/session';
import { wayBack } from '../core/auth/way-back';
import { type Problem, problemFrom } from '../core/http/problem';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { Skeleton } from '../ui/skeleton';
import { ThumbPage } from '../ui/thumb-page';
import { AuthApi } from './auth-api';
import { doorWords, type LinkDoor } from './link-words';

/**
 * Where a mailed link leads: `/l#<token>`. The token is taken out of the address at once, so that it stays neither in
 * the history nor in a bookmark, and is sent only by POST. Nothing is used up before the tap.
 */
@Component({
  selector: 'un-open-link',
  imports: [Icon, ProblemSummary, RouterLink, Skeleton, ThumbPage],
  templateUrl: './open-link.html',
  styles: `
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class OpenLinkPage {
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly staff = inject(Session);
  private readonly portal = inject(PortalSession);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  private readonly token = signal('');
  private readonly preview = signal<LinkPreview | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isOpening = signal(false);
  protected readonly door = computed<LinkDoor | null>(() => {
    const preview = this.preview();
    return preview ? doorWords(preview) : null;
  });

  constructor() {
    effect(() => {
      const token = this.fragment();
      if (token) void this.look(token);
      else if (!this.token()) this.preview.set(NO_LINK);
    });
  }

  protected async look(token = this.token()): Promise<void> {
    this.token.set(token);
    this.problem.set(null);
    await this.router.navigateByUrl('/l', { replaceUrl: true });
    try {
      const preview = await this.api.previewLink(token);
      // A used or expired link still leads on where this device is signed in as that client; that uses nothing up.
      if (preview.state === 'open' || preview.state === 'unknown' || !(await this.tryToGoOn())) {
        this.preview.set(preview);
      }
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
  }

  protected async open(): Promise<void> {
    this.isOpening.set(true);
    this.problem.set(null);
    try {
      await this.goOn();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isOpening.set(false);
    }
  }

  private async tryToGoOn(): Promise<boolean> {
    try {
      await this.goOn();
      return true;
    } catch {
      return false; // the preview says why, in better words
    }
  }

  private async goOn(): Promise<void> {
    const { goTo } = await this.api.openLink(this.token());
    this.staff.forget();
    this.portal.forget();
    await this.router.navigateByUrl(wayBack(goTo, '/'), { replaceUrl: true });
  }
}

const NO_LINK: LinkPreview = { state: 'unknown', kind: null, practiceName: null, firstName: null };
