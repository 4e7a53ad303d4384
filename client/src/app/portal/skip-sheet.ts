import { Component, model, output } from '@angular/core';
import type { SkipReason } from '@api/check-ins/check-ins.vocabulary';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { BottomSheet } from '../ui/modal/bottom-sheet';

interface Reason {
  readonly value: SkipReason;
  readonly label: string;
  readonly then: string;
  readonly icon: IconName;
}

const REASONS: readonly Reason[] = [
  { value: 'no_time', label: $localize`No time`, then: $localize`The next one is waiting`, icon: 'timer' },
  {
    value: 'hurts',
    label: $localize`It hurts`,
    then: $localize`We say what to do, and you can ask`,
    icon: 'healing',
  },
  {
    value: 'not_sure_how',
    label: $localize`Not sure how`,
    then: $localize`Ask, the picture goes with it`,
    icon: 'help',
  },
  {
    value: 'no_place',
    label: $localize`No place or no chair`,
    then: $localize`Noted for your next visit`,
    icon: 'chair-alt',
  },
  {
    value: 'not_today',
    label: $localize`Just not today`,
    then: $localize`Noted. See you tomorrow.`,
    icon: 'sentiment-satisfied',
  },
];

/** Why an item is skipped, in one tap; none is also an answer. */
@Component({
  selector: 'un-skip-sheet',
  imports: [BottomSheet, Icon],
  template: `
    <un-bottom-sheet heading="That is fine. What got in the way?" i18n-heading [(open)]="open">
      <ul class="card flush">
        @for (reason of reasons; track reason.value) {
          <li>
            <button type="button" class="list-row" (click)="choose(reason.value)">
              <span class="icon-tile"><un-icon [name]="reason.icon" size="large" /></span>
              <span class="grow">
                <strong>{{ reason.label }}</strong>
                <span class="small secondary">{{ reason.then }}</span>
              </span>
              <un-icon name="chevron-right" size="large" />
            </button>
          </li>
        }
      </ul>
      <button slot="actions" type="button" class="button plain full" (click)="choose(null)" i18n>
        Skip without a reason
      </button>
    </un-bottom-sheet>
  `,
  styles: `
    strong,
    .small {
      display: block;
    }
  `,
})
export class SkipSheet {
  readonly open = model(false);
  /** The reason, or null when none was given. */
  readonly chosen = output<SkipReason | null>();

  protected readonly reasons = REASONS;

  protected choose(reason: SkipReason | null): void {
    this.open.set(false);
    this.chosen.emit(reason);
  }
}
