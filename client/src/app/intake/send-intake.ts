import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import type { Client } from '@api/clients/dto/client.dto';
import type { IntakeDelivery } from '@api/intake-requests/intake-requests.vocabulary';
import type { IntakeSent } from '@api/intake-requests/dto/intake-request.dto';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { IntakeApi } from './intake-api';
import { ShownLink } from './shown-link';

/** Sends the intake form: by e-mail, or as a link to copy or to show as a QR code. */
@Component({
  selector: 'un-send-intake',
  imports: [Alert, Dialog, Icon, ProblemSummary, ShownLink],
  templateUrl: './send-intake.html',
  styles: `
    .way {
      inline-size: 100%;
      justify-content: start;
      text-align: start;
    }
  `,
})
export class SendIntake {
  readonly client = input.required<Client>();
  /** A form sent before still opens: its link stops working when another is sent. */
  readonly replacesOpen = input(false);
  readonly open = model(false);

  readonly sent = output<IntakeSent>();

  private readonly api = inject(IntakeApi);

  protected readonly result = signal<IntakeSent | null>(null);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isMailed = computed(() => this.result()?.request.delivery !== 'none');
  private key = newIdempotencyKey();

  protected async send(delivery: IntakeDelivery): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      const sent = await this.api.send(this.client().id, delivery, this.key);
      this.result.set(sent);
      this.sent.emit(sent);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }

  /** Closing starts anew: the next one sent is another link. */
  protected toggle(isOpen: boolean): void {
    this.open.set(isOpen);
    if (isOpen) return;
    this.result.set(null);
    this.problem.set(null);
    this.key = newIdempotencyKey();
  }
}
