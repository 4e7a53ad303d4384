import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { Client } from '@api/clients/dto/client.dto';
import type { IntakeDelivery } from '@api/intake-requests/intake-requests.vocabulary';
import type { FormRef } from '@api/form-templates/dto/form-template.dto';
import type { IntakeRequest, IntakeSent } from '@api/intake-requests/dto/intake-request.dto';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { Alert } from '../ui/alert';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { IntakeApi } from './intake-api';
import { isOpen } from './intake-request-words';
import { ShownLink } from './shown-link';

/** Sends a form: by e-mail, or as a link to copy or to show as a QR code. */
@Component({
  selector: 'un-send-intake',
  imports: [Alert, Control, Dialog, Field, Icon, ProblemSummary, ShownLink],
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
  /** Those sent before: the link to the same form stops working when it is sent again. */
  readonly requests = input<readonly IntakeRequest[]>([]);
  readonly open = model(false);

  readonly sent = output<IntakeSent>();
  readonly prepared = output<void>();

  private readonly api = inject(IntakeApi);

  private readonly forms = this.api.forms(() => this.open());
  /** What can be sent: published, and not put away. */
  protected readonly choices = computed(() =>
    (this.forms.hasValue() ? this.forms.value().items : []).filter(
      ({ isArchived, publishedNumber }) => !isArchived && publishedNumber !== null,
    ),
  );
  /** After a first form the short one is what is sent most. */
  protected readonly form = linkedSignal<FormRef>(() =>
    this.requests().some(({ submittedAt }) => submittedAt !== null) ? 'follow_up' : 'first_visit',
  );
  protected readonly chosen = computed(() => this.choices().find(({ id }) => id === this.form()));
  protected readonly about = computed(() => {
    const { questions = 0, minutes = 0 } = this.chosen() ?? {};
    return $localize`${questions}:questions: questions, about ${minutes}:minutes: min, on a phone, without an account.`;
  });
  protected readonly replacesOpen = computed(() =>
    this.requests().some((request) => isOpen(request) && request.form === this.form()),
  );
  protected readonly result = signal<IntakeSent | null>(null);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isMailed = computed(() => this.result()?.request.delivery !== 'none');
  private key = newIdempotencyKey();

  protected choose(id: string): void {
    const choice = this.choices().find((known) => known.id === id);
    if (choice) this.form.set(choice.id);
    this.key = newIdempotencyKey();
  }

  protected async send(delivery: IntakeDelivery): Promise<void> {
    await this.attempt(async () => {
      const sent = await this.api.send(this.client().id, { delivery, form: this.form() }, this.key);
      this.result.set(sent);
      this.sent.emit(sent);
    });
  }

  /** Keeps the form ready; it stands in the list until somebody sends it. */
  protected async prepare(): Promise<void> {
    await this.attempt(async () => {
      await this.api.prepare(this.client().id, { form: this.form() }, this.key);
      this.prepared.emit();
      this.toggle(false);
    });
  }

  /** Closing starts anew: the next one sent is another link. */
  protected toggle(isOpen: boolean): void {
    this.open.set(isOpen);
    if (isOpen) return;
    this.result.set(null);
    this.problem.set(null);
    this.key = newIdempotencyKey();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
