import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { AskForLink } from '@api/platform/auth/dto/sign-up.dto';
import { sending } from '../core/forms/sending';
import type { Problem } from '../core/http/problem';
import { Alert } from '../ui/alert';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { AuthApi } from './auth-api';
import { Door } from './door';

@Component({
  selector: 'un-forgotten-password',
  imports: [Alert, Control, Door, Field, FormField, FormRoot, ProblemSummary, RouterLink],
  template: `
    <un-door>
      <h1 i18n>Forgotten password</h1>
      @if (sentTo(); as address) {
        <un-alert
          level="good"
          icon="mark-email-unread"
          heading="Look in your mail"
          i18n-heading
          [isLive]="true"
        >
          <ng-container i18n>
            If {{ address }} has an account, a link is on its way. It works once, for 15 minutes, and lets you
            choose a new password.
          </ng-container>
        </un-alert>
        <p class="secondary" i18n>Not there after 2 minutes? Look in spam, or send it again.</p>
        <button type="button" class="button outlined full" (click)="sentTo.set('')" i18n>
          Send it again
        </button>
      } @else {
        <p class="secondary" i18n>We mail you a link. It signs you in, and you choose a new password.</p>
        <un-problem-summary [problem]="problem()" />
        <form class="stack" [formRoot]="request">
          <un-field label="E-mail" i18n-label [of]="request.email">
            <input
              unControl
              class="input"
              type="email"
              autocomplete="username"
              spellcheck="false"
              [formField]="request.email"
            />
          </un-field>
          <button class="button filled full" [disabled]="request().submitting()" i18n>Mail me a link</button>
        </form>
      }
      <a class="text-link" routerLink="/sign-in" i18n>Back to sign in</a>
    </un-door>
  `,
})
export class ForgottenPasswordPage {
  private readonly api = inject(AuthApi);

  protected readonly sentTo = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly request = form(
    signal({ email: '' }),
    (path) => {
      required(path.email, { message: $localize`Enter your e-mail.` });
      email(path.email, { message: $localize`This does not look like an e-mail address.` });
    },
    { submission: sending({ problem: this.problem, send: (value: AskForLink) => this.send(value) }) },
  );

  private async send(request: AskForLink): Promise<void> {
    await this.api.sendStaffLink(request);
    this.sentTo.set(request.email);
  }
}
