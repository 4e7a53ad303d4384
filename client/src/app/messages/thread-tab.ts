import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import type { Thread } from '@api/messages/dto/message.dto';
import { MESSAGE_LIMITS } from '@api/messages/messages.vocabulary';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { MessagesApi } from './messages-api';

/** The thread with one client, and a box to answer in. What was typed stays until it was sent. */
@Component({
  selector: 'un-thread-tab',
  imports: [Control, EmptyState, Field, Icon, Loaded, ProblemSummary, RelativeDate, ResourceView],
  templateUrl: './thread-tab.html',
  styleUrl: './thread-tab.scss',
})
export class ThreadTab {
  readonly clientId = input.required<string>();

  protected readonly current = inject(CurrentClient);
  private readonly api = inject(MessagesApi);
  private readonly session = inject(Session);

  protected readonly resource = this.api.thread(this.clientId);
  protected readonly thread = linkedSignal<Thread | null>(() =>
    this.resource.hasValue() ? this.resource.value() : null,
  );
  protected readonly mayWrite = computed(() => this.session.may('message.write'));
  protected readonly maxLength = MESSAGE_LIMITS.text;
  protected readonly text = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private key = newIdempotencyKey();

  constructor() {
    effect(() => {
      if (this.resource.hasValue()) void this.markRead(this.clientId());
    });
  }

  private async markRead(clientId: string): Promise<void> {
    try {
      await this.api.markRead(clientId);
    } catch {
      // That it was read is told again the next time the thread is opened.
    }
  }

  protected async send(): Promise<void> {
    if (this.text().trim() === '' || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      this.thread.set(await this.api.answer(this.clientId(), this.text(), this.key));
      this.text.set('');
      this.key = newIdempotencyKey();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
