import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ClientCondition } from '@api/health-history/dto/client-condition.dto';
import {
  CONDITION_STATUSES,
  type ConditionStatus,
  HEALTH_HISTORY_LIMITS,
} from '@api/health-history/health-history.vocabulary';
import { type Problem, problemFrom } from '../core/http/problem';
import type { Choice } from '../ui/choice';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { Segmented } from '../ui/segmented';
import { STATUS_WORDS } from './condition-words';
import { HealthHistoryApi } from './health-history-api';

/** Says whether a condition still counts, with a note why. */
@Component({
  selector: 'un-change-condition',
  imports: [Control, Field, ProblemSummary, Segmented],
  template: `
    <un-problem-summary [problem]="problem()" />
    <un-segmented label="Status" i18n-label [choices]="statuses" [(value)]="status" />
    @if (stopsCounting()) {
      <p class="secondary small" i18n>
        It no longer limits massage or home care. Write down who said so, or what changed.
      </p>
    }
    <un-field label="Note" i18n-label>
      <textarea
        #text
        unControl
        class="input"
        rows="3"
        [maxLength]="maxNote"
        [value]="note()"
        (input)="note.set(text.value)"
      ></textarea>
    </un-field>
    <div class="row end wrap">
      <button type="button" class="button text" (click)="cancelled.emit()" i18n>Leave it</button>
      <button type="button" class="button filled" [disabled]="isSaving()" (click)="save()" i18n>Save</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
  `,
})
export class ChangeCondition {
  readonly clientId = input.required<string>();
  readonly condition = input.required<ClientCondition>();

  readonly changed = output<ClientCondition>();
  readonly cancelled = output<void>();

  private readonly api = inject(HealthHistoryApi);

  protected readonly maxNote = HEALTH_HISTORY_LIMITS.note;
  protected readonly statuses: readonly Choice<ConditionStatus>[] = CONDITION_STATUSES.map((value) => ({
    value,
    label: STATUS_WORDS[value],
  }));
  protected readonly status = linkedSignal(() => this.condition().status);
  protected readonly note = linkedSignal(() => this.condition().note);
  protected readonly stopsCounting = computed(
    () => this.condition().status === 'active' && this.status() !== 'active',
  );
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async save(): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.problem.set(null);
    const { id, version } = this.condition();
    try {
      const change = { status: this.status(), note: this.note().trim(), version };
      this.changed.emit(await this.api.change(this.clientId(), id, change));
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSaving.set(false);
    }
  }
}
