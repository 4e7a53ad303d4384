import { afterNextRender, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BODY_GROUPS } from '@api/body-map/body.vocabulary';
import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import { EXERCISE_KINDS } from '@api/knowledge/exercises.vocabulary';
import { GROUP_WORDS } from '../body-map/region-words';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { doseWords, frequencyWords } from '../home-care/dose-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { DraftAlert } from './draft-alert';
import { ExerciseFilters } from './exercise-filters';
import { fitsExercise } from './library-search';
import { LibraryShelf } from './library-shelf';
import { KIND_WORDS, originWords } from './library-words';

/** Every item a client may be given, by kind, each with its picture and usual dose. */
@Component({
  selector: 'un-exercise-list',
  imports: [
    DraftAlert,
    EmptyState,
    ExerciseFigure,
    ExerciseFilters,
    Icon,
    Loaded,
    ResourceView,
    RouterLink,
    SearchBox,
  ],
  templateUrl: './exercise-list.html',
  styleUrl: './exercise-list.scss',
})
export class ExerciseList {
  protected readonly shelf = inject(LibraryShelf);
  private readonly viewer = inject(VIEWER);
  private readonly searchBox = viewChild.required(SearchBox);

  protected readonly kinds = EXERCISE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));
  protected readonly areas = BODY_GROUPS.map((group) => ({ value: group, label: GROUP_WORDS[group] }));

  private readonly all = computed(() =>
    this.shelf.exercises.hasValue() ? this.shelf.exercises.value().items : [],
  );
  private readonly found = computed(() => {
    const [words, kind, area] = [this.shelf.words(), this.shelf.kind(), this.shelf.area()];
    return this.all().filter(
      (row) =>
        (kind === '' || row.kind === kind) &&
        (area === '' || row.areas.includes(area)) &&
        this.shelf.fitsFilters(row) &&
        fitsExercise(row, words),
    );
  });
  protected readonly groups = computed(() =>
    this.kinds
      .map(({ value, label }) => ({
        kind: value,
        label,
        items: this.found()
          .filter((row) => row.kind === value)
          .map((row) => ({
            row,
            dose: this.doseOf(row),
            origin: originWords(row),
            needsCare: this.shelf.limits()?.cautionItems.includes(row.id) ?? false,
          })),
      }))
      .filter(({ items }) => items.length > 0),
  );
  protected readonly foundNothing = computed(() => this.all().length > 0 && this.found().length === 0);
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.all().length];
    if (all === 0) return '';
    if (found < all) return $localize`${found}:found: of ${all}:all: items`;
    return plural(all, { one: $localize`1 item`, other: $localize`${all}:all: items` }, this.viewer);
  });

  constructor() {
    afterNextRender(() => this.comeBack());
  }

  protected pickKind(value: string): void {
    this.shelf.kind.set(EXERCISE_KINDS.find((kind) => kind === value) ?? '');
  }

  protected pickArea(value: string): void {
    this.shelf.area.set(BODY_GROUPS.find((group) => group === value) ?? '');
  }

  protected showAll(): void {
    this.shelf.words.set('');
    this.shelf.kind.set('');
    this.shelf.area.set('');
    this.shelf.clearFilters();
    this.searchBox().focus();
  }

  /** The browser cannot: when it goes back, the list is not there yet. */
  private comeBack(): void {
    const link = document.getElementById(this.shelf.opened());
    this.shelf.opened.set('');
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }

  private doseOf({ dosage, isPerSide }: LibraryExerciseRow): string {
    const side = isPerSide ? [$localize`each side`] : [];
    return [doseWords(dosage), ...side, frequencyWords(dosage)].join(' · ');
  }
}
