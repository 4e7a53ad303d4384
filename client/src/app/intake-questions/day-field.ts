import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { VIEWER } from '../core/viewer';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A date of birth in three parts: day and year typed, the month chosen by name so that no order can be mixed up. */
@Component({
  selector: 'un-day-field',
  imports: [Icon],
  template: `
    <fieldset [attr.aria-describedby]="note() ? noteId : null">
      <legend class="label">{{ label() }}</legend>
      <div class="parts">
        <input
          #day
          class="input"
          inputmode="numeric"
          autocomplete="bday-day"
          maxlength="2"
          aria-label="Day"
          i18n-aria-label
          placeholder="Day"
          i18n-placeholder
          [attr.aria-invalid]="note() ? true : null"
          [value]="parts().day"
          (input)="set({ day: day.value })"
        />
        <select
          #month
          class="input"
          autocomplete="bday-month"
          aria-label="Month"
          i18n-aria-label
          [attr.aria-invalid]="note() ? true : null"
          [value]="parts().month"
          (change)="set({ month: month.value })"
        >
          <option value="" i18n>Month</option>
          @for (name of months; track name) {
            <option [value]="$index + 1" [selected]="parts().month === '' + ($index + 1)">{{ name }}</option>
          }
        </select>
        <input
          #year
          class="input"
          inputmode="numeric"
          autocomplete="bday-year"
          maxlength="4"
          aria-label="Year"
          i18n-aria-label
          placeholder="Year"
          i18n-placeholder
          [attr.aria-invalid]="note() ? true : null"
          [value]="parts().year"
          (input)="set({ year: year.value })"
        />
      </div>
    </fieldset>
    @if (note(); as words) {
      <div class="field-error" role="alert" [id]="noteId">
        <un-icon name="error" size="small" />{{ words }}
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-1);
    }
    legend {
      margin-block-end: var(--un-space-1);
    }
    .parts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--un-space-2);
    }
    .input {
      flex: 1 1 4rem;
      inline-size: auto;
    }
    select {
      flex: 2 1 8rem;
    }
  `,
})
export class DayField {
  readonly label = input.required<string>();
  /** `YYYY-MM-DD`, or empty. */
  readonly value = input('');
  /** What is wrong with it, said by others. */
  readonly error = input('');

  /** The whole date, or null as long as it is none; said when it changes. */
  readonly changed = output<string | null>();

  private readonly viewer = inject(VIEWER);

  protected readonly noteId = elementId('day-note');
  protected readonly months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(this.viewer.locale, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, month, 1),
    ),
  );
  protected readonly parts = linkedSignal<string, Parts>({
    source: this.value,
    computation: (value, before) =>
      before && dayOf(before.value) === (value || null) ? before.value : partsOf(value),
  });
  protected readonly note = computed(() => {
    const { day, month, year } = this.parts();
    const isWhole = day !== '' && month !== '' && year.length === 4;
    if (isWhole && dayOf(this.parts()) === null) return $localize`There is no such day. Please check it.`;
    return this.error();
  });

  protected set(change: Partial<Parts>): void {
    const before = dayOf(this.parts());
    this.parts.update((parts) => ({ ...parts, ...change }));
    const now = dayOf(this.parts());
    if (now !== before) this.changed.emit(now);
  }
}

function partsOf(value: string): Parts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** The date of three parts, if the calendar has it and it is not in the future. */
function dayOf({ day, month, year }: Parts): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCDate() === Number(day) && Number(year) > 1890;
  return isReal && date.getTime() <= Date.now() ? date.toISOString().slice(0, 10) : null;
}
