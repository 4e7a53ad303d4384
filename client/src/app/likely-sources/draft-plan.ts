import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DraftedItem } from '@api/cause-finder/dto/finder-answer.dto';
import { DRAFT_SLOTS, type DraftSlot } from '@api/cause-finder/finder.vocabulary';
import { HOME_BUDGET } from '@api/knowledge/exercises.vocabulary';
import { doseWords, frequencyWords } from '../home-care/dose-words';
import { Icon } from '../ui/icon/icon';
import { DecisionLine } from './decision-line';
import { draftBudget } from './draft-budget';
import { SLOT_WORDS } from './source-words';
import { SourcesWork } from './sources-work';

/** These are shown even when nothing fits: an empty slot stays empty. */
const ALWAYS_SHOWN: readonly DraftSlot[] = ['release', 'stretch', 'strengthen', 'habit'];

const ITEM_SIDES: Record<NonNullable<DraftedItem['side']>, string> = {
  left: $localize`left side`,
  right: $localize`right side`,
  both: $localize`each side`,
};

/** The drafted home plan, phase by phase: what fits the day is ticked, the rest is offered. */
@Component({
  selector: 'un-draft-plan',
  imports: [DecisionLine, Icon],
  templateUrl: './draft-plan.html',
  styleUrl: './draft-plan.scss',
})
export class DraftPlan {
  readonly plan = input.required<readonly DraftedItem[]>();
  /** Why it cannot go to the client yet; empty when it may. */
  readonly sharing = input.required<string>();
  readonly mayUse = input.required<boolean>();
  readonly isBusy = input.required<boolean>();

  readonly used = output<readonly string[]>();
  readonly decisionAsked = output<DraftedItem>();

  private readonly work = inject(SourcesWork);
  /** What the therapist ticked or unticked herself. */
  private readonly changed = signal<ReadonlyMap<string, boolean>>(new Map());

  protected readonly most = HOME_BUDGET;
  protected readonly slots = computed(() =>
    DRAFT_SLOTS.map((slot) => ({
      slot,
      ...SLOT_WORDS[slot],
      items: this.plan()
        .filter((item) => item.slot === slot)
        .map((item) => ({
          item,
          isChosen: this.isChosen(item),
          dose: this.doseOf(item),
          decision: this.work.decisionOn({ kind: 'item', id: item.exerciseId, side: null }),
        })),
    })).filter(({ slot, items }) => items.length > 0 || ALWAYS_SHOWN.includes(slot)),
  );
  private readonly chosen = computed(() => this.plan().filter((item) => this.isChosen(item)));
  protected readonly count = computed(() => this.chosen().length);
  protected readonly budget = computed(() => draftBudget(this.chosen()));

  /** Adds what is ticked to the draft of the plan. */
  use(): void {
    if (this.count() > 0) this.used.emit(this.chosen().map(({ exerciseId }) => exerciseId));
  }

  protected choose(exerciseId: string, isChosen: boolean): void {
    this.changed.update((all) => new Map(all).set(exerciseId, isChosen));
  }

  private isChosen({ exerciseId, isWithinBudget }: DraftedItem): boolean {
    return this.changed().get(exerciseId) ?? isWithinBudget;
  }

  private doseOf({ dose, side }: DraftedItem): string {
    const words = dose.sets === null && dose.reps === null && dose.holdSeconds === null;
    const parts = [doseWords(dose), side ? ITEM_SIDES[side] : '', words ? '' : frequencyWords(dose)];
    return parts.filter((part) => part !== '').join(', ');
  }
}
