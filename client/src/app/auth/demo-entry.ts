import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PortalSession } from '../core/auth/portal-session';
import { Session } from '../core/auth/session';
import { wayBack } from '../core/auth/way-back';
import { type Problem, problemFrom } from '../core/http/problem';
import { ProblemSummary } from '../ui/problem-summary';
import { AuthApi } from './auth-api';

/** The two ways into the demo practice, of invented people. */
@Component({
  selector: 'un-demo-entry',
  imports: [ProblemSummary],
  template: `
    <p class="secondary" i18n>This is a demo. Everybody in it is invented.</p>
    <un-problem-summary [problem]="problem()" />
    <div class="ways">
      <button type="button" class="button tonal" [disabled]="isEntering()" (click)="enter('therapist')" i18n>
        Enter as therapist
      </button>
      <button type="button" class="button tonal" [disabled]="isEntering()" (click)="enter('client')" i18n>
        Enter as client
      </button>
    </div>
  `,
  styles: `
    :host,
    .ways {
      display: grid;
      gap: var(--un-space-3);
    }
    .ways {
      grid-template-columns: repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr));
    }
    .button {
      padding-inline: var(--un-space-2);
    }
  `,
})
export class DemoEntry {
  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly staff = inject(Session);
  private readonly portal = inject(PortalSession);

  protected readonly isEntering = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async enter(as: 'therapist' | 'client'): Promise<void> {
    this.isEntering.set(true);
    this.problem.set(null);
    try {
      const { goTo } = await this.api.enterDemo({ as });
      (as === 'client' ? this.portal : this.staff).forget();
      await this.router.navigateByUrl(wayBack(goTo, '/'));
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isEntering.set(false);
    }
  }
}
