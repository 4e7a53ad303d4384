import { computed, inject, Injectable } from '@angular/core';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { byStrictness } from '../health-history/condition-words';
import { HealthHistoryApi } from '../health-history/health-history-api';
import { isSettled } from '../ui/resource-view/loaded';
import { RedFlagsApi } from './red-flags-api';

/** What stands against treating the client whose page is open. The page, its tabs and their dialogs share it. */
@Injectable()
export class ClientSafety {
  private readonly session = inject(Session);
  private readonly current = inject(CurrentClient);
  private readonly clientId = computed(() =>
    this.session.may('intake.read') ? this.current.id() : undefined,
  );

  readonly redFlags = inject(RedFlagsApi).list(this.clientId);
  readonly conditions = inject(HealthHistoryApi).list(this.clientId);

  private readonly events = computed(() => (this.redFlags.hasValue() ? this.redFlags.value().items : []));
  readonly open = computed(() => this.events().filter((event) => !event.clinicianAnswer));
  readonly closed = computed(() => this.events().filter((event) => event.clinicianAnswer));
  /** Active conditions that limit massage, the strictest first. */
  readonly limits = computed(() =>
    (this.conditions.hasValue() ? this.conditions.value().items : [])
      .filter(({ status, handling }) => status === 'active' && handling !== 'ok')
      .sort(byStrictness),
  );
  readonly isKnown = computed(() => this.redFlags.hasValue() && this.conditions.hasValue());
  readonly hasFailed = computed(
    () => this.redFlags.error() !== undefined || this.conditions.error() !== undefined,
  );

  /** Loaded, or known to have failed; before that nobody can say that there is nothing. */
  readonly isSettled = computed(() => isSettled(this.redFlags) && isSettled(this.conditions));

  reload(): void {
    this.redFlags.reload();
    this.conditions.reload();
  }
}
