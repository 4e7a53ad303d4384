import { Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { SharedItem } from '@api/home-care/dto/plan.dto';
import { Icon } from '../ui/icon/icon';
import { sideWords } from './item-words';
import { keepScreenOn } from './keep-screen-on';
import { holdsOf, timerSteps } from './timer-steps';

const TICK = 200;

/** Counts holds and rests by itself, with a buzz where the phone has one, so that the eyes can close. */
@Component({
  selector: 'un-hold-timer',
  imports: [Icon],
  templateUrl: './hold-timer.html',
  styleUrl: './hold-timer.scss',
})
export class HoldTimer {
  readonly item = input.required<SharedItem>();
  /** All holds are over, or were passed over. */
  readonly finished = output();

  private readonly steps = computed(() => timerSteps(this.item()));
  private readonly index = linkedSignal({ source: this.item, computation: () => 0 });
  protected readonly isRunning = signal(true);
  /** Seconds left of this step, with fractions. */
  private readonly left = linkedSignal(() => this.steps()[this.index()]?.seconds ?? 0);
  private lastTick = performance.now();

  protected readonly step = computed(() => this.steps()[this.index()]);
  protected readonly seconds = computed(() => Math.ceil(this.left()));
  protected readonly share = computed(() => 1 - this.left() / (this.step()?.seconds ?? 1));
  protected readonly side = computed(() => sideWords(this.step()?.side ?? null));
  protected readonly heading = computed(() => {
    const step = this.step();
    if (!step) return '';
    const count = holdsOf(this.item());
    if (step.kind === 'rest') return $localize`Let go. Next: ${step.hold}:hold: of ${count}:count:`;
    return count === 1 ? $localize`Hold` : $localize`Hold ${step.hold}:hold: of ${count}:count:`;
  });

  constructor() {
    const timer = setInterval(() => this.tick(), TICK);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    keepScreenOn();
  }

  protected toggle(): void {
    this.isRunning.update((isRunning) => !isRunning);
  }

  protected again(): void {
    this.left.set(this.step()?.seconds ?? 0);
    this.isRunning.set(true);
  }

  protected goOn(): void {
    if (this.index() + 1 >= this.steps().length) {
      this.isRunning.set(false);
      this.finished.emit();
      return;
    }
    this.index.update((index) => index + 1);
  }

  /** By the clock, not by ticks: a phone slows the timers of a page that is not in sight. */
  private tick(): void {
    const now = performance.now();
    const passed = (now - this.lastTick) / 1000;
    this.lastTick = now;
    if (!this.isRunning()) return;
    this.left.update((left) => Math.max(0, left - passed));
    if (this.left() > 0) return;
    navigator.vibrate?.(200);
    this.goOn();
  }
}
