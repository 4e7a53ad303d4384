import { booleanAttribute, Component, computed, input, output, signal } from '@angular/core';
import type { PlanItem, PlanItemForm } from '@api/home-care/dto/plan.dto';
import type { Dose } from '@api/knowledge/dto/dose.dto';
import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { DoseEditor } from './dose-editor';
import { doseWords, frequencyWords } from './dose-words';

type Edit = (item: PlanItemForm) => PlanItemForm;

/** One item of the plan: picture, dose in words, what to mind; opened, its dose, side and why can be changed. */
@Component({
  selector: 'un-plan-item-row',
  imports: [Control, DoseEditor, ExerciseFigure, Field, Icon],
  templateUrl: './plan-item-row.html',
  styleUrl: './plan-item-row.scss',
})
export class PlanItemRow {
  readonly item = input.required<PlanItemForm>();
  /** The item in the library; undefined while that is loading. */
  readonly row = input<LibraryExerciseRow>();
  /** What the server said of it at the last save. */
  readonly checked = input<PlanItem>();
  readonly isReadonly = input(false, { transform: booleanAttribute });
  readonly changed = output<Edit>();
  readonly removed = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly dose = computed(() => doseWords(this.item().dose));
  protected readonly frequency = computed(() => (this.isHabit() ? '' : frequencyWords(this.item().dose)));
  protected readonly side = computed(() => {
    const side = this.item().side;
    return side ? { left: $localize`left`, right: $localize`right`, both: $localize`both sides` }[side] : '';
  });
  private readonly isHabit = computed(() => {
    const { sets, reps, holdSeconds } = this.item().dose;
    return sets === null && reps === null && holdSeconds === null;
  });

  protected setWhy(why: string): void {
    this.changed.emit((item) => ({ ...item, why }));
  }

  protected setSide(side: string): void {
    const known = side === 'left' || side === 'right' || side === 'both' ? side : null;
    this.changed.emit((item) => ({ ...item, side: known }));
  }

  protected setDose(dose: Dose): void {
    this.changed.emit((item) => ({ ...item, dose }));
  }
}
