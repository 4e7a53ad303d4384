import { Component, computed, inject, input } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { DayField } from '../intake-questions/day-field';
import { Icon } from '../ui/icon/icon';
import { ThumbPage } from '../ui/thumb-page';
import { BirthDateCheck } from './birth-date-check';
import { OpenedForm } from './opened-form';
import { RemindersChoice } from './reminders-choice';

/** Another device: what was said before is shown after the date of birth. */
@Component({
  selector: 'un-confirm-birth-date',
  imports: [DayField, Icon, RemindersChoice, ThumbPage],
  providers: [BirthDateCheck],
  template: `
    <un-thumb-page>
      <span slot="symbol" class="icon-tile large"><un-icon name="devices" size="large" /></span>
      <div class="stack tight">
        <h1 i18n>Is it you, {{ form().clientFirstName }}?</h1>
        <p class="lead" i18n>
          This is a new device. Give your date of birth, and you go on where you stopped.
        </p>
      </div>
      <un-day-field
        label="Date of birth"
        i18n-label
        [value]="check.day() ?? ''"
        [error]="check.error()"
        (changed)="check.day.set($event)"
      />
      <p class="small secondary">{{ triesWords() }}</p>
      <button
        slot="actions"
        type="button"
        class="button filled large"
        [disabled]="check.day() === null || check.isAsking()"
        (click)="confirm()"
        i18n
      >
        Go on
      </button>
      @if (form().reminders !== 'none') {
        <un-reminders-choice slot="actions" [form]="form()" />
      }
    </un-thumb-page>
  `,
  styles: `
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class ConfirmBirthDate {
  readonly form = input.required<IntakeForm>();

  private readonly opened = inject(OpenedForm);
  private readonly viewer = inject(VIEWER);

  protected readonly check = inject(BirthDateCheck);
  private readonly triesLeft = computed(() => {
    const left = this.check.problem()?.facts['triesLeft'];
    return typeof left === 'number' ? left : (this.form().triesLeft ?? 0);
  });
  protected readonly triesWords = computed(() => {
    const left = this.triesLeft();
    const words = { one: $localize`1 try left.`, other: $localize`${left}:count: tries.` };
    return `${plural(left, words, this.viewer)} ${$localize`After that you need a new link.`}`;
  });

  protected async confirm(): Promise<void> {
    const problem = await this.check.try(this.form().requestId);
    // Locked, replaced or sent meanwhile: the form says so itself.
    if (problem && [401, 403, 404, 409, 410].includes(problem.status)) this.opened.reload();
  }
}
