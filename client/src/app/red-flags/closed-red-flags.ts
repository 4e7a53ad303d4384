import { Component, input } from '@angular/core';
import type { RedFlagEvent } from '@api/red-flags/dto/red-flag.dto';
import { RelativeDate } from '../ui/date/date';

/** Red flags that a clinician's answer has closed, with that answer. */
@Component({
  selector: 'un-closed-red-flags',
  imports: [RelativeDate],
  template: `
    @if (redFlags().length > 0) {
      <section class="card stack">
        <h2 i18n>Closed red flags</h2>
        <ul class="stack">
          @for (flag of redFlags(); track flag.id) {
            <li>
              <h3>{{ flag.label }} <un-date class="secondary small" [at]="flag.raisedAt" /></h3>
              @if (flag.clinicianAnswer; as answer) {
                <p>“{{ answer.answer }}”</p>
                <p class="secondary small">
                  {{ answer.clinicianName }}, {{ answer.clinicianRole }},
                  <un-date [at]="answer.answeredOn" />.
                  <ng-container i18n
                    >Recorded by {{ answer.recordedByName }}, <un-date [at]="answer.recordedAt"
                  /></ng-container>
                </p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-medium);
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
  `,
})
export class ClosedRedFlags {
  readonly redFlags = input.required<readonly RedFlagEvent[]>();
}
