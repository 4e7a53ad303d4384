import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Alert } from '@api/dashboard/dto/dashboard.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { ALERT_ICONS, RULE_WORDS } from './alert-words';

/** A client to look at, why, and the rule that says so. */
@Component({
  selector: 'un-alert-row',
  imports: [Icon, PainBadge, RouterLink],
  template: `
    @let it = alert();
    <a class="list-row" [routerLink]="['/clients', it.clientId]">
      <un-icon class="kind" [class.good]="it.kind === 'pain_down'" [name]="icons[it.kind]" />
      <span class="grow">
        <span class="name">{{ it.clientName }}</span>
        <span class="what">
          @switch (it.kind) {
            @case ('hurt_by_item') {
              <ng-container i18n>“{{ it.itemName }}” hurt</ng-container>
            }
            @case ('quiet') {
              {{ quietInWords(it.quietDays ?? 0) }}
            }
            @default {
              <ng-container i18n>Pain</ng-container>
              <un-pain-badge [score]="it.painFrom ?? 0" />
              <un-icon name="arrow-forward" size="small" />
              <un-pain-badge [score]="it.painTo ?? 0" />
            }
          }
        </span>
        <span class="rule">{{ rules[it.kind] }}</span>
      </span>
      <un-icon name="chevron-right" />
    </a>
  `,
  styles: `
    .list-row {
      align-items: flex-start;
      padding-block: var(--un-space-3);
    }
    :host-context(li + li) .list-row {
      border-block-start: 1px solid var(--un-line);
    }
    .name {
      display: block;
      font: var(--mat-sys-title-small);
    }
    .what {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--un-space-2);
    }
    .kind {
      color: var(--un-caution);
    }
    .kind.good {
      color: var(--un-good);
    }
    .list-row > un-icon:last-child {
      align-self: center;
      color: var(--un-ink-3);
    }
  `,
})
export class AlertRow {
  readonly alert = input.required<Alert>();

  private readonly viewer = inject(VIEWER);
  protected readonly icons = ALERT_ICONS;
  protected readonly rules = RULE_WORDS;

  protected quietInWords(days: number): string {
    return plural(
      days,
      { one: $localize`Quiet for 1 day`, other: $localize`Quiet for ${days}:days: days` },
      this.viewer,
    );
  }
}
