import { Component, computed, inject } from '@angular/core';
import { PHASES } from '../home-care/plan-phases';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { LibraryShelf, NO_EQUIPMENT } from './library-shelf';

/** The filters that one needs less often: phase, muscle, things at hand, a condition. */
@Component({
  selector: 'un-exercise-filters',
  imports: [Icon],
  templateUrl: './exercise-filters.html',
  styles: `
    summary {
      display: flex;
      gap: var(--un-space-2);
      align-items: center;
      inline-size: fit-content;
      min-block-size: var(--un-target);
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      list-style: none;
      cursor: pointer;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    details[open] .turn {
      rotate: 180deg;
    }
    .filters {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: var(--un-space-3);
    }
    .input {
      inline-size: 100%;
    }
  `,
})
export class ExerciseFilters {
  protected readonly shelf = inject(LibraryShelf);
  private readonly viewer = inject(VIEWER);

  protected readonly noEquipment = NO_EQUIPMENT;
  protected readonly phases = PHASES;
  private readonly rows = computed(() =>
    this.shelf.exercises.hasValue() ? this.shelf.exercises.value().items : [],
  );
  protected readonly muscles = computed(() => this.sorted(this.rows().flatMap(({ targets }) => targets)));
  protected readonly things = computed(() => this.sorted(this.rows().flatMap(({ equipment }) => equipment)));
  protected readonly conditions = computed(() => {
    const { conditions } = this.shelf;
    const items = conditions.hasValue() ? conditions.value().items : [];
    return items.toSorted((a, b) => a.label.localeCompare(b.label, this.viewer.locale));
  });
  /** What the chosen condition does to the list. */
  protected readonly leftOut = computed(() => {
    const limits = this.shelf.limits();
    if (!limits) return '';
    if (limits.blocksItems.length === 0) return $localize`${limits.label}:condition: leaves nothing out.`;
    return plural(
      limits.blocksItems.length,
      {
        one: $localize`${limits.label}:condition: leaves out 1 item.`,
        other: $localize`${limits.label}:condition: leaves out ${limits.blocksItems.length}:count: items.`,
      },
      this.viewer,
    );
  });

  protected pickPhase(value: string): void {
    this.shelf.phase.set(PHASES.find(({ phase }) => phase === value)?.phase ?? '');
  }

  private sorted(words: readonly string[]): string[] {
    return [...new Set(words)].sort((a, b) => a.localeCompare(b, this.viewer.locale));
  }
}
