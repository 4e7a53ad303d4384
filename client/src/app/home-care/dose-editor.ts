import { Component, computed, input, output } from '@angular/core';
import type { Dose } from '@api/knowledge/dto/dose.dto';
import {
  DOSE_LIMITS,
  DOSE_TRIGGER_LENGTH,
  type ExerciseKind,
  LONG_HOLD_KINDS,
} from '@api/knowledge/exercises.vocabulary';
import { Control, Field } from '../ui/field';

type NumberField = 'sets' | 'reps' | 'holdSeconds' | 'restSeconds' | 'timesPerDay' | 'daysPerWeek';

interface Shown {
  readonly field: NumberField;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

/** The numbers of a dose that this kind of item has; a habit has its moment instead. */
@Component({
  selector: 'un-dose-editor',
  imports: [Control, Field],
  template: `
    <div class="numbers">
      @for (shown of fields(); track shown.field) {
        <un-field [label]="shown.label">
          <input
            #number
            unControl
            class="input"
            type="number"
            inputmode="numeric"
            [min]="shown.min"
            [max]="shown.max"
            [value]="dose()[shown.field]"
            (change)="set(shown, number)"
          />
        </un-field>
      }
    </div>
    @if (dose().trigger !== null) {
      <un-field label="When" i18n-label hint="The moment that reminds of it." i18n-hint>
        <input
          #trigger
          unControl
          class="input"
          [attr.maxlength]="triggerLength"
          [value]="dose().trigger"
          (change)="setTrigger(trigger.value)"
        />
      </un-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-4);
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--un-space-3);
    }
  `,
})
export class DoseEditor {
  readonly dose = input.required<Dose>();
  readonly kind = input.required<ExerciseKind>();
  readonly changed = output<Dose>();

  protected readonly triggerLength = DOSE_TRIGGER_LENGTH;

  protected readonly fields = computed<Shown[]>(() => {
    const isLong = LONG_HOLD_KINDS.some((kind) => kind === this.kind());
    const hold = isLong ? DOSE_LIMITS.longHoldSeconds : DOSE_LIMITS.holdSeconds;
    const all: Shown[] = [
      { field: 'sets', label: $localize`Rounds`, ...DOSE_LIMITS.sets },
      { field: 'reps', label: $localize`Times`, ...DOSE_LIMITS.reps },
      { field: 'holdSeconds', label: $localize`Hold, seconds`, ...hold },
      { field: 'restSeconds', label: $localize`Rest, seconds`, ...DOSE_LIMITS.restSeconds },
      { field: 'timesPerDay', label: $localize`Times a day`, ...DOSE_LIMITS.timesPerDay },
      { field: 'daysPerWeek', label: $localize`Days a week`, ...DOSE_LIMITS.daysPerWeek },
    ];
    return all.filter(({ field }) => this.dose()[field] !== null);
  });

  /** Keeps a number inside its range, so that what is shown is what is saved. */
  protected set({ field, min, max }: Shown, input: HTMLInputElement): void {
    const typed = Math.round(input.valueAsNumber);
    const value = Number.isNaN(typed) ? (this.dose()[field] ?? min) : Math.min(max, Math.max(min, typed));
    input.value = String(value);
    if (value !== this.dose()[field]) this.changed.emit({ ...this.dose(), [field]: value });
  }

  protected setTrigger(text: string): void {
    if (text.trim() !== '') this.changed.emit({ ...this.dose(), trigger: text.trim() });
  }
}
