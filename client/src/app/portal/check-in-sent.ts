import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CheckIn } from '@api/check-ins/dto/check-in.dto';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';

/** Thanks, and what the number means beside the first one. */
@Component({
  selector: 'un-check-in-sent',
  imports: [Icon, PainBadge, RouterLink],
  template: `
    <div class="words">
      <span class="icon-tile good large round"><un-icon name="check" size="extra-large" /></span>
      <h1 tabindex="-1" i18n>Thank you. Sent.</h1>
      <p class="card row">
        <un-pain-badge [score]="checkIn().pain" isOutOfTen />
        <span class="grow">{{ words() }}</span>
      </p>
      <a class="text-link" routerLink="/portal/messages" i18n>Tell or ask something</a>
    </div>
    <div class="action-bar replaces-navigation">
      <a class="button filled large" routerLink="/portal/today" i18n>Back to Today</a>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      inline-size: 100%;
      max-inline-size: calc(var(--un-measure) + 2 * var(--un-gutter));
      min-block-size: calc(100dvh - var(--un-bottom-bar, 0));
      margin-inline: auto;
    }
    .words {
      display: grid;
      flex: 1;
      align-content: center;
      justify-items: center;
      gap: var(--un-space-4);
      padding: var(--un-space-6) var(--un-gutter);
      text-align: center;
    }
    .round {
      border-radius: 50%;
    }
    .card {
      inline-size: 100%;
      gap: var(--un-space-3);
      text-align: start;
    }
    @media (min-width: 45em) {
      .words {
        flex: none;
      }
    }
  `,
})
export class CheckInSent {
  readonly checkIn = input.required<CheckIn>();
  /** All check-ins, newest first; this one may be among them. */
  readonly earlier = input.required<readonly CheckIn[]>();

  protected readonly words = computed(() => {
    const first = this.earlier().at(-1);
    if (!first || first.id === this.checkIn().id)
      return $localize`Your line has begun. It grows with each number.`;
    return $localize`Your first number was ${first.pain}:first:. See the line in Progress.`;
  });
}
