import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Mark } from '../ui/mark';

/** The therapist's way in: what to do on one side, the line with its loop on the other. */
@Component({
  selector: 'un-door',
  imports: [Mark, RouterLink],
  template: `
    <main>
      <div class="box">
        <a class="brand" routerLink="/sign-in"><un-mark />Unknot</a>
        <ng-content />
      </div>
    </main>
    <aside>
      <svg viewBox="0 0 560 800" fill="none" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path [attr.d]="line" stroke-linecap="round" />
        <path [attr.d]="line" class="gap" stroke-dasharray="16.1 3272" stroke-dashoffset="-1093.93" />
        <path [attr.d]="line" stroke-dasharray="47.6 3272" stroke-dashoffset="-1078.18" />
      </svg>
      <p i18n>A knot happens for a reason.</p>
    </aside>
  `,
  styleUrl: './door.scss',
})
export class Door {
  protected readonly line =
    'M-220,540C30,540 215.33,486.8 280,400C365.68,285 368.2,170 280,170' +
    'C191.8,170 194.32,285 280,400C344.67,486.8 530,540 780,540';
}
