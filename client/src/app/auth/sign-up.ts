import { Component, computed, inject, signal } from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  minLength,
  pattern,
  required,
  validate,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LENGTH } from '@api/platform/auth/auth.vocabulary';
import type { SignUp } from '@api/platform/auth/dto/sign-up.dto';
import { emergencyNumberFor, regionsOf } from '@api/practices/places.vocabulary';
import { Session } from '../core/auth/session';
import { sending } from '../core/forms/sending';
import type { Problem } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { AuthApi } from './auth-api';
import { Door } from './door';
import { PASSWORD_HINT, PASSWORD_TOO_SHORT } from './password-words';
import { RevealPassword } from './reveal-password';
import { countriesFor, proposedCountry, timeZonesFor } from './sign-up-places';

/** What the form holds: no region is the empty string, and the tick is for her alone. */
type PracticeDraft = Omit<SignUp, 'region'> & { region: string; isNumberChecked: boolean };

@Component({
  selector: 'un-sign-up',
  imports: [Control, Door, Field, FormField, FormRoot, ProblemSummary, RevealPassword, RouterLink],
  templateUrl: './sign-up.html',
})
export class SignUpPage {
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly viewer = inject(VIEWER);

  protected readonly countries = countriesFor(this.viewer.locale);
  protected readonly timeZones = timeZonesFor(this.viewer);
  protected readonly passwordHint = PASSWORD_HINT;
  protected readonly problem = signal<Problem | null>(null);

  private readonly practice = signal(this.proposal());
  protected readonly regions = computed(() => regionsOf(this.practice().country));

  protected readonly start = form(
    this.practice,
    (path) => {
      required(path.practiceName, { message: $localize`Give your practice a name.` });
      required(path.country, { message: $localize`Choose a country.` });
      validate(path.region, ({ value }) =>
        this.regions().length > 0 && value() === ''
          ? { kind: 'required', message: $localize`Choose a state or region.` }
          : undefined,
      );
      required(path.timeZone, { message: $localize`Choose a time zone.` });
      required(path.emergencyNumber, { message: $localize`Enter the number to call in an emergency.` });
      pattern(path.emergencyNumber, /^[0-9]{2,6}$/, { message: $localize`Digits only, without spaces.` });
      validate(path.isNumberChecked, ({ value }) =>
        value()
          ? undefined
          : { kind: 'required', message: $localize`Please check the number and tick this.` },
      );
      required(path.ownerName, { message: $localize`Tell us your name.` });
      required(path.email, { message: $localize`Enter your e-mail.` });
      email(path.email, { message: $localize`This does not look like an e-mail address.` });
      required(path.password, { message: $localize`Choose a password.` });
      minLength(path.password, PASSWORD_LENGTH.min, { message: PASSWORD_TOO_SHORT });
    },
    { submission: sending({ problem: this.problem, send: (value: PracticeDraft) => this.signUp(value) }) },
  );

  /** Another country has other regions and another number, which is then to be checked again. */
  protected proposeForCountry(): void {
    this.practice.update((practice) => ({
      ...practice,
      region: '',
      emergencyNumber: emergencyNumberFor(practice.country) ?? '',
      isNumberChecked: false,
    }));
  }

  private proposal(): PracticeDraft {
    const country = proposedCountry(navigator.languages);
    return {
      practiceName: '',
      country,
      region: '',
      timeZone: this.viewer.timeZone,
      emergencyNumber: emergencyNumberFor(country) ?? '',
      isNumberChecked: false,
      ownerName: '',
      email: '',
      password: '',
    };
  }

  private async signUp({ isNumberChecked: _, ...practice }: PracticeDraft): Promise<void> {
    await this.api.signUp({ ...practice, region: practice.region || null });
    this.session.forget();
    await this.router.navigateByUrl('/');
  }
}
