import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ItemResult, SkipReason } from '@api/check-ins/check-ins.vocabulary';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { frequencyWords } from '../home-care/dose-words';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { ClientDay } from './client-day';
import { HoldTimer } from './hold-timer';
import { minutesWords, plainDoseWords, resultWords, sideWords } from './item-words';
import { ItemSteps } from './item-steps';
import { RepRounds } from './rep-rounds';
import { SkipSheet } from './skip-sheet';
import { isHabit, isHeld, minutesOnce } from './today-items';
import { stepStart } from './step-start';

/** read: what it is and why · do: timer or rounds · said: how it went · hurt, unsure: what now, after a skip. */
type Step = 'read' | 'do' | 'said' | 'hurt' | 'unsure';

/** One item of the plan: see it, do it, say how it went; then the next one opens. */
@Component({
  selector: 'un-item-page',
  imports: [
    Alert,
    EmptyState,
    ExerciseFigure,
    HoldTimer,
    Icon,
    ItemSteps,
    Loaded,
    RepRounds,
    ResourceView,
    RouterLink,
    SkipSheet,
  ],
  templateUrl: './item-page.html',
  styleUrl: './item-page.scss',
})
export class ItemPage {
  readonly itemId = input.required<string>();

  protected readonly day = inject(ClientDay);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly startStep = stepStart();

  protected readonly entry = computed(
    () => this.day.items().find(({ item }) => item.id === this.itemId()) ?? null,
  );
  protected readonly step = linkedSignal<string, Step>({ source: this.itemId, computation: () => 'read' });
  protected readonly isSkipping = signal(false);
  protected readonly isHabit = computed(() => {
    const entry = this.entry();
    return entry !== null && isHabit(entry);
  });
  /** Its number among the items of now, from 1; 0 for a habit. */
  protected readonly place = computed(
    () => this.day.timed().findIndex(({ item }) => item.id === this.itemId()) + 1,
  );
  protected readonly isHeld = computed(() => {
    const entry = this.entry();
    return entry !== null && isHeld(entry.item.dose);
  });
  /** Whether it takes time of its own: a timer or rounds to count. */
  protected readonly isTimed = computed(() => (this.entry()?.item.minutes ?? 0) > 0);
  protected readonly side = computed(() => sideWords(this.entry()?.item.side ?? null));
  protected readonly dose = computed(() => {
    const item = this.entry()?.item;
    return item ? `${plainDoseWords(item)}, ${frequencyWords(item.dose)}.` : '';
  });
  protected readonly minutes = computed(() => {
    const item = this.entry()?.item;
    return item ? minutesWords(minutesOnce(item)) : '';
  });
  protected readonly result = computed(() => {
    const log = this.entry()?.log;
    return log ? resultWords(log) : '';
  });

  protected readonly onHold = $localize`Your plan is on hold`;
  protected readonly gone = $localize`This one is no longer in your plan`;
  protected readonly thanks = $localize`Thank you for saying so`;
  protected readonly noWorry = $localize`That is fine`;

  protected go(step: Step): void {
    this.step.set(step);
    this.startStep();
  }

  protected say(result: ItemResult, reason: SkipReason | null = null): void {
    const itemId = this.itemId();
    this.day.log(itemId, result, reason);
    if (reason === 'hurts') this.go('hurt');
    else if (reason === 'not_sure_how') this.go('unsure');
    else {
      this.toasts.show({ text: $localize`Noted`, undo: () => this.day.log(itemId, 'cleared') });
      this.goOn();
    }
  }

  protected takeBack(): void {
    this.day.log(this.itemId(), 'cleared');
  }

  /** To the next item that is still open, else back to Today. */
  protected goOn(): void {
    const timed = this.day.timed();
    const later = [...timed.slice(this.place()), ...timed.slice(0, this.place())];
    const next = later.find(({ item, log }) => !log && item.id !== this.itemId());
    const isOver = this.isHabit() || !next;
    void this.router.navigateByUrl(isOver ? '/portal/today' : `/portal/items/${next.item.id}`, {
      replaceUrl: true,
    });
  }
}
