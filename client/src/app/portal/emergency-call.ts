import { Component, computed, inject } from '@angular/core';
import { PortalSession } from '../core/auth/portal-session';
import { Icon } from '../ui/icon/icon';

/** One tap to the emergency number that the practice has confirmed for its place. */
@Component({
  selector: 'un-emergency-call',
  imports: [Icon],
  template: `
    <a class="button danger filled large" [href]="'tel:' + number()">
      <un-icon name="call" size="large" />
      <ng-container i18n>Call {{ number() }}</ng-container>
    </a>
  `,
})
export class EmergencyCall {
  private readonly session = inject(PortalSession);

  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
}
