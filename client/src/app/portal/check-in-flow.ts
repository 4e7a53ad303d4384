import { computed, type Signal, signal } from '@angular/core';
import type { NewSign } from '@api/check-ins/check-ins.vocabulary';
import type { CheckInForm } from '@api/check-ins/dto/check-in.dto';
import { newId } from '../core/ids';

export type CheckInStep = 'pain' | 'habit' | 'signs';

interface When {
  readonly day: string;
  readonly now: Date;
}

/** The answers of one check-in and the way through it. Nothing is filled in beforehand. */
export class CheckInFlow {
  readonly pain = signal<number | null>(null);
  readonly habit = signal<number | null>(null);
  readonly signs = signal<readonly NewSign[]>([]);
  private readonly index = signal(0);
  private made: CheckInForm | null = null;

  readonly steps = computed<readonly CheckInStep[]>(() =>
    this.hasHabit() ? ['pain', 'habit', 'signs'] : ['pain', 'signs'],
  );
  readonly step = computed(() => this.steps()[this.index()] ?? 'pain');
  /** Number of the step, from 1. */
  readonly number = computed(() => this.index() + 1);
  /** Whether the step on the screen has an answer; what is new needs none to be answered with “none of these”. */
  readonly isAnswered = computed(() => {
    const step = this.step();
    if (step === 'pain') return this.pain() !== null;
    return step === 'habit' ? this.habit() !== null : true;
  });

  constructor(private readonly hasHabit: Signal<boolean>) {}

  next(): void {
    if (this.isAnswered()) this.moveTo(this.index() + 1);
  }

  /** One step back, or to the one named. The answers stay. */
  back(step?: CheckInStep): void {
    this.moveTo(step ? this.steps().indexOf(step) : this.index() - 1);
  }

  toggleSign(sign: NewSign): void {
    this.signs.update((signs) =>
      signs.includes(sign) ? signs.filter((other) => other !== sign) : [...signs, sign],
    );
  }

  /** What is sent: the same entry, with the same id and time, until an answer is changed; null while one is missing. */
  form({ day, now }: When): CheckInForm | null {
    const pain = this.pain();
    const habit = this.hasHabit() ? this.habit() : null;
    if (pain === null || (this.hasHabit() && habit === null)) return null;
    const newSigns = [...this.signs()];
    const isSame =
      this.made?.pain === pain && this.made.habit === habit && this.made.newSigns.join() === newSigns.join();
    if (!isSame)
      this.made = { id: newId(now), day, pain, habit, newSigns, note: null, at: now.toISOString() };
    return this.made;
  }

  private moveTo(index: number): void {
    this.index.set(Math.min(Math.max(index, 0), this.steps().length - 1));
  }
}
