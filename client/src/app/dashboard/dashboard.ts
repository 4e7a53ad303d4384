import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TODAY_LIST_LIMIT } from '@api/dashboard/dashboard.vocabulary';
import type { Dashboard } from '@api/dashboard/dto/dashboard.dto';
import { Session } from '../core/auth/session';
import { VIEWER } from '../core/viewer';
import { plural } from '../core/plural';
import { MatchCard } from '../duplicates/match-card';
import { DayList } from '../planned-visits/day-list';
import { VisitsApi } from '../planned-visits/visits-api';
import { Avatar } from '../ui/avatar';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { PainBadge } from '../ui/pain-badge';
import { isSettled, Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Skeleton } from '../ui/skeleton';
import { AlertRow } from './alert-row';
import { DashboardApi } from './dashboard-api';
import { ShowAll } from './show-all';

const SHOWN_AT_FIRST = 6;

type LongList = 'needy' | 'ready' | 'checkIns' | 'forms';

/** Today: red flags above all, then who needs the therapist and by which rule, what waits, and what came in. */
@Component({
  selector: 'un-dashboard',
  imports: [
    AlertRow,
    Avatar,
    DayList,
    EmptyState,
    Icon,
    Loaded,
    MatchCard,
    PageHeader,
    PainBadge,
    RelativeDate,
    ResourceView,
    RouterLink,
    ShowAll,
    Skeleton,
  ],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.scss',
})
export class DashboardPage {
  private readonly viewer = inject(VIEWER);
  private readonly session = inject(Session);

  protected readonly mayRead = this.session.may('dashboard.read');
  protected readonly resource = inject(DashboardApi).dashboard(() => this.mayRead);
  protected readonly visits = inject(VisitsApi).ofPractice();
  /** The day's list stands on top: what is below must not move when it comes. */
  protected readonly areVisitsSettled = computed(() => isSettled(this.visits));

  private readonly whole = signal<readonly LongList[]>([]);

  private readonly alerts = computed(() => (this.resource.hasValue() ? this.resource.value().alerts : []));
  protected readonly needy = computed(() => this.alerts().filter(({ kind }) => kind !== 'pain_down'));
  protected readonly ready = computed(() => this.alerts().filter(({ kind }) => kind === 'pain_down'));
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

  /** How many there are, or “20+” for twenty and more, since the server ends a list there. */
  protected countOf(list: readonly unknown[]): string {
    return list.length < TODAY_LIST_LIMIT ? `${list.length}` : `${TODAY_LIST_LIMIT}+`;
  }

  /** Cut short, unless the whole list was asked for. */
  protected shown<T>(list: readonly T[], name: LongList): readonly T[] {
    return this.whole().includes(name) ? list : list.slice(0, SHOWN_AT_FIRST);
  }

  protected showAll(name: LongList): void {
    this.whole.update((names) => [...names, name]);
  }

  protected isCalm({
    redFlags,
    alerts,
    questions,
    unsignedNotes,
    intakesToReview,
    checkIns,
    matches,
  }: Dashboard): boolean {
    return [redFlags, alerts, questions, unsignedNotes, intakesToReview, checkIns, matches].every(
      (list) => list.length === 0,
    );
  }
}
