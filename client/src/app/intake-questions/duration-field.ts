import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Duration } from '@api/intake/dto/intake-answer.dto';
import { DURATION_UNITS, type DurationUnit, INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { ChipGroup } from '../ui/chip-group';
import { Control, Field } from '../ui/field';

const UNIT_WORDS: Record<DurationUnit, string> = {
  days: $localize`Days`,
  weeks: $localize`Weeks`,
  months: $localize`Months`,
  years: $localize`Years`,
};

interface Parts {
  readonly amount: number | null;
  readonly unit: DurationUnit | null;
}

/** How long: a unit in one tap, then about how many. */
@Component({
  selector: 'un-duration-field',
  imports: [ChipGroup, Control, Field],
  template: `
    <un-chip-group
      [label]="label()"
      [isLabelShown]="true"
      [isTall]="true"
      [choices]="units"
      [value]="parts().unit"
      (valueChange)="set({ unit: $event })"
    />
    @if (parts().unit) {
      <un-field [label]="amountLabel()">
        <input
          #amount
          unControl
          class="input"
          inputmode="numeric"
          maxlength="3"
          [value]="parts().amount ?? ''"
          (input)="set({ amount: asAmount(amount.value) })"
        />
      </un-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-3);
    }
    un-field {
      max-inline-size: 12rem;
    }
  `,
})
export class DurationField {
  readonly label = input.required<string>();
  readonly value = input<Duration | null>(null);

  /** Said when both parts are there, and with null when one of them is taken away. */
  readonly changed = output<Duration | null>();

  protected readonly units = DURATION_UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }));
  protected readonly parts = linkedSignal<Duration | null, Parts>({
    source: this.value,
    computation: (value, before) => value ?? before?.value ?? { amount: null, unit: null },
  });
  protected readonly amountLabel = computed(() => {
    const unit = this.parts().unit;
    return unit ? $localize`About how many ${UNIT_WORDS[unit].toLowerCase()}:unit:?` : '';
  });

  protected asAmount(text: string): number | null {
    const amount = Number(text);
    return Number.isInteger(amount) && amount >= 1 && amount <= INTAKE_LIMITS.durationAmount ? amount : null;
  }

  protected set(change: Partial<Parts>): void {
    const { amount, unit } = { ...this.parts(), ...change };
    this.parts.set({ amount, unit });
    if (amount !== null && unit) this.changed.emit({ amount, unit });
    else if (this.value()) this.changed.emit(null);
  }
}
