import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { OwnQuestionsApi } from './own-questions-api';

/** That the therapist asks something, in one quiet line; nothing where she does not. */
@Component({
  selector: 'un-own-questions-card',
  imports: [Icon, RouterLink],
  template: `
    @if (words(); as words) {
      <a class="inset row" routerLink="/portal/questions">
        <un-icon name="help" size="large" />
        <span class="grow">
          <strong>{{ words }}</strong>
          <span class="secondary small" i18n>One tap each. You may skip any.</span>
        </span>
        <un-icon name="chevron-right" size="large" />
      </a>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .row {
      gap: var(--un-space-3);
      min-block-size: var(--un-row);
      color: inherit;
      text-decoration: none;
    }
    .grow > * {
      display: block;
    }
  `,
  host: { '(document:visibilitychange)': 'lookAgain()', '(window:online)': 'lookAgain()' },
})
export class OwnQuestionsCard {
  private readonly asked = inject(OwnQuestionsApi).open();
  private readonly viewer = inject(VIEWER);

  protected readonly words = computed(() => {
    const items = this.asked.hasValue() ? this.asked.value().items : [];
    const [first] = items;
    if (!first) return '';
    const name = first.askedByName;
    const forms = {
      one: $localize`${name}:name: asks you 1 short question`,
      other: $localize`${name}:name: asks you ${items.length}:count: short questions`,
    };
    return plural(items.length, forms, this.viewer);
  });

  protected lookAgain(): void {
    if (!document.hidden) this.asked.reload();
  }
}
