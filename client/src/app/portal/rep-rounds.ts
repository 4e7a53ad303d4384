import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { SharedItem } from '@api/home-care/dto/plan.dto';
import { Icon } from '../ui/icon/icon';
import { sideWords } from './item-words';
import { sidesOf } from './timer-steps';

/** For movements that the person counts: one round at a time, with its number large. */
@Component({
  selector: 'un-rep-rounds',
  imports: [Icon],
  templateUrl: './rep-rounds.html',
  styleUrl: './hold-timer.scss',
})
export class RepRounds {
  readonly item = input.required<SharedItem>();
  readonly finished = output();

  private readonly rounds = computed(() => {
    const { item } = this;
    const sets = Array.from({ length: item().dose.sets ?? 1 }, (_, index) => index + 1);
    return sidesOf(item().side).flatMap((side) => sets.map((set) => ({ side, set })));
  });
  protected readonly index = linkedSignal({ source: this.item, computation: () => 0 });
  protected readonly side = computed(() => sideWords(this.rounds()[this.index()]?.side ?? null));
  protected readonly share = computed(() => this.index() / this.rounds().length);
  protected readonly heading = computed(() => {
    const count = this.item().dose.sets ?? 1;
    const set = this.rounds()[this.index()]?.set ?? 1;
    return count === 1 ? this.item().name : $localize`Round ${set}:round: of ${count}:count:`;
  });
  protected readonly isLast = computed(() => this.index() + 1 >= this.rounds().length);

  protected goOn(): void {
    if (this.isLast()) this.finished.emit();
    else this.index.update((index) => index + 1);
  }
}
