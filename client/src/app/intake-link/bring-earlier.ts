import { Component, inject, input, output } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { DayField } from '../intake-questions/day-field';
import { Icon } from '../ui/icon/icon';
import { ThumbPage } from '../ui/thumb-page';
import { BirthDateCheck } from './birth-date-check';

/** Earlier answers are there, and this device is not known: the birth date brings them, or one begins without. */
@Component({
  selector: 'un-bring-earlier',
  imports: [DayField, Icon, ThumbPage],
  providers: [BirthDateCheck],
  template: `
    <un-thumb-page>
      <span slot="symbol" class="icon-tile large"><un-icon name="history" size="large" /></span>
      <div class="stack tight">
        <h1 tabindex="-1" i18n>Start from your last answers?</h1>
        <p class="lead" i18n>
          Give your date of birth, so that nobody else sees them. Then you only say what is still true.
        </p>
      </div>
      <un-day-field
        label="Date of birth"
        i18n-label
        [value]="check.day() ?? ''"
        [error]="check.error()"
        (changed)="check.day.set($event)"
      />
      <ng-container slot="actions">
        <button
          type="button"
          class="button filled large"
          [disabled]="check.day() === null || check.isAsking()"
          (click)="bring()"
          i18n
        >
          Show my last answers
        </button>
        <button type="button" class="button plain" (click)="skipped.emit()" i18n>
          Start with an empty form
        </button>
      </ng-container>
    </un-thumb-page>
  `,
  styles: `
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class BringEarlier {
  readonly form = input.required<IntakeForm>();

  readonly skipped = output<void>();

  protected readonly check = inject(BirthDateCheck);

  protected async bring(): Promise<void> {
    const problem = await this.check.try(this.form().requestId);
    if (problem?.status === 410) this.skipped.emit();
  }
}
