import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../core/auth/session';
import { wayBack } from '../core/auth/way-back';
import { type Problem, problemFrom } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { AuthApi } from './auth-api';
import { DemoEntry } from './demo-entry';
import { Door } from './door';
import { RevealPassword } from './reveal-password';
import { StillKept } from './still-kept';

/** The therapist's way in. A plain form: signal forms would be a sixth of all that this page loads. */
@Component({
  selector: 'un-sign-in',
  imports: [Control, DemoEntry, Door, Field, ProblemSummary, RevealPassword, RouterLink, StillKept],
  templateUrl: './sign-in.html',
  styles: `
    .or {
      display: flex;
      align-items: center;
      gap: var(--un-space-3);
      color: var(--un-ink-3);
      font: var(--mat-sys-body-small);
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      block-size: 1px;
      background: var(--un-line-strong);
    }
  `,
})
export class SignInPage {
  /** Address to go to after signing in, from the query. */
  readonly then = input<string>();

  /** In the address (`?kept`) after a sign-out that could not remove what this device keeps. */
  readonly kept = input<string>();

  /** Whether there is a demo to enter and outgoing mail to read; from the route. */
  readonly isDemo = input.required<boolean>();

  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('emailField');
  private readonly passwordField = viewChild.required<ElementRef<HTMLInputElement>>('passwordField');

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isAsked = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly emailError = computed(() =>
    this.isAsked() && !/^\S+@\S+$/.test(this.email()) ? $localize`Enter your e-mail address.` : '',
  );
  protected readonly passwordError = computed(() =>
    this.isAsked() && this.password() === '' ? $localize`Enter your password.` : '',
  );

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.isAsked.set(true);
    this.problem.set(null);
    if (this.emailError()) return this.emailField().nativeElement.focus();
    if (this.passwordError()) return this.passwordField().nativeElement.focus();
    this.isSending.set(true);
    try {
      await this.api.signIn({ email: this.email(), password: this.password() });
      this.session.forget();
      await this.router.navigateByUrl(wayBack(this.then(), '/'));
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
