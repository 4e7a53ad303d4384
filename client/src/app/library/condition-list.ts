import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { CONDITION_CATEGORIES, HANDLINGS, type Handling } from '@api/knowledge/conditions.vocabulary';
import type { LibraryCondition } from '@api/knowledge/dto/library.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { HANDLING_BADGES, HANDLING_WORDS } from '../health-history/condition-words';
import { Session } from '../core/auth/session';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Dialog } from '../ui/modal/dialog';
import { SearchBox } from '../ui/search-box';
import { ChangeHandling } from './change-handling';
import { DraftAlert } from './draft-alert';
import { LibraryApi } from './library-api';
import { fitsCondition } from './library-search';
import { CATEGORY_WORDS, CHANGED_WORDS } from './library-words';
import { showRow } from './show-row';
import { SourcesCard } from './sources-card';

/** What massage does about each condition, and what of home care it forbids or adapts. */
@Component({
  selector: 'un-condition-list',
  imports: [
    ChangeHandling,
    Dialog,
    DraftAlert,
    EmptyState,
    Icon,
    Loaded,
    RelativeDate,
    ResourceView,
    SearchBox,
    SourcesCard,
  ],
  templateUrl: './condition-list.html',
  styleUrl: './condition-list.scss',
})
export class ConditionList {
  /** Id of a condition to begin with, opened. */
  readonly open = input<string>();

  private readonly viewer = inject(VIEWER);
  private readonly searchBox = viewChild.required(SearchBox);
  protected readonly conditions = inject(LibraryApi).conditions();

  protected readonly handlings = HANDLINGS.map((handling) => ({
    value: handling,
    label: HANDLING_WORDS[handling],
  })).reverse();
  protected readonly handlingWords = HANDLING_WORDS;
  protected readonly badges = HANDLING_BADGES;
  protected readonly mayChange = inject(Session).may('library.write');
  protected readonly changedWords = CHANGED_WORDS;
  /** The condition whose handling is being changed. */
  protected readonly changing = signal<LibraryCondition | null>(null);
  protected readonly words = signal('');
  protected readonly handling = signal<Handling | ''>('');

  private readonly all = computed(() => (this.conditions.hasValue() ? this.conditions.value().items : []));
  private readonly found = computed(() => {
    const [words, handling] = [this.words(), this.handling()];
    return this.all().filter(
      (condition) => (handling === '' || condition.handling === handling) && fitsCondition(condition, words),
    );
  });
  protected readonly groups = computed(() =>
    CONDITION_CATEGORIES.map((category, place) => ({
      id: `category-${place}`,
      label: CATEGORY_WORDS[category],
      items: this.found().filter((condition) => condition.category === category),
    })).filter(({ items }) => items.length > 0),
  );
  protected readonly foundNothing = computed(() => this.all().length > 0 && this.found().length === 0);
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.all().length];
    if (all === 0) return '';
    if (found < all) return $localize`${found}:found: of ${all}:all: conditions`;
    return plural(
      all,
      { one: $localize`1 condition`, other: $localize`${all}:all: conditions` },
      this.viewer,
    );
  });

  constructor() {
    showRow(this.open, () => this.all().length > 0);
  }

  protected hasDetails({ excludes, cautions, askMore }: LibraryCondition): boolean {
    return excludes.length + cautions.length + askMore.length > 0;
  }

  protected askedAgain(days: number): string {
    return plural(
      days,
      { one: $localize`Asked again after 1 day`, other: $localize`Asked again after ${days}:days: days` },
      this.viewer,
    );
  }

  /** Puts what was saved into the list that is shown. */
  protected onChanged(saved: LibraryCondition): void {
    this.changing.set(null);
    this.conditions.update(
      (list) =>
        list && {
          ...list,
          items: list.items.map((condition) => (condition.id === saved.id ? saved : condition)),
        },
    );
  }

  protected pickHandling(value: string): void {
    this.handling.set(HANDLINGS.find((handling) => handling === value) ?? '');
  }

  protected showAll(): void {
    this.words.set('');
    this.handling.set('');
    this.searchBox().focus();
  }
}
