import { computed, inject, Injectable } from '@angular/core';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { isSettled } from '../ui/resource-view/loaded';
import { DuplicatesApi } from './duplicates-api';

/** Other records of the client whose page is open: her page shows what waits, the details show what was joined. */
@Injectable()
export class ClientDuplicates {
  private readonly session = inject(Session);
  private readonly current = inject(CurrentClient);

  readonly mayJoin = computed(() => this.session.may('client.merge'));
  readonly resource = inject(DuplicatesApi).of(() => (this.mayJoin() ? this.current.id() : undefined));
  readonly matches = computed(() => (this.resource.hasValue() ? this.resource.value().matches : []));
  readonly merges = computed(() => (this.resource.hasValue() ? this.resource.value().merges : []));
  /** The newest merge, while it can be undone. */
  readonly undoable = computed(() => this.merges().find(({ block }) => block === null));
  /** Loaded, or known to have failed: the page does not wait for it longer. */
  readonly isSettled = computed(() => isSettled(this.resource));
}
