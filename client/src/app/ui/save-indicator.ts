import { Component, computed, inject, input } from '@angular/core';
import { VIEWER } from '../core/viewer';
import { Icon } from './icon/icon';
import type { IconName } from './icon/icon-names';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly waiting: number }
  | { readonly kind: 'retrying' };

const ICONS: Record<SaveState['kind'], IconName> = {
  saved: 'cloud-done',
  saving: 'sync',
  offline: 'cloud-off',
  retrying: 'sync-problem',
};

/** Says whether what was typed is safe: "Saved 10:42" · "Saving…" · "Offline, 2 changes waiting" · "Not saved, retrying". */
@Component({
  selector: 'un-save-indicator',
  imports: [Icon],
  template: `
    @if (state(); as now) {
      <un-icon [name]="icons[now.kind]" size="small" />
      <span>{{ words() }}</span>
    }
  `,
  host: { role: 'status', '[class.trouble]': 'isTrouble()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--un-space-1);
      min-block-size: 1.25rem;
      font: var(--mat-sys-body-small);
      font-variant-numeric: tabular-nums lining-nums;
      color: var(--un-ink-2);
    }
    :host(.trouble) {
      color: var(--un-caution);
    }
  `,
})
export class SaveIndicator {
  /** Where the newest change is; null while nothing was changed yet. */
  readonly state = input.required<SaveState | null>();

  private readonly viewer = inject(VIEWER);

  protected readonly icons = ICONS;
  protected readonly isTrouble = computed(() => {
    const kind = this.state()?.kind;
    return kind === 'offline' || kind === 'retrying';
  });
  protected readonly words = computed(() => {
    const state = this.state();
    return state ? this.wordsFor(state) : '';
  });

  private wordsFor(state: SaveState): string {
    switch (state.kind) {
      case 'saved':
        return $localize`Saved ${this.timeOf(state.at)}:time:`;
      case 'saving':
        return $localize`Saving…`;
      case 'offline':
        return state.waiting === 1
          ? $localize`Offline, 1 change waiting`
          : $localize`Offline, ${state.waiting}:count: changes waiting`;
      case 'retrying':
        return $localize`Not saved, retrying`;
    }
  }

  private timeOf(at: Date): string {
    const { locale, timeZone } = this.viewer;
    return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
  }
}
