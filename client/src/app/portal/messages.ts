import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Thread } from '@api/messages/dto/message.dto';
import { MESSAGE_LIMITS } from '@api/messages/messages.vocabulary';
import { PortalSession } from '../core/auth/portal-session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { RelativeDatePipe } from '../ui/date/relative-date.pipe';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ClientDay } from './client-day';
import { OwnThreadApi } from './own-thread-api';

/** The thread with the practice, and a box to ask in that says when somebody reads it. */
@Component({
  selector: 'un-messages',
  imports: [EmptyState, Icon, Loaded, ProblemSummary, RelativeDate, RelativeDatePipe, ResourceView],
  templateUrl: './messages.html',
  styleUrl: './messages.scss',
})
export class Messages {
  /** The item a question is about, from the address. */
  readonly itemId = input<string>();

  private readonly api = inject(OwnThreadApi);
  private readonly day = inject(ClientDay);
  private readonly session = inject(PortalSession);
  private readonly router = inject(Router);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  protected readonly thread = this.api.thread();
  protected readonly you = $localize`You`;
  protected readonly longest = MESSAGE_LIMITS.text;
  protected readonly text = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private key = newIdempotencyKey();

  protected readonly therapist = computed(() => this.session.current()?.therapistName ?? '');
  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
  protected readonly item = computed(
    () => this.day.items().find(({ item }) => item.id === this.itemId())?.item ?? null,
  );
  protected readonly isEmpty = computed(
    () => this.thread.hasValue() && this.thread.value().messages.length === 0,
  );
  protected readonly promise = computed(() => {
    const days = this.session.current()?.practice.replyPromiseDays ?? 1;
    return days === 1
      ? $localize`Answers within 1 working day`
      : $localize`Answers within ${days}:days: working days`;
  });

  constructor() {
    effect(() => {
      if (this.thread.hasValue()) untracked(() => void this.markRead(this.thread.value()));
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.problem.set(null);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '' || this.isSending()) {
      this.box().nativeElement.focus();
      return;
    }
    this.isSending.set(true);
    this.problem.set(null);
    try {
      this.thread.set(await this.api.ask({ text, itemId: this.item()?.id ?? null }, this.key));
      this.text.set('');
      this.key = newIdempotencyKey();
      await this.router.navigateByUrl('/portal/messages', { replaceUrl: true });
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }

  private async markRead(thread: Thread | undefined): Promise<void> {
    const isNew = thread?.messages.some(({ author, readAt }) => author === 'staff' && readAt === null);
    if (!isNew) return;
    try {
      await this.api.markRead();
    } catch {
      // stays new until the next time; nothing the reader has to know
    }
  }
}
