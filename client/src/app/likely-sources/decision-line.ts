import { Component, input } from '@angular/core';
import type { FinderDecision } from '@api/likely-sources/dto/likely-sources.dto';
import { RelativeDate } from '../ui/date/date';
import type { Said } from './sources-work';

/** What was decided on a row, by whom and why; nothing before. */
@Component({
  selector: 'un-decision-line',
  imports: [RelativeDate],
  template: `
    @if (decision(); as said) {
      @if (said.decidedAt; as at) {
        <p class="small secondary">
          @if (said.why) {
            <q>{{ said.why }}</q>
          }
          {{ said.decidedByName }}, <un-date [at]="at" />
          @if (said.isOfThisResult === false) {
            <span class="earlier" i18n>· on earlier answers</span>
          }
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    .earlier {
      margin-inline-start: var(--un-space-1);
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class DecisionLine {
  readonly decision = input.required<(Said & Partial<FinderDecision>) | null>();
}
