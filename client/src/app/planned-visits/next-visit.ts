import { Component, computed, inject, input, signal } from '@angular/core';
import { Session } from '../core/auth/session';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { VisitDialog } from './visit-dialog';
import { TimeOfDay } from './visit-time';
import { VisitsApi } from './visits-api';

/** When a client comes next, and planning it. It keeps its line while it loads. */
@Component({
  selector: 'un-next-visit',
  imports: [Icon, RelativeDate, TimeOfDay, VisitDialog],
  template: `
    @if (visits.hasValue()) {
      @let next = visits.value().items[0];
      @if (next) {
        <un-icon name="event" size="small" />
        <span i18n>
          Next visit <b><un-date [at]="next.day" />, {{ next.time | unTimeOfDay }}</b>
        </span>
      }
      @if (mayPlan() && !isArchived()) {
        <button type="button" class="text-link" (click)="isOpen.set(true)">
          @if (next) {
            <ng-container i18n>Change</ng-container>
          } @else {
            <un-icon name="event" size="small" /><span i18n>Plan the next visit</span>
          }
        </button>
      }
      <un-visit-dialog
        [clientId]="clientId()"
        [visits]="visits.value()"
        [(open)]="isOpen"
        (changed)="visits.reload()"
      />
    } @else if (visits.error()) {
      <span class="secondary" i18n>The next visit could not be loaded.</span>
      <button type="button" class="text-link" (click)="visits.reload()" i18n>Try again</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--un-space-1) var(--un-space-2);
      min-block-size: var(--un-target);
    }
  `,
})
export class NextVisit {
  readonly clientId = input.required<string>();
  readonly isArchived = input(false);

  private readonly session = inject(Session);

  protected readonly visits = inject(VisitsApi).ofClient(this.clientId);
  protected readonly mayPlan = computed(() => this.session.may('client.write'));
  protected readonly isOpen = signal(false);
}
