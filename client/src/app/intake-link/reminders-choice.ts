import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import type { RemindersStop } from '@api/intake-rules/dto/intake-rules.dto';
import { firstValueFrom } from 'rxjs';
import { problemFrom } from '../core/http/problem';
import { addressOf } from './intake-form-api';

/** For a client who was reminded of this form: no more of it, and back again. */
@Component({
  selector: 'un-reminders-choice',
  template: `
    <p class="small">
      <span role="status" class="secondary">{{ said() }}</span>
      <button type="button" class="text-link" [disabled]="isSaving()" (click)="change($event)">
        {{ label() }}
      </button>
    </p>
    @if (problem()) {
      <p class="field-error" role="alert">{{ problem() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      text-align: center;
    }
    .secondary {
      display: block;
    }
    .text-link {
      min-block-size: var(--un-target);
    }
  `,
})
export class RemindersChoice {
  /** What the choice is about; `un-lazy-part` calls what it hands on so. */
  readonly form = input.required<IntakeForm>();

  private readonly http = inject(HttpClient);

  private readonly isRefused = linkedSignal(() => this.form().reminders === 'refused');
  protected readonly isSaving = signal(false);
  protected readonly problem = signal('');
  protected readonly said = computed(() =>
    this.isRefused() ? $localize`We send no more reminders of this form.` : '',
  );
  protected readonly label = computed(() =>
    this.isRefused() ? $localize`Remind me again` : $localize`Do not remind me of this form`,
  );

  protected async change(tap: MouseEvent): Promise<void> {
    // The second tap of a double tap would take back what the first one said.
    if (this.isSaving() || tap.detail > 1) return;
    this.isSaving.set(true);
    this.problem.set('');
    const stop: RemindersStop = { isStopped: !this.isRefused() };
    const url = `${addressOf(this.form().requestId)}/reminders`;
    try {
      this.isRefused.set((await firstValueFrom(this.http.put<RemindersStop>(url, stop))).isStopped);
    } catch (error) {
      const { title, detail } = problemFrom(error);
      this.problem.set(`${title}. ${detail}`);
    } finally {
      this.isSaving.set(false);
    }
  }
}
