import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PortalSession } from '../core/auth/portal-session';
import { Alert } from '../ui/alert';
import { RelativeDatePipe } from '../ui/date/relative-date.pipe';
import { Icon } from '../ui/icon/icon';
import { ClientDay } from './client-day';
import { SIGN_WORDS } from './sign-words';

const A_DAY_MS = 86_400_000;

/** Today while the plan is on hold: what to do now, who knows, and nothing to exercise. */
@Component({
  selector: 'un-plan-on-hold',
  imports: [Alert, Icon, RelativeDatePipe, RouterLink],
  templateUrl: './plan-on-hold.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
    h2 {
      margin-block-end: var(--un-space-1);
      font: var(--mat-sys-title-small);
    }
    strong,
    .list-row .small {
      display: block;
    }
  `,
})
export class PlanOnHold {
  protected readonly day = inject(ClientDay);
  private readonly session = inject(PortalSession);

  protected readonly therapist = computed(() => this.session.current()?.therapistName ?? '');
  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
  protected readonly isNewCondition = computed(() => this.day.paused()?.reason === 'new_condition');
  /** What was told about with the check-in that stopped the plan; empty when something else did. */
  protected readonly signs = computed(() => {
    const since = Date.parse(this.day.paused()?.since ?? '');
    const told = this.day
      .checkIns()
      .find(({ newSigns, at }) => newSigns.length > 0 && Math.abs(since - Date.parse(at)) < A_DAY_MS);
    return told ? told.newSigns.map((sign) => SIGN_WORDS[sign]).join(', ') : '';
  });
}
