import { Component, computed, effect, input, output, signal } from '@angular/core';
import type { LibrarySafety } from '@api/home-care/dto/plan.dto';
import type { LibraryExerciseList, LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import type { PlanPhase } from '@api/knowledge/exercises.vocabulary';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { fitsExercise } from '../library/library-search';
import { Icon } from '../ui/icon/icon';
import { BottomSheet } from '../ui/modal/bottom-sheet';
import { Loaded } from '../ui/resource-view/loaded';
import { type Reloadable } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { doseWords } from './dose-words';

interface Choice {
  readonly row: LibraryExerciseRow;
  readonly dose: string;
  readonly safety: 'ok' | 'caution' | 'blocked';
  readonly reasons: readonly string[];
}

/** The library of one phase to choose from; what a condition forbids stands there with its reason and cannot be chosen. */
@Component({
  selector: 'un-item-picker',
  imports: [BottomSheet, ExerciseFigure, Icon, Loaded, ResourceView, SearchBox],
  templateUrl: './item-picker.html',
  styleUrl: './item-picker.scss',
})
export class ItemPicker {
  readonly open = input.required<boolean>();
  readonly phase = input.required<PlanPhase | null>();
  readonly library = input.required<Reloadable<LibraryExerciseList | undefined>>();
  readonly safety = input.required<Reloadable<LibrarySafety | undefined>>();
  readonly picked = output<LibraryExerciseRow>();
  readonly closed = output<void>();

  protected readonly words = signal('');
  protected readonly choices = computed<Choice[]>(() => {
    const library = this.library();
    const safety = this.safety();
    if (!library.hasValue() || !safety.hasValue()) return [];
    const checks = new Map(safety.value()?.items.map((item) => [item.exerciseId, item]) ?? []);
    return (library.value()?.items ?? [])
      .filter((row) => !row.isArchived && row.phase === this.phase() && fitsExercise(row, this.words()))
      .map((row) => {
        const check = checks.get(row.id);
        return {
          row,
          dose: doseWords(row.dosage),
          safety: check?.safety ?? 'ok',
          reasons: check?.reasons.map(({ label, why }) => `${label}. ${why}`) ?? [],
        };
      });
  });

  constructor() {
    effect(() => {
      if (this.open()) this.words.set('');
    });
  }

  protected onOpen(open: boolean): void {
    if (!open) this.closed.emit();
  }
}
