import { computed, inject, Injectable, signal } from '@angular/core';
import { type Problem, problemFrom } from '../core/http/problem';
import { IntakeApi } from './intake-api';
import { OpenedForm } from './opened-form';

/** One page's tries at the date of birth that opens what was said before. */
@Injectable()
export class BirthDateCheck {
  private readonly opened = inject(OpenedForm);
  private readonly api = inject(IntakeApi);

  /** `YYYY-MM-DD`, or null while it is no date. */
  readonly day = signal<string | null>(null);
  readonly isAsking = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly error = computed(() => {
    const problem = this.problem();
    return problem ? problem.detail || problem.title : '';
  });

  /** Shows the form as it stands behind the date; or says why not, and returns it. */
  async try(requestId: string): Promise<Problem | null> {
    const birthDate = this.day();
    if (!birthDate || this.isAsking()) return null;
    this.isAsking.set(true);
    this.problem.set(null);
    try {
      this.opened.show(await this.api.confirmBirthDate(requestId, { birthDate }));
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isAsking.set(false);
    }
    return this.problem();
  }
}
