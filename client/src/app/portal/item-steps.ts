import { Component, input } from '@angular/core';
import type { SharedItem } from '@api/home-care/dto/plan.dto';
import { Icon } from '../ui/icon/icon';

/** Why, how, what it should feel like, what to mind and when to stop: the words of one item as they were shared. */
@Component({
  selector: 'un-item-steps',
  imports: [Icon],
  template: `
    @if (item().why; as why) {
      <p class="card good" i18n><strong>Why:</strong> {{ why }}</p>
    }
    @if (item().equipment.length > 0) {
      <p class="small secondary" i18n>You need: {{ item().equipment.join(', ') }}</p>
    }
    <ol class="steps">
      @for (line of item().steps; track $index) {
        <li>{{ line }}</li>
      }
    </ol>
    @if (item().feel; as feel) {
      <p class="note">
        <un-icon name="self-improvement" />
        <span i18n><strong>You should feel:</strong> {{ feel }}</span>
      </p>
    }
    @for (caution of item().cautions; track $index) {
      <p class="note"><un-icon name="back-hand" />{{ caution }}</p>
    }
    <p class="note">
      <un-icon name="do-not-disturb-on" />
      {{ item().stopRule }}
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    .card {
      padding: var(--un-space-3) var(--un-space-4);
    }
    .note {
      display: flex;
      gap: var(--un-space-2);
      font: var(--mat-sys-body-small);
      color: var(--un-ink-2);
    }
  `,
})
export class ItemSteps {
  readonly item = input.required<SharedItem>();
}
