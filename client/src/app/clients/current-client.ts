import { computed, inject, Injectable, signal } from '@angular/core';
import { ClientsApi } from './clients-api';

/** The client whose page is open; the page and its tabs share it. */
@Injectable()
export class CurrentClient {
  private readonly shown = signal<string | undefined>(undefined);
  /** Known before the client is loaded. */
  readonly id = this.shown.asReadonly();

  readonly resource = inject(ClientsApi).get(this.id);
  /** The client, or null while loading or after a failure. */
  readonly client = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  /** How the client wants to be called, for sentences; empty while loading. */
  readonly firstName = computed(() => {
    const client = this.client();
    return client ? (client.preferredName ?? client.legalName.split(' ')[0] ?? client.legalName) : '';
  });

  show(clientId: string): void {
    this.shown.set(clientId);
  }
}
