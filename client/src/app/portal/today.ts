import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '../core/clock';
import { PortalSession } from '../core/auth/portal-session';
import { VIEWER } from '../core/viewer';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { LazyPart } from '../ui/lazy-part';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { ClientDay } from './client-day';
import { EmergencyCall } from './emergency-call';
import { minutesWords } from './item-words';
import { Outbox } from './outbox';
import { TodayItemList } from './today-item-list';
import { minutesOf } from './today-items';

type NextStep =
  | { readonly kind: 'call' }
  | {
      readonly kind: 'go';
      readonly look: 'filled' | 'tonal';
      readonly path: string;
      readonly icon: IconName;
      readonly label: string;
    };

/** Where a client lands: what to do now, and one button that says what comes next. */
@Component({
  selector: 'un-today',
  imports: [
    Alert,
    EmergencyCall,
    EmptyState,
    Icon,
    Loaded,
    LazyPart,
    ResourceView,
    RouterLink,
    SaveIndicator,
    TodayItemList,
  ],
  templateUrl: './today.html',
  styleUrl: './today.scss',
  host: { '(document:visibilitychange)': 'lookAgain()', '(window:online)': 'lookAgain()' },
})
export class Today {
  protected readonly day = inject(ClientDay);
  protected readonly outbox = inject(Outbox);
  private readonly session = inject(PortalSession);
  private readonly clock = inject(Clock);
  private readonly viewer = inject(VIEWER);

  protected readonly loadPlanOnHold = () => import('./plan-on-hold').then((file) => file.PlanOnHold);
  protected readonly loadOwnQuestions = () =>
    import('./own-questions-card').then((file) => file.OwnQuestionsCard);
  protected readonly date = computed(() =>
    new Intl.DateTimeFormat(this.viewer.locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(
      this.clock.now(),
    ),
  );
  protected readonly heading = computed(() => {
    if (this.day.paused()) return $localize`Your plan is on hold`;
    const name = this.session.current()?.client.firstName ?? '';
    if (this.isAllDone()) return $localize`Nice work, ${name}:name:`;
    const hour = this.clock.now().getHours();
    if (hour < 12) return $localize`Good morning, ${name}:name:`;
    return hour < 18 ? $localize`Good afternoon, ${name}:name:` : $localize`Good evening, ${name}:name:`;
  });
  protected readonly done = computed(() => this.day.timed().filter(({ log }) => log));
  protected readonly isAllDone = computed(() => this.done().length > 0 && this.day.open().length === 0);
  protected readonly minutes = computed(() => minutesWords(minutesOf(this.day.open())));
  protected readonly openWords = computed(() => {
    const count = this.day.open().length;
    return count === 1 ? $localize`Now: 1 thing` : $localize`Now: ${count}:count: things`;
  });
  protected readonly doneWords = computed(
    () => $localize`${this.done().length}:done: of ${this.day.timed().length}:all: looked after`,
  );

  /** The one big button; null when nothing is left for today. */
  protected readonly next = computed<NextStep | null>(() => {
    if (this.day.paused()) return { kind: 'call' };
    const first = this.day.open()[0];
    if (first) {
      return {
        kind: 'go',
        look: 'filled',
        path: `/portal/items/${first.item.id}`,
        icon: 'play-arrow-fill',
        label: $localize`Start, ${this.minutes()}:minutes:`,
      };
    }
    if (this.day.hasNoPlan()) {
      return {
        kind: 'go',
        look: 'tonal',
        path: '/portal/messages',
        icon: 'chat',
        label: $localize`Ask a question`,
      };
    }
    if (this.day.items().length === 0 || this.day.isCheckedIn()) return null;
    return {
      kind: 'go',
      look: 'filled',
      path: '/portal/check-in',
      icon: 'speed',
      label: $localize`Check-in, 3 taps`,
    };
  });

  constructor() {
    this.day.refresh();
  }

  protected lookAgain(): void {
    if (!document.hidden) this.day.refresh();
  }
}
