import { Component, computed, inject, input } from '@angular/core';
import { Clock } from '../../core/clock';
import { VIEWER } from '../../core/viewer';
import { type DateForm, exactDate, relativeDate } from './relative-date';

/** A date as one would say it, the exact time on hover. */
@Component({
  selector: 'un-date',
  template: '<time [attr.datetime]="iso()" [title]="exact()">{{ text() }}</time>',
})
export class RelativeDate {
  /** An ISO moment, or a plain date ("2026-03-12"). */
  readonly at = input.required<string | Date>();
  /** day: "Tuesday" · minute: "Tuesday 16:00" · ago: "3 days ago". */
  readonly form = input<DateForm>('day');

  private readonly viewer = inject(VIEWER);
  private readonly clock = inject(Clock);

  protected readonly text = computed(() =>
    relativeDate(this.at(), this.clock.now(), this.viewer, this.form()),
  );
  protected readonly exact = computed(() => exactDate(this.at(), this.viewer));
  protected readonly iso = computed(() => {
    const at = this.at();
    return typeof at === 'string' ? at : at.toISOString();
  });
}
