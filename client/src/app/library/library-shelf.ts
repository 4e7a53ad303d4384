import { computed, inject, Injectable, signal } from '@angular/core';
import type { BodyGroup } from '@api/body-map/body.vocabulary';
import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import type { ExerciseKind, PlanPhase } from '@api/knowledge/exercises.vocabulary';
import { LibraryApi } from './library-api';

/** The choice of things: none at all. */
export const NO_EQUIPMENT = 'none';

/** What stays as it was while one goes from the list to an item and back: the items, and what was looked for. */
@Injectable()
export class LibraryShelf {
  private readonly api = inject(LibraryApi);
  readonly exercises = this.api.exercises();
  /** Id of the item that was opened from the list, to come back to. */
  readonly opened = signal('');
  readonly words = signal('');
  /** Empty: all. */
  readonly kind = signal<ExerciseKind | ''>('');
  readonly area = signal<BodyGroup | ''>('');
  readonly phase = signal<PlanPhase | ''>('');
  /** Everyday name of a muscle. */
  readonly muscle = signal('');
  /** A thing, or `NO_EQUIPMENT`. */
  readonly equipment = signal('');
  /** Id of a condition whose blocked items are hidden. */
  readonly condition = signal('');

  readonly wantsConditions = signal(false);
  readonly conditions = this.api.conditions(this.wantsConditions);
  /** The chosen condition with what it blocks and where it asks for care. */
  readonly limits = computed(() =>
    this.conditions.hasValue()
      ? this.conditions.value().items.find(({ id }) => id === this.condition())
      : undefined,
  );
  readonly activeFilters = computed(
    () =>
      [this.phase(), this.muscle(), this.equipment(), this.condition()].filter((value) => value !== '')
        .length,
  );

  /** Whether a row passes the filters by phase, muscle, things and condition. */
  fitsFilters(row: LibraryExerciseRow): boolean {
    const [phase, muscle, equipment] = [this.phase(), this.muscle(), this.equipment()];
    return (
      (phase === '' || row.phase === phase) &&
      (muscle === '' || row.targets.includes(muscle)) &&
      (equipment === '' ||
        (equipment === NO_EQUIPMENT ? row.equipment.length === 0 : row.equipment.includes(equipment))) &&
      !this.limits()?.blocksItems.includes(row.id)
    );
  }

  clearFilters(): void {
    for (const filter of [this.muscle, this.equipment, this.condition]) filter.set('');
    this.phase.set('');
  }
}
