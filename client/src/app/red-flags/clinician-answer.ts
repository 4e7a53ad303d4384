import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import type { RedFlagEvent } from '@api/red-flags/dto/red-flag.dto';
import { RED_FLAG_LIMITS } from '@api/red-flags/red-flags.vocabulary';
import { Clock } from '../core/clock';
import { sending } from '../core/forms/sending';
import type { Problem } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { RedFlagsApi } from './red-flags-api';

/** Records what a clinician answered to a red flag: who, as what, when, which words. Nothing else closes it. */
@Component({
  selector: 'un-clinician-answer',
  imports: [Control, Field, FormField, FormRoot, ProblemSummary],
  templateUrl: './clinician-answer.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      gap: var(--un-space-4);
    }
  `,
})
export class ClinicianAnswer {
  readonly redFlag = input.required<RedFlagEvent>();

  readonly closed = output<RedFlagEvent>();
  readonly cancelled = output<void>();

  private readonly api = inject(RedFlagsApi);
  private readonly clock = inject(Clock);
  private readonly viewer = inject(VIEWER);

  protected readonly problem = signal<Problem | null>(null);
  protected readonly today = new Intl.DateTimeFormat('en-CA', { timeZone: this.viewer.timeZone }).format(
    this.clock.now(),
  );
  /** Of one red flag, however often the list is loaded again meanwhile. */
  private readonly draft = linkedSignal({
    source: () => this.redFlag().id,
    computation: (redFlagId) => ({
      redFlagId,
      clinicianName: '',
      clinicianRole: '',
      answer: '',
      answeredOn: this.today,
    }),
  });

  protected readonly answer = form(
    this.draft,
    (path) => {
      required(path.clinicianName, { message: $localize`Enter who answered.` });
      maxLength(path.clinicianName, RED_FLAG_LIMITS.clinicianName);
      required(path.clinicianRole, { message: $localize`Enter the role, such as family doctor.` });
      maxLength(path.clinicianRole, RED_FLAG_LIMITS.clinicianRole);
      required(path.answer, { message: $localize`Enter what was answered.` });
      maxLength(path.answer, RED_FLAG_LIMITS.answer);
      required(path.answeredOn, { message: $localize`Enter the day.` });
    },
    { submission: sending({ problem: this.problem, send: () => this.send() }) },
  );

  private async send(): Promise<void> {
    const { redFlagId, ...answer } = this.draft();
    this.closed.emit(await this.api.close(redFlagId, answer));
  }
}
