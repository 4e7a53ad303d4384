import { Component, computed, inject, signal } from '@angular/core';
import type { RedFlagSeverity } from '@api/knowledge/conditions.vocabulary';
import type { RedFlagEvent } from '@api/red-flags/dto/red-flag.dto';
import type { RedFlagSource } from '@api/red-flags/red-flags.vocabulary';
import { Session } from '../core/auth/session';
import { HANDLING_WORDS } from '../health-history/condition-words';
import { Alert } from '../ui/alert';
import { RelativeDate } from '../ui/date/date';
import { Dialog } from '../ui/modal/dialog';
import { Toasts } from '../ui/toast/toasts';
import { ClientSafety } from './client-safety';
import { ClinicianAnswer } from './clinician-answer';

const SEVERITY_WORDS: Record<RedFlagSeverity, string> = {
  emergency: $localize`Red flag: emergency`,
  same_day: $localize`Red flag: same day`,
  soon: $localize`Red flag: soon`,
};

const SOURCE_WORDS: Record<RedFlagSource, string> = {
  intake: $localize`In the intake form`,
  check_in: $localize`In a check-in`,
  session_note: $localize`In a session`,
  message: $localize`In a message`,
  interview: $localize`In the interview`,
};

/** What must be seen before anything else about a client: open red flags, then conditions that limit massage. */
@Component({
  selector: 'un-client-alerts',
  imports: [Alert, ClinicianAnswer, Dialog, RelativeDate],
  templateUrl: './client-alerts.html',
  styleUrl: './client-alerts.scss',
})
export class ClientAlerts {
  protected readonly safety = inject(ClientSafety);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly mayClose = computed(() => this.session.may('red_flag.close'));
  protected readonly forbidding = computed(() =>
    this.safety.limits().filter(({ handling }) => handling === 'do_not_treat'),
  );
  protected readonly limiting = computed(() =>
    this.safety.limits().filter(({ handling }) => handling !== 'do_not_treat'),
  );
  protected readonly limitingHeading = computed(() =>
    this.limiting()
      .map(({ label }) => label)
      .join(' · '),
  );
  protected readonly severityWords = SEVERITY_WORDS;
  protected readonly sourceWords = SOURCE_WORDS;
  protected readonly handlingWords = HANDLING_WORDS;

  protected readonly answering = signal<RedFlagEvent | null>(null);

  /** Enough to be warned by; the whole stands in the health history. */
  protected firstSentence(text: string): string {
    return /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;
  }

  protected close(): void {
    this.answering.set(null);
    this.safety.reload();
    this.toasts.show({ text: $localize`Answer recorded, red flag closed` });
  }
}
