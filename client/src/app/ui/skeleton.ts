import { Component, computed, input } from '@angular/core';

/** The shape of what is being loaded. Stays invisible for 200 ms, so a quick answer never flickers. */
@Component({
  selector: 'un-skeleton',
  template: `
    @for (row of list(); track row) {
      <div class="row-shape">
        @if (shape() === 'people') {
          <i class="round"></i>
        }
        <span><i class="line"></i><i class="line short"></i></span>
      </div>
    }
  `,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-5);
      padding: var(--un-card-pad);
      animation: appear 1ms 200ms both;
    }
    .row-shape {
      display: flex;
      align-items: center;
      gap: var(--un-space-3);
    }
    span {
      display: grid;
      flex: 1;
      gap: var(--un-space-2);
    }
    i {
      border-radius: var(--mat-sys-corner-extra-small);
      background: var(--mat-sys-surface-container-high);
    }
    .round {
      inline-size: 2.5rem;
      block-size: 2.5rem;
      border-radius: 50%;
    }
    .line {
      inline-size: min(16rem, 60%);
      block-size: 0.875rem;
    }
    .short {
      inline-size: min(24rem, 85%);
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class Skeleton {
  /** How many rows are expected. */
  readonly rows = input(4);
  /** lines: text; people: rows that begin with an avatar. */
  readonly shape = input<'lines' | 'people'>('lines');

  protected readonly list = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
}
