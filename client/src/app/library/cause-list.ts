import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CAUSE_GROUPS, type CauseGroup } from '@api/knowledge/causes.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { DraftAlert } from './draft-alert';
import { LibraryApi } from './library-api';
import { fitsCause } from './library-search';
import { ANSWER_WORDS, CAUSE_GROUP_WORDS, SIDE_RULE_WORDS } from './library-words';
import { showRow } from './show-row';

/** Loads and habits: what is asked about each, the muscles it loads, and what to do instead. */
@Component({
  selector: 'un-cause-list',
  imports: [DraftAlert, EmptyState, Icon, Loaded, ResourceView, RouterLink, SearchBox],
  templateUrl: './cause-list.html',
  styleUrl: './cause-list.scss',
})
export class CauseList {
  /** Id of a cause to begin with. */
  readonly open = input<string>();

  private readonly viewer = inject(VIEWER);
  private readonly searchBox = viewChild.required(SearchBox);
  protected readonly causes = inject(LibraryApi).causes();

  protected readonly choices = CAUSE_GROUPS.map((group) => ({
    value: group,
    label: CAUSE_GROUP_WORDS[group],
  }));
  protected readonly answerWords = ANSWER_WORDS;
  protected readonly sideWords = SIDE_RULE_WORDS;
  protected readonly words = signal('');
  protected readonly group = signal<CauseGroup | ''>('');

  private readonly all = computed(() => (this.causes.hasValue() ? this.causes.value().items : []));
  private readonly found = computed(() => {
    const [words, group] = [this.words(), this.group()];
    return this.all().filter((cause) => (group === '' || cause.group === group) && fitsCause(cause, words));
  });
  protected readonly groups = computed(() =>
    this.choices
      .map(({ value, label }) => ({
        id: `causes-${value}`,
        label,
        items: this.found()
          .filter((cause) => cause.group === value)
          .map((cause) => ({ cause, loads: cause.muscles.toSorted((a, b) => b.weight - a.weight) })),
      }))
      .filter(({ items }) => items.length > 0),
  );
  protected readonly foundNothing = computed(() => this.all().length > 0 && this.found().length === 0);
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.all().length];
    if (all === 0) return '';
    if (found < all) return $localize`${found}:found: of ${all}:all: causes`;
    return plural(all, { one: $localize`1 cause`, other: $localize`${all}:all: causes` }, this.viewer);
  });

  constructor() {
    showRow(this.open, () => this.all().length > 0);
  }

  protected pickGroup(value: string): void {
    this.group.set(CAUSE_GROUPS.find((group) => group === value) ?? '');
  }

  protected showAll(): void {
    this.words.set('');
    this.group.set('');
    this.searchBox().focus();
  }
}
