import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckInAnswer } from '@api/check-ins/dto/check-in.dto';
import { PortalSession } from '../core/auth/portal-session';
import { RelativeDatePipe } from '../ui/date/relative-date.pipe';
import { Icon } from '../ui/icon/icon';
import { EmergencyCall } from './emergency-call';
import { SIGN_WORDS } from './sign-words';

/** What to do at once after a worrying answer: act first, then who knows and what happens to the plan. */
@Component({
  selector: 'un-check-in-advice',
  imports: [EmergencyCall, Icon, RelativeDatePipe, RouterLink],
  template: `
    <div class="page narrow">
      <section class="alarm">
        <un-icon name="medical-services-fill" size="extra-large" />
        <h1 tabindex="-1">{{ isEmergency() ? callNow() : seeDoctor }}</h1>
        <dl>
          @for (line of advice(); track line.action) {
            <div>
              <dt>{{ line.signs }}</dt>
              <dd>{{ line.action }}</dd>
            </div>
          }
        </dl>
      </section>
      <ul class="card flush">
        @if (answer().isPlanPaused) {
          <li class="list-row">
            <un-icon name="pause-circle" size="large" />
            <span class="grow">
              <strong i18n>Your plan is on hold</strong>
              <span class="small secondary" i18n
                >Nothing is lost. It goes on when your therapist says so.</span
              >
            </span>
          </li>
        }
        <li class="list-row">
          <un-icon name="mark-chat-read" size="large" />
          <span class="grow">
            <strong i18n>
              {{ therapist() }} knows since {{ answer().checkIn.at | unRelativeDate: 'minute' }}
            </strong>
            <span class="small secondary" i18n>Therapists cannot answer emergencies.</span>
          </span>
        </li>
      </ul>
      <p class="small quiet" i18n>This page helps you act. It does not replace a doctor.</p>
    </div>
    <div class="action-bar replaces-navigation">
      <un-emergency-call />
      <div class="pair">
        <a class="button plain" routerLink="/portal/today" i18n>Back to Today</a>
        <a class="button plain" routerLink="/portal/messages" i18n>I tapped wrong</a>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: calc(100dvh - var(--un-bottom-bar, 0));
    }
    .alarm {
      display: grid;
      gap: var(--un-space-3);
      padding: var(--un-space-5);
      border-radius: var(--un-radius-card);
      background: var(--un-flag-container);
      color: var(--un-on-flag-container);
      un-icon {
        color: var(--un-flag);
      }
    }
    dl,
    dl > div {
      display: grid;
      gap: var(--un-space-1);
    }
    dl {
      gap: var(--un-space-3);
    }
    dt {
      font: var(--mat-sys-title-small);
    }
    strong,
    .small {
      display: block;
    }
    .action-bar {
      inline-size: 100%;
      max-inline-size: calc(var(--un-measure) + 2 * var(--un-gutter));
      margin-block-start: auto;
      margin-inline: auto;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      > * {
        flex: 1 1 auto;
      }
    }
    @media (min-width: 45em) {
      .action-bar {
        margin-block-start: 0;
      }
    }
  `,
})
export class CheckInAdvice {
  readonly answer = input.required<CheckInAnswer>();

  private readonly session = inject(PortalSession);

  protected readonly therapist = computed(() => this.session.current()?.therapistName ?? '');
  protected readonly seeDoctor = $localize`See a doctor today`;
  protected readonly callNow = computed(() => $localize`Call ${this.answer().emergencyNumber}:number: now`);
  protected readonly isEmergency = computed(() => this.answer().advice.some((line) => line.isEmergency));
  /** Emergencies first; signs with the same advice stand together. */
  protected readonly advice = computed(() => {
    const lines = [...this.answer().advice].sort((a, b) => Number(b.isEmergency) - Number(a.isEmergency));
    return [...new Set(lines.map(({ action }) => action))].map((action) => ({
      action,
      signs: lines
        .filter((line) => line.action === action)
        .map(({ sign }) => SIGN_WORDS[sign])
        .join(', '),
    }));
  });
}
