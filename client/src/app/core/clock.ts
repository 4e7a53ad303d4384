import { DestroyRef, inject, Service, signal } from '@angular/core';

/** What time it is, as a signal that moves on each minute, so that "today" is still true on a page left open overnight. */
@Service()
export class Clock {
  private readonly time = signal(new Date());

  readonly now = this.time.asReadonly();

  constructor() {
    const timer = setInterval(() => this.time.set(new Date()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
