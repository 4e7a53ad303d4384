import { Component, computed, inject, linkedSignal, model, signal } from '@angular/core';
import type { FinderSafety } from '@api/cause-finder/dto/finder-answer.dto';
import { LIKELY_SOURCES_LIMITS } from '@api/likely-sources/likely-sources.vocabulary';
import { Clock } from '../core/clock';
import { VIEWER } from '../core/viewer';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { SourcesWork } from './sources-work';

/** Who allowed massage with a condition, and when. */
@Component({
  selector: 'un-clearance-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <un-dialog
      [heading]="heading()"
      [isDismissible]="false"
      [open]="open()"
      (openChange)="$event || about.set(null)"
    >
      <p class="secondary" i18n>
        Items left out for this condition stay out; the clearance is for treating at all.
      </p>
      <un-field label="Who allowed it" i18n-label hint="Name and role" i18n-hint [error]="nameError()">
        <input
          #name
          unControl
          class="input"
          autocomplete="off"
          [attr.maxlength]="limits.clinician"
          [value]="clinician()"
          (input)="clinician.set(name.value)"
        />
      </un-field>
      <un-field label="When" i18n-label [error]="dayError()">
        <input
          #day
          unControl
          class="input"
          type="date"
          [max]="today()"
          [value]="answeredOn()"
          (input)="answeredOn.set(day.value)"
        />
      </un-field>
      <button slot="actions" type="button" class="button" (click)="about.set(null)" i18n>Not now</button>
      <button slot="actions" type="button" class="button filled" (click)="keep()" i18n>Record it</button>
    </un-dialog>
  `,
})
export class ClearanceDialog {
  /** The condition; open while there is one. */
  readonly about = model.required<FinderSafety['needsClearance'][number] | null>();

  private readonly work = inject(SourcesWork);
  private readonly clock = inject(Clock);
  private readonly viewer = inject(VIEWER);

  protected readonly limits = LIKELY_SOURCES_LIMITS;
  protected readonly open = computed(() => this.about() !== null);
  protected readonly heading = computed(() => $localize`Clearance: ${this.about()?.label ?? ''}:condition:`);
  protected readonly today = computed(() =>
    new Intl.DateTimeFormat('en-CA', { timeZone: this.viewer.timeZone }).format(this.clock.now()),
  );
  protected readonly clinician = linkedSignal({ source: this.about, computation: () => '' });
  protected readonly answeredOn = linkedSignal({ source: this.about, computation: () => '' });
  protected readonly wasSent = signal(false);
  protected readonly nameError = computed(() =>
    this.wasSent() && this.clinician().trim() === '' ? $localize`Say who allowed it.` : '',
  );
  protected readonly dayError = computed(() => {
    if (!this.wasSent()) return '';
    if (this.answeredOn() === '') return $localize`Choose the day.`;
    return this.answeredOn() > this.today() ? $localize`Choose today or a day before.` : '';
  });

  protected keep(): void {
    const about = this.about();
    if (!about) return;
    this.wasSent.set(true);
    if (this.nameError() || this.dayError()) return;
    const clearance = { clinician: this.clinician().trim(), answeredOn: this.answeredOn() };
    void this.work.say({ topic: 'clearance', conditionId: about.id, clearance });
    this.wasSent.set(false);
    this.about.set(null);
  }
}
