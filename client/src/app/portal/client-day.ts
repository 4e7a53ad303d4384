import { computed, inject, linkedSignal, resource, Service } from '@angular/core';
import type { ItemResult, SkipReason } from '@api/check-ins/check-ins.vocabulary';
import { PortalSession } from '../core/auth/portal-session';
import { Clock } from '../core/clock';
import { newId } from '../core/ids';
import { Outbox } from './outbox';
import { type Home, PortalApi } from './portal-api';
import { isHabit, itemsOfDay } from './today-items';

interface Known {
  readonly clientId: string;
  readonly home: Home | null;
}

/** The signed-in client's plan and day: asked once, shown by all pages of the portal, brought up to date by each. */
@Service()
export class ClientDay {
  private readonly api = inject(PortalApi);
  private readonly session = inject(PortalSession);
  private readonly outbox = inject(Outbox);
  private readonly clock = inject(Clock);

  readonly home = resource<Home, string | undefined>({
    params: () => this.session.current()?.client.id,
    loader: () => this.api.loadHome(),
  });

  /** The day on the practice's calendar, as the server counts. Swedish writes a date as the API does: 2026-03-12. */
  readonly today = computed(() => {
    const timeZone = this.session.current()?.practice.timeZone;
    return new Intl.DateTimeFormat('sv', { timeZone }).format(this.clock.now());
  });
  /** The newest answer for this client: what is known stays while it is asked again, and when that fails. */
  private readonly known = linkedSignal<{ clientId: string; home: Home | null }, Known>({
    source: () => ({
      clientId: this.session.current()?.client.id ?? '',
      home: this.home.hasValue() ? this.home.value() : null,
    }),
    computation: ({ clientId, home }, before) =>
      home || before?.value.clientId !== clientId ? { clientId, home } : before.value,
  });
  readonly paused = computed(() => this.known().home?.paused ?? null);
  readonly hasNoPlan = computed(() => this.known().home?.plan === null);
  readonly items = computed(() => {
    const known = this.known().home;
    const logs = [...(known?.day.logs ?? []), ...this.outbox.entries()];
    return known?.plan ? itemsOfDay(known.plan.items, logs, this.today()) : [];
  });
  /** What is done at a time of its own; habits go along with something else. */
  readonly timed = computed(() => this.items().filter((item) => !isHabit(item)));
  readonly habits = computed(() => this.items().filter(isHabit));
  readonly open = computed(() => this.timed().filter(({ log }) => !log));
  readonly hasHabit = computed(() => this.known().home?.day.hasHabit ?? false);
  readonly openQuestions = computed(() => this.known().home?.day.openQuestions ?? null);
  /** Newest first. */
  readonly checkIns = computed(() => this.known().home?.day.checkIns ?? []);
  readonly isCheckedIn = computed(() => this.checkIns().some(({ day }) => day === this.today()));

  refresh(): void {
    this.home.reload();
  }

  /** Keeps what became of an item now; `cleared` takes the last word back. */
  log(itemId: string, result: ItemResult, skipReason: SkipReason | null = null): void {
    const at = new Date().toISOString();
    void this.outbox.add({ id: newId(), itemId, day: this.today(), result, skipReason, painAfter: null, at });
  }
}
