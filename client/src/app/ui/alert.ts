import { booleanAttribute, Component, computed, input } from '@angular/core';
import { Icon } from './icon/icon';
import type { IconName } from './icon/icon-names';

/** flag: stop · caution: ask, adapt, trouble of saving or loading · info: note · good: went well. */
export type AlertLevel = 'flag' | 'caution' | 'info' | 'good';

const ICONS: Record<AlertLevel, IconName> = {
  flag: 'front-hand-fill',
  caution: 'back-hand',
  info: 'info',
  good: 'check-circle',
};

/** A level, a heading, a sentence. Slots: `badge` beside the heading, `rule` for what raised it, `actions` for buttons. */
@Component({
  selector: 'un-alert',
  imports: [Icon],
  template: `
    <un-icon [name]="symbol()" size="large" />
    <div class="words">
      @if (heading()) {
        <div class="heading" role="heading" [attr.aria-level]="headingLevel()">
          {{ heading() }}<ng-content select="[slot=badge]" />
        </div>
      }
      <div><ng-content /></div>
      <ng-content select="[slot=rule]" />
    </div>
    <div class="actions"><ng-content select="[slot=actions]" /></div>
  `,
  host: { '[class]': 'level()', '[attr.role]': 'isLive() ? "alert" : null' },
  styleUrl: './alert.scss',
})
export class Alert {
  readonly level = input.required<AlertLevel>();
  /** What it is about, in a few words. */
  readonly heading = input('');
  /** Level of the heading in the page. */
  readonly headingLevel = input<2 | 3 | 4>(3);
  /** Another symbol than the level's own. */
  readonly icon = input<IconName>();
  /** True when it appears as the answer to something done: screen readers say it at once. */
  readonly isLive = input(false, { transform: booleanAttribute });

  protected readonly symbol = computed(() => this.icon() ?? ICONS[this.level()]);
}
