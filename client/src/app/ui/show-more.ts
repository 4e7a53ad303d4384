import { Component, input } from '@angular/core';
import type { MorePages } from '../core/more-pages';

/** Brings the next page of a list; nothing after the last. Body: what the button says. */
@Component({
  selector: 'un-show-more',
  template: `
    @if (of().hasNext()) {
      <button type="button" class="button outlined" [disabled]="of().isLoading()" (click)="of().show()">
        <ng-content />
      </button>
      @if (of().problem(); as problem) {
        <p role="alert">{{ problem.title }}. {{ problem.detail }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--un-space-2);
      padding-block: var(--un-space-4);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class ShowMore<Item> {
  readonly of = input.required<MorePages<Item>>();
}
