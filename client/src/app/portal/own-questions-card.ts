import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { ClientDay } from './client-day';

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
})
export class OwnQuestionsCard {
  private readonly day = inject(ClientDay);
  private readonly viewer = inject(VIEWER);

  protected readonly words = computed(() => {
    const asked = this.day.openQuestions();
    if (!asked) return '';
    const { count, askedByName: name } = asked;
    const forms = {
      one: $localize`${name}:name: asks you 1 short question`,
      other: $localize`${name}:name: asks you ${count}:count: short questions`,
    };
    return plural(count, forms, this.viewer);
  });
}
