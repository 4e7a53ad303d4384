import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import type { Problem } from '../core/http/problem';
import { Alert } from './alert';

/** Why a form was not accepted, at its top; takes focus when it appears, so that nobody has to look for it. */
@Component({
  selector: 'un-problem-summary',
  imports: [Alert],
  template: `
    @if (problem(); as trouble) {
      <un-alert
        level="caution"
        icon="error"
        tabindex="-1"
        [isLive]="true"
        [headingLevel]="2"
        [heading]="trouble.title"
      >
        {{ trouble.detail }}
        @if (trouble.errors.length > 0) {
          <ul>
            @for (error of trouble.errors; track error.path) {
              <li>{{ error.message }}</li>
            }
          </ul>
        }
      </un-alert>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    ul {
      display: grid;
      gap: var(--un-space-1);
      margin-block-start: var(--un-space-1);
    }
  `,
})
export class ProblemSummary {
  /** What the server said; null while nothing is wrong. */
  readonly problem = input.required<Problem | null>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      if (this.problem()) this.host.querySelector<HTMLElement>('un-alert')?.focus();
    });
  }
}
