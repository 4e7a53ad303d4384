import { Component, input, output } from '@angular/core';
import type { FinderSafety } from '@api/cause-finder/dto/finder-answer.dto';
import { Alert } from '../ui/alert';
import { SEVERITY_WORDS } from './source-words';

/** What stands in the way, with what to do about it. */
@Component({
  selector: 'un-gate-alerts',
  imports: [Alert],
  template: `
    @for (flag of safety().raised; track flag.id) {
      <un-alert
        [level]="flag.severity === 'soon' ? 'caution' : 'flag'"
        [heading]="flag.label"
        [headingLevel]="2"
      >
        <span slot="badge" class="badge flag-solid">{{ severities[flag.severity] }}</span>
        <p>{{ flag.therapistAction }}</p>
        <p><ng-container i18n>For the client:</ng-container> {{ flag.clientAction }}</p>
      </un-alert>
    }
    @for (condition of safety().doNotTreat; track condition.id) {
      <un-alert level="flag" [heading]="condition.label" [headingLevel]="2">
        <span slot="badge" class="badge flag-solid" i18n>Do not treat</span>
        <p>{{ condition.massageNote }}</p>
      </un-alert>
    }
    @for (condition of safety().needsClearance; track condition.id) {
      <un-alert level="caution" [heading]="condition.label" [headingLevel]="2">
        <p>{{ condition.massageNote }}</p>
        @if (condition.clearanceFrom; as from) {
          <p><ng-container i18n>Clearance from:</ng-container> {{ from }}</p>
        }
        @if (mayAnswer()) {
          <button
            slot="actions"
            type="button"
            class="button outlined inherit"
            (click)="clearanceAsked.emit(condition)"
            i18n
          >
            Record clearance
          </button>
        }
      </un-alert>
    }
    @for (notice of safety().notices; track notice.id) {
      <un-alert level="info">{{ notice.text }}</un-alert>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class GateAlerts {
  readonly safety = input.required<FinderSafety>();
  readonly mayAnswer = input.required<boolean>();

  readonly clearanceAsked = output<FinderSafety['needsClearance'][number]>();

  protected readonly severities = SEVERITY_WORDS;
}
