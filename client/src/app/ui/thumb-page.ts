import { Component } from '@angular/core';

/**
 * One question or message for a client, without navigation: words above, the main button where the thumb is.
 * Slots: `symbol` (an icon tile), body, `actions`.
 */
@Component({
  selector: 'un-thumb-page',
  template: `
    <main class="roomy">
      <div class="words">
        <ng-content select="[slot=symbol]" />
        <ng-content />
      </div>
      <div class="action-bar"><ng-content select="[slot=actions]" /></div>
    </main>
  `,
  styles: `
    main {
      display: grid;
      grid-template: 1fr auto / minmax(0, 1fr);
      min-block-size: 100dvh;
      max-inline-size: 30rem;
      margin-inline: auto;
    }
    .words {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--un-space-5);
      padding: var(--un-space-16) var(--un-gutter) var(--un-space-6);
    }
    @media (max-width: 16em) {
      .words {
        padding-block-start: var(--un-space-4);
      }
    }
    @media (min-width: 45em) {
      main {
        grid-template-rows: auto auto;
        align-content: center;
      }
    }
  `,
})
export class ThumbPage {}
