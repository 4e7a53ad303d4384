import { Component, input, output } from '@angular/core';
import type { QuestionOption } from '@api/intake/dto/intake-form.dto';
import { YesNo } from './yes-no';
import { sentence } from './sentence';

/** Parts of the body that need an own yes, one by one; what is not answered counts as no. */
@Component({
  selector: 'un-area-consents',
  imports: [YesNo],
  template: `
    @for (area of areas(); track area.value) {
      <div class="card row apart">
        <strong class="grow">{{ sentence(area.label) }}</strong>
        <un-yes-no
          [label]="sentence(area.label)"
          [isLabelShown]="false"
          [isBeside]="true"
          [value]="value()[area.value] ?? null"
          (valueChange)="say(area.value, $event)"
        />
      </div>
    }
    <p class="small secondary" i18n>What you do not answer counts as no.</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    .card {
      flex-wrap: wrap;
      padding-block: var(--un-space-3);
    }
    strong {
      min-inline-size: 8rem;
      font: var(--mat-sys-title-small);
    }
  `,
})
export class AreaConsents {
  readonly areas = input.required<readonly QuestionOption[]>();
  /** Yes or no by area. */
  readonly value = input<Readonly<Record<string, boolean>>>({});

  readonly changed = output<Record<string, boolean>>();

  protected readonly sentence = sentence;

  protected say(area: string, isAllowed: boolean | null): void {
    if (isAllowed !== null) this.changed.emit({ ...this.value(), [area]: isAllowed });
  }
}
