import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { IntakeLink, IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import type { IntakeDelivery } from '@api/intake-requests/intake-requests.vocabulary';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { IntakeApi } from './intake-api';
import { DELIVERY_WORDS, isOpen, RULE_WORDS, STATE_BADGES, STATE_WORDS } from './intake-request-words';
import { MarkError } from './mark-error';
import { RequestReminders } from './request-reminders';
import { ShownLink } from './shown-link';

/** The forms of a client: where each stands, sending one that waits, its link again, and taking it back. */
@Component({
  selector: 'un-intake-requests-card',
  imports: [Dialog, MarkError, ProblemSummary, RelativeDate, RequestReminders, ShownLink],
  templateUrl: './intake-requests-card.html',
  styleUrl: './intake-requests-card.scss',
})
export class IntakeRequestsCard {
  readonly clientId = input.required<string>();
  readonly requests = input.required<readonly IntakeRequest[]>();

  readonly changed = output<void>();
  /** Without its last form the card is gone: whoever holds it offers to take that back. */
  readonly dropped = output<IntakeRequest>();

  private readonly api = inject(IntakeApi);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly client = inject(CurrentClient).client;

  private readonly mayReview = this.session.may('intake.review');
  protected readonly rows = computed(() =>
    this.requests().map((request) => ({
      request,
      isDraft: request.state === 'draft',
      isOpen: isOpen(request),
      mayMark: request.sentAt !== null && (request.submittedAt === null || this.mayReview),
      state: STATE_WORDS[request.state],
      badge: STATE_BADGES[request.state],
      delivery: DELIVERY_WORDS[request.delivery],
      sentBy: request.sentByRule ? RULE_WORDS[request.sentByRule] : request.sentByName,
      isToHandOver: isToHandOver(request),
    })),
  );
  protected readonly link = signal<IntakeLink | null>(null);
  protected readonly wrong = signal<IntakeRequest | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  protected async showLink(requestId: string): Promise<void> {
    await this.attempt(async () => this.link.set(await this.api.link(this.clientId(), requestId)));
  }

  /** Sends a form that waits; a link to hand over is shown at once. */
  protected async send(requestId: string, delivery: IntakeDelivery): Promise<void> {
    await this.attempt(async () => {
      const key = newIdempotencyKey();
      const { link } = await this.api.sendPrepared(this.clientId(), requestId, { delivery }, key);
      if (delivery === 'link_only') this.link.set(link);
      else this.toasts.show({ text: $localize`On its way to ${this.client()?.email}:email:` });
      this.changed.emit();
    });
  }

  protected async takeBack(requestId: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.revoke(this.clientId(), requestId);
      this.toasts.show({ text: $localize`Taken back. What was answered is kept for the next link.` });
      this.changed.emit();
    });
  }

  protected async drop(draft: IntakeRequest): Promise<void> {
    await this.attempt(async () => {
      await this.api.revoke(this.clientId(), draft.id);
      this.dropped.emit(draft);
    });
  }

  protected markedAsError(request: IntakeRequest): void {
    this.toasts.show({
      text: $localize`Marked as an error`,
      undo: () => void this.takeErrorBack(request.id),
    });
    this.changed.emit();
  }

  protected async takeErrorBack(requestId: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.takeErrorBack(this.clientId(), requestId);
      this.changed.emit();
    });
  }

  /** Somebody was at it meanwhile: the list shows what stands. */
  protected refused(problem: Problem): void {
    this.problem.set(problem);
    this.changed.emit();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.refused(problemFrom(error));
    }
  }
}

/** A rule made the link, and no mail could bring it. */
function isToHandOver({ sentByRule, delivery, state, reminders }: IntakeRequest): boolean {
  return sentByRule !== null && delivery === 'none' && state === 'sent' && reminders.length === 0;
}
