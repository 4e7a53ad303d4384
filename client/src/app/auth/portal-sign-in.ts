import { Component, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Problem, problemFrom } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Mark } from '../ui/mark';
import { ProblemSummary } from '../ui/problem-summary';
import { ThumbPage } from '../ui/thumb-page';
import { AuthApi } from './auth-api';
import { countdown } from './countdown';
import { StillKept } from './still-kept';

/** A client's way in: an e-mail with a link, no password. A plain form: docs/adr/0004-what-a-first-visit-loads.md. */
@Component({
  selector: 'un-portal-sign-in',
  imports: [Control, Field, Icon, Mark, ProblemSummary, RouterLink, StillKept, ThumbPage],
  templateUrl: './portal-sign-in.html',
  styles: `
    .tile {
      --un-mark-ground: var(--mat-sys-primary);

      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
    un-mark {
      inline-size: 2.25rem;
    }
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class PortalSignInPage {
  /** Whether there is a demo to enter and outgoing mail to read; from the route. */
  readonly isDemo = input.required<boolean>();

  /** In the address (`?kept`) after a sign-out that could not remove what this device keeps. */
  readonly kept = input<string>();

  private readonly api = inject(AuthApi);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('address');

  protected readonly address = signal('');
  protected readonly sentTo = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly isAsked = signal(false);
  protected readonly wait = countdown();

  protected readonly error = linkedSignal(() => {
    const serverError = this.problem()?.errors[0]?.message;
    if (serverError) return serverError;
    const isMissing = this.isAsked() && !/^\S+@\S+\.\S+$/.test(this.address());
    return isMissing ? $localize`Enter your whole e-mail address, like name@example.com.` : '';
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.isAsked.set(true);
    this.problem.set(null);
    if (this.error()) {
      this.field()?.nativeElement.focus();
      return;
    }
    this.isSending.set(true);
    try {
      await this.api.sendClientLink({ email: this.address() });
      this.sentTo.set(this.address());
      this.wait.start(60);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }

  protected changeAddress(): void {
    this.sentTo.set('');
    this.isAsked.set(false);
  }
}
