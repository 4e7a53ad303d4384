import { Component } from '@angular/core';

/** Unknot's mark: one line with a loop that is coming open. Decorative; takes the text's colour and its parent's width. */
@Component({
  selector: 'un-mark',
  template: `
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path [attr.d]="line" stroke-linecap="round" />
      <path [attr.d]="line" class="gap" stroke-dasharray="6.21 132" stroke-dashoffset="-46.3" />
      <path [attr.d]="line" stroke-dasharray="18.36 132" stroke-dashoffset="-40.23" />
    </svg>
  `,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    path {
      stroke: currentcolor;
      stroke-width: 2.7;
    }
    .gap {
      stroke: var(--un-mark-ground, var(--mat-sys-surface));
      stroke-width: 6.75;
    }
  `,
})
export class Mark {
  protected readonly line =
    'M2.5,24.5C9.25,24.5 9.96,21.27 16,16C22.53,10.3 22.72,4.6 16,4.6' +
    'C9.28,4.6 9.47,10.3 16,16C22.04,21.27 22.75,24.5 29.5,24.5';
}
