import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LENGTH } from '@api/platform/auth/auth.vocabulary';
import type { NewPassword } from '@api/platform/auth/dto/sign-up.dto';
import { Session } from '../core/auth/session';
import { sending } from '../core/forms/sending';
import type { Problem } from '../core/http/problem';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { AuthApi } from './auth-api';
import { Door } from './door';
import { PASSWORD_HINT, PASSWORD_TOO_SHORT } from './password-words';
import { RevealPassword } from './reveal-password';

/** After a sign-in by mailed link: she is in already, and may replace the password she forgot. */
@Component({
  selector: 'un-new-password',
  imports: [Control, Door, Field, FormField, FormRoot, ProblemSummary, RevealPassword, RouterLink],
  template: `
    <un-door>
      <h1 i18n>Choose a new password</h1>
      <p class="secondary" i18n>You are signed in.</p>
      <un-problem-summary [problem]="problem()" />
      <form class="stack" [formRoot]="choice">
        <input hidden type="email" autocomplete="username" [value]="address()" />
        <un-field label="New password" i18n-label [hint]="hint" [of]="choice.password">
          <div class="input-group">
            <input
              #password
              unControl
              class="input"
              type="password"
              autocomplete="new-password"
              [formField]="choice.password"
            />
            <un-reveal-password [for]="password" />
          </div>
        </un-field>
        <button class="button filled full" [disabled]="choice().submitting()" i18n>
          Save the new password
        </button>
      </form>
      <a class="text-link" routerLink="/" i18n>Keep the old one and go on</a>
    </un-door>
  `,
})
export class NewPasswordPage {
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly hint = PASSWORD_HINT;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly choice = form(
    signal({ password: '' }),
    (path) => {
      required(path.password, { message: $localize`Choose a password.` });
      minLength(path.password, PASSWORD_LENGTH.min, { message: PASSWORD_TOO_SHORT });
    },
    { submission: sending({ problem: this.problem, send: (value: NewPassword) => this.save(value) }) },
  );

  protected address(): string {
    return this.session.current()?.person.email ?? '';
  }

  private async save(choice: NewPassword): Promise<void> {
    await this.api.choosePassword(choice);
    this.session.forget();
    this.toasts.show({ text: $localize`New password saved` });
    await this.router.navigateByUrl('/');
  }
}
