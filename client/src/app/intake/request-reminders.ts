import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { IntakeApi } from './intake-api';
import { isOpen, REMINDER_WORDS } from './intake-request-words';

/** When a client was reminded of a form and by whom; reminding now, and letting it be. */
@Component({
  selector: 'un-request-reminders',
  imports: [Icon, RelativeDate],
  template: `
    @for (reminder of request().reminders; track reminder.at) {
      <span class="small secondary line">
        @if (reminder.byName) {
          <ng-container i18n
            >Reminded <un-date [at]="reminder.at" form="minute" /> by {{ reminder.byName }}</ng-container
          >{{ words[reminder.delivery] }}
        } @else {
          <ng-container i18n>Reminded <un-date [at]="reminder.at" form="minute" /> by the rule</ng-container
          >{{ words[reminder.delivery] }}
        }
      </span>
    }
    @if (mayRemind()) {
      @if (request().hasRefusedReminders) {
        <span class="small note line" i18n>Your client asked for no reminders of this form.</span>
      }
      <span class="row wrap">
        <button type="button" class="text-link" [disabled]="isBusy()" (click)="remind()">
          <un-icon name="mail" size="small" /><span>{{ remindWords() }}</span>
        </button>
        @if (request().hasRefusedReminders) {
          <!-- Hers to take back: nothing to stop or to start here. -->
        } @else if (request().hasRemindersStopped) {
          <span class="small secondary" i18n>Reminders are stopped.</span>
          <button type="button" class="text-link" [disabled]="isBusy()" (click)="setStopped(false)" i18n>
            Start them again
          </button>
        } @else if (request().delivery !== 'none') {
          <button type="button" class="text-link" [disabled]="isBusy()" (click)="setStopped(true)" i18n>
            Stop reminders
          </button>
        }
      </span>
    }
  `,
  styles: `
    .line {
      display: block;
    }
    .note {
      color: var(--un-caution);
    }
    .row {
      column-gap: var(--un-space-4);
    }
  `,
})
export class RequestReminders {
  readonly clientId = input.required<string>();
  readonly request = input.required<IntakeRequest>();
  readonly email = input.required<string | null>();

  readonly changed = output<void>();
  readonly failed = output<Problem>();

  private readonly api = inject(IntakeApi);
  private readonly toasts = inject(Toasts);

  protected readonly words = REMINDER_WORDS;
  protected readonly mayRemind = computed(() => isOpen(this.request()) && this.email() !== null);
  protected readonly remindWords = computed(() =>
    this.request().hasRefusedReminders ? $localize`Remind all the same` : $localize`Remind now`,
  );
  protected readonly isBusy = signal(false);
  private key = newIdempotencyKey();

  protected async remind(): Promise<void> {
    await this.attempt(async () => {
      await this.api.remind(this.clientId(), this.request().id, this.key);
      this.key = newIdempotencyKey();
      this.toasts.show({ text: $localize`Reminder on its way to ${this.email()}:email:` });
    });
  }

  protected async setStopped(isStopped: boolean): Promise<void> {
    await this.attempt(() => this.api.stopReminders(this.clientId(), this.request().id, { isStopped }));
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await work();
      this.changed.emit();
    } catch (error) {
      this.failed.emit(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
