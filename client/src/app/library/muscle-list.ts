import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MUSCLE_GROUPS } from '@api/knowledge/muscles.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { DraftAlert } from './draft-alert';
import { LibraryApi } from './library-api';
import { fitsMuscle } from './library-search';
import { MUSCLE_GROUP_WORDS } from './library-words';
import { MuscleDetails } from './muscle-details';

/** The muscles from head to foot; the chosen one is shown beside the list, or in its place on a phone. */
@Component({
  selector: 'un-muscle-list',
  imports: [DraftAlert, EmptyState, Icon, Loaded, MuscleDetails, ResourceView, RouterLink, SearchBox],
  templateUrl: './muscle-list.html',
  styleUrl: './muscle-list.scss',
  host: { '[class.chosen]': 'showsOne()' },
})
export class MuscleList {
  /** Id of the chosen muscle. */
  readonly open = input<string>();

  private readonly viewer = inject(VIEWER);
  private readonly searchBox = viewChild.required(SearchBox);
  protected readonly muscles = inject(LibraryApi).muscles();
  protected readonly words = signal('');

  private readonly all = computed(() => (this.muscles.hasValue() ? this.muscles.value().items : []));
  private readonly found = computed(() => this.all().filter((muscle) => fitsMuscle(muscle, this.words())));
  protected readonly groups = computed(() =>
    MUSCLE_GROUPS.map((group, place) => ({
      id: `group-${place}`,
      label: MUSCLE_GROUP_WORDS[group],
      items: this.found().filter((muscle) => muscle.group === group),
    })).filter(({ items }) => items.length > 0),
  );
  protected readonly chosen = computed(() => this.all().find(({ id }) => id === this.open()));
  /** One muscle in the place of the list on a phone; from the first moment, so that nothing jumps. */
  protected readonly showsOne = computed(
    () => this.open() !== undefined && (this.all().length === 0 || this.chosen() !== undefined),
  );
  protected readonly foundNothing = computed(() => this.all().length > 0 && this.found().length === 0);
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.all().length];
    if (all === 0) return '';
    if (found < all) return $localize`${found}:found: of ${all}:all: muscles`;
    return plural(all, { one: $localize`1 muscle`, other: $localize`${all}:all: muscles` }, this.viewer);
  });

  protected showAll(): void {
    this.words.set('');
    this.searchBox().focus();
  }
}
