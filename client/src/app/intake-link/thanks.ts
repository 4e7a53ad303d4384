import { Component, input } from '@angular/core';
import { Icon } from '../ui/icon/icon';

/** Sent: what happens next, and nothing else to do. */
@Component({
  selector: 'un-intake-thanks',
  imports: [Icon],
  template: `
    <span class="icon-tile good large"><un-icon name="check" size="large" /></span>
    <h1 tabindex="-1" i18n>Thank you, {{ firstName() }}</h1>
    <p class="lead" i18n>{{ therapist() }} has your answers and reads them before you meet.</p>
    <ul>
      <li>
        <un-icon name="checkroom" size="large" />
        <div>
          <strong i18n>Bring nothing special</strong>
          <span i18n>Clothes you can move in are good.</span>
        </div>
      </li>
      <li>
        <un-icon name="edit" size="large" />
        <div>
          <strong i18n>Something new before then?</strong>
          <span i18n>Tell {{ practiceName() }}, or ask for a new link.</span>
        </div>
      </li>
      <li>
        <un-icon name="call" size="large" />
        <div>
          <strong i18n>Feeling much worse?</strong>
          <span i18n>Do not wait for us. Call your doctor, or {{ emergencyNumber() }} in an emergency.</span>
        </div>
      </li>
    </ul>
    <p class="small secondary" i18n>You may close this page.</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      align-content: start;
      gap: var(--un-space-4);
    }
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
    ul {
      display: grid;
      gap: var(--un-space-4);
      margin-block: var(--un-space-2);
    }
    li {
      display: flex;
      gap: var(--un-space-3);
    }
    li un-icon {
      color: var(--mat-sys-primary);
    }
    strong,
    li span {
      display: block;
    }
    li span {
      color: var(--un-ink-2);
    }
  `,
})
export class IntakeThanks {
  readonly firstName = input.required<string>();
  readonly therapist = input.required<string>();
  readonly practiceName = input.required<string>();
  readonly emergencyNumber = input.required<string>();
}
