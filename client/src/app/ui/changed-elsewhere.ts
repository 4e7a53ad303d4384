import { Component, output } from '@angular/core';
import { Alert } from './alert';

/** A form's record was saved by somebody else while it was written in. Body: what was, and what differs. */
@Component({
  selector: 'un-changed-elsewhere',
  imports: [Alert],
  template: `
    <un-alert level="caution" heading="Changed somewhere else" i18n-heading isLive [headingLevel]="2">
      <ng-content />
      <div slot="actions" class="row wrap">
        <button type="button" class="button outlined" (click)="mineKept.emit()" i18n>
          Keep mine, save again
        </button>
        <button type="button" class="button text" (click)="theirsTaken.emit()" i18n>Take theirs</button>
      </div>
    </un-alert>
  `,
  styles: ':host { display: block; }',
})
export class ChangedElsewhere {
  readonly mineKept = output();
  readonly theirsTaken = output();
}
