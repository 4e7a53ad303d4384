import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { IntakeLink, IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import type { DeliveryState, IntakeRequestState } from '@api/intake-requests/intake-requests.vocabulary';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { IntakeApi } from './intake-api';
import { ShownLink } from './shown-link';

const STATE_WORDS: Record<IntakeRequestState, string> = {
  sent: $localize`Not opened yet`,
  opened: $localize`Opened`,
  in_progress: $localize`Being filled in`,
  submitted: $localize`Sent in`,
  reviewed: $localize`Reviewed`,
  expired: $localize`Ran out`,
  revoked: $localize`Taken back`,
};

const STATE_BADGES: Record<IntakeRequestState, string> = {
  sent: 'outlined',
  opened: 'outlined',
  in_progress: '',
  submitted: 'clay',
  reviewed: 'good',
  expired: 'caution',
  revoked: 'outlined',
};

const DELIVERY_WORDS: Record<DeliveryState, string> = {
  none: $localize`by link`,
  queued: $localize`e-mail on its way`,
  sent: $localize`by e-mail`,
  failed: $localize`the e-mail could not be delivered`,
};

const OPEN: readonly IntakeRequestState[] = ['sent', 'opened', 'in_progress'];

/** Whether the link of a request still opens the form. */
export function isOpen({ state }: IntakeRequest): boolean {
  return OPEN.includes(state);
}

/** The forms sent to a client: where each stands, its link again, and taking it back. */
@Component({
  selector: 'un-intake-requests-card',
  imports: [Dialog, ProblemSummary, RelativeDate, ShownLink],
  templateUrl: './intake-requests-card.html',
  styleUrl: './intake-requests-card.scss',
})
export class IntakeRequestsCard {
  readonly clientId = input.required<string>();
  readonly requests = input.required<readonly IntakeRequest[]>();

  readonly changed = output<void>();

  private readonly api = inject(IntakeApi);
  private readonly toasts = inject(Toasts);

  protected readonly rows = computed(() =>
    this.requests().map((request) => ({
      request,
      isOpen: isOpen(request),
      state: STATE_WORDS[request.state],
      badge: STATE_BADGES[request.state],
      delivery: DELIVERY_WORDS[request.delivery],
    })),
  );
  protected readonly link = signal<IntakeLink | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  protected async showLink(requestId: string): Promise<void> {
    await this.attempt(async () => this.link.set(await this.api.link(this.clientId(), requestId)));
  }

  protected async takeBack(requestId: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.revoke(this.clientId(), requestId);
      this.toasts.show({ text: $localize`Taken back. What was answered is kept for the next link.` });
      this.changed.emit();
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemFrom(error));
      this.changed.emit();
    }
  }
}
