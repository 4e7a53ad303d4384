import { Component } from '@angular/core';
import { Alert } from '../ui/alert';

/** After a sign-out that could not remove what this device keeps: what to do about it. */
@Component({
  selector: 'un-still-kept',
  imports: [Alert],
  template: `
    <un-alert
      level="caution"
      heading="Something is still on this device"
      i18n-heading
      isLive
      [headingLevel]="2"
    >
      <ng-container i18n>
        You are signed out, but the browser did not let us remove what was not saved yet. Clear this site’s
        data in its settings before somebody else uses it.
      </ng-container>
    </un-alert>
  `,
})
export class StillKept {}
