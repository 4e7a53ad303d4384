import { Component, input } from '@angular/core';
import { Icon } from './icon/icon';
import type { IconName } from './icon/icon-names';

/** Says what will be here and offers the first step. Body: a sentence or two. Slot `actions`: buttons. */
@Component({
  selector: 'un-empty-state',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <un-icon [name]="name" size="huge" />
    } @else {
      <svg viewBox="0 0 200 104" fill="none" aria-hidden="true">
        <path [attr.d]="line" stroke-linecap="round" />
        <path [attr.d]="line" class="gap" stroke-dasharray="9.2 654" stroke-dashoffset="-221.42" />
        <path [attr.d]="line" stroke-dasharray="27.2 654" stroke-dashoffset="-212.42" />
        <path d="M40 97H160" class="ground" stroke-dasharray="2 7" stroke-linecap="round" />
      </svg>
    }
    <div role="heading" [attr.aria-level]="level()" class="heading">{{ heading() }}</div>
    <p class="secondary"><ng-content /></p>
    <div class="row wrap actions"><ng-content select="[slot=actions]" /></div>
    <ng-content select="[slot=more]" />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--un-space-3);
      padding: var(--un-space-10) var(--un-space-4);
      text-align: center;
    }
    svg {
      inline-size: 12.5rem;
      max-inline-size: 70%;
      stroke: var(--mat-sys-primary);
      stroke-width: 4;
    }
    .gap {
      stroke: var(--un-mark-ground, var(--mat-sys-surface));
      stroke-width: 10;
    }
    .ground {
      stroke: var(--un-line-strong);
      stroke-width: 2;
    }
    un-icon {
      color: var(--un-caution);
    }
    .heading {
      font: var(--mat-sys-headline-small);
      letter-spacing: var(--mat-sys-headline-small-tracking);
      text-wrap: balance;
    }
    p {
      max-inline-size: 32rem;
      text-wrap: pretty;
    }
    .actions {
      justify-content: center;
      margin-block-start: var(--un-space-2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  /** One line, without a full stop: "Your clients will live here". */
  readonly heading = input.required<string>();
  /** Level of the heading in the page; 1 where nothing else is the page's title. */
  readonly level = input<1 | 2 | 3>(2);
  /** A symbol instead of Unknot's line with a loop: for trouble, not for beginnings. */
  readonly icon = input<IconName>();

  protected readonly line =
    'M6,82C53,82 79.99,70.98 100,53C124.48,31 125.2,9 100,9' +
    'C74.8,9 75.52,31 100,53C120.01,70.98 147,82 194,82';
}
