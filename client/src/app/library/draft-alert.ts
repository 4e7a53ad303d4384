import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/auth/session';
import { Alert } from '../ui/alert';

/** The draft mark: nobody in the practice has reviewed what stands here. Body: what it means on this page. */
@Component({
  selector: 'un-draft-alert',
  imports: [Alert, RouterLink],
  template: `
    <un-alert
      level="info"
      icon="rate-review"
      heading="Draft content"
      i18n-heading
      [headingLevel]="headingLevel()"
    >
      <ng-content />
      @if (mayReview) {
        <a slot="actions" class="button outlined" routerLink="/library/review" i18n>Review</a>
      }
    </un-alert>
  `,
})
export class DraftAlert {
  readonly headingLevel = input<2 | 3>(2);

  protected readonly mayReview = inject(Session).may('library.review');
}
