import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Dashboard } from '@api/dashboard/dto/dashboard.dto';
import { VIEWER } from '../core/viewer';
import { plural } from '../core/plural';
import { Avatar } from '../ui/avatar';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { PainBadge } from '../ui/pain-badge';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ALERT_ICONS, RULE_WORDS } from './alert-words';
import { DashboardApi } from './dashboard-api';

/** Today: red flags above all, then who needs the therapist and by which rule, what waits, and what came in. */
@Component({
  selector: 'un-dashboard',
  imports: [Avatar, EmptyState, Icon, Loaded, PageHeader, PainBadge, RelativeDate, ResourceView, RouterLink],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.scss',
})
export class DashboardPage {
  protected readonly resource = inject(DashboardApi).dashboard();
  private readonly viewer = inject(VIEWER);

  protected readonly rules = RULE_WORDS;
  protected readonly icons = ALERT_ICONS;
  protected readonly heading = computed(() => {
    const day = this.resource.hasValue() ? new Date(`${this.resource.value().day}T12:00:00Z`) : new Date();
    return new Intl.DateTimeFormat(this.viewer.locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: this.resource.hasValue() ? 'UTC' : this.viewer.timeZone,
    }).format(day);
  });

  protected plansInWords(count: number): string {
    return plural(
      count,
      {
        one: $localize`1 client with an active plan`,
        other: $localize`${count}:count: clients with an active plan`,
      },
      this.viewer,
    );
  }

  protected quietInWords(days: number | null): string {
    const count = days ?? 0;
    return plural(
      count,
      { one: $localize`Quiet for 1 day`, other: $localize`Quiet for ${count}:days: days` },
      this.viewer,
    );
  }

  protected isCalm({
    redFlags,
    alerts,
    questions,
    unsignedNotes,
    intakesToReview,
    checkIns,
  }: Dashboard): boolean {
    return [redFlags, alerts, questions, unsignedNotes, intakesToReview, checkIns].every(
      (list) => list.length === 0,
    );
  }
}
