import { computed, signal } from '@angular/core';

interface Step<T> {
  readonly value: T;
  /** Edits under the same name that follow one another soon are one step: what is typed into one field. */
  readonly name: string | null;
  readonly at: number;
}

const MOST = 200;
/** After a rest of this long typing begins another step. */
const REST_MS = 3_000;

/** What was, what is, and what was taken back: steps to go back and forth in. */
export class EditHistory<T> {
  private readonly past = signal<readonly Step<T>[]>([]);
  private readonly present = signal<Step<T> | null>(null);
  private readonly future = signal<readonly Step<T>[]>([]);

  readonly value = computed(() => this.present()?.value ?? null);
  readonly canUndo = computed(() => this.past().length > 0);
  readonly canRedo = computed(() => this.future().length > 0);

  /** Begins anew: there is nothing to go back to. */
  start(value: T): void {
    this.past.set([]);
    this.future.set([]);
    this.present.set({ value, name: null, at: 0 });
  }

  push(value: T, { name = null, at }: { name?: string | null; at: number }): void {
    const before = this.present();
    if (!before) return this.start(value);
    const goesOn = name !== null && before.name === name && at - before.at < REST_MS && !this.canRedo();
    if (!goesOn) this.past.update((past) => [...past, before].slice(-MOST));
    this.future.set([]);
    this.present.set({ value, name, at });
  }

  undo(): boolean {
    const [before, now] = [this.past().at(-1), this.present()];
    if (!before || !now) return false;
    this.past.update((past) => past.slice(0, -1));
    this.future.update((future) => [now, ...future]);
    this.present.set({ ...before, name: null });
    return true;
  }

  redo(): boolean {
    const [next, now] = [this.future()[0], this.present()];
    if (!next || !now) return false;
    this.future.update((future) => future.slice(1));
    this.past.update((past) => [...past, now]);
    this.present.set({ ...next, name: null });
    return true;
  }
}
