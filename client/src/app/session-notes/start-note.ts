import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Clock } from '../core/clock';
import { newIdempotencyKey } from '../core/http/idempotency';
import { problemFrom } from '../core/http/problem';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { sessionAround } from './local-time';
import { SessionNotesApi } from './session-notes-api';

/** Opens a note about a session that begins now; where a draft of hers is open, that one. */
@Component({
  selector: 'un-start-note',
  imports: [Icon],
  template: `
    <button type="button" class="button tonal full" [disabled]="isBusy()" (click)="start()">
      <un-icon name="edit-note" /><span i18n>Start note</span>
    </button>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class StartNote {
  readonly clientId = input.required<string>();

  private readonly api = inject(SessionNotesApi);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly toasts = inject(Toasts);
  private readonly key = newIdempotencyKey();

  protected readonly isBusy = signal(false);

  protected async start(): Promise<void> {
    this.isBusy.set(true);
    try {
      const note = await this.api.start(this.clientId(), sessionAround(this.clock.now()), this.key);
      await this.router.navigate(['/clients', this.clientId(), 'notes', note.id]);
    } catch (error) {
      this.toasts.show({ text: problemFrom(error).title });
    } finally {
      this.isBusy.set(false);
    }
  }
}
