import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon/icon';

/** The page's title with its actions. Body: a line under the title. Slot `actions`: at most one filled button. */
@Component({
  selector: 'un-page-header',
  imports: [Icon, RouterLink],
  template: `
    @if (backTo(); as target) {
      <a class="button icon-only back" [routerLink]="target" [attr.aria-label]="backLabel()">
        <un-icon name="arrow-back" size="large" />
      </a>
    }
    <div class="title">
      <h1>{{ heading() }}</h1>
      <div class="secondary small"><ng-content /></div>
    </div>
    <div class="actions"><ng-content select="[slot=actions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--un-space-2) var(--un-space-3);
      min-block-size: var(--un-target);
    }
    .back {
      margin-inline-start: calc(-1 * var(--un-space-3));
    }
    .title {
      flex: 1 1 auto;
      min-inline-size: 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--un-space-2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** Address of the page above this one; without it there is no arrow. */
  readonly backTo = input<string>();
  /** What the arrow leads to, for screen readers: "Clients". */
  readonly backLabel = input($localize`Back`);
}
