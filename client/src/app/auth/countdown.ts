import { DestroyRef, inject, signal } from '@angular/core';

/** Seconds left until something may be tried again, counted down once a second. */
export function countdown() {
  const left = signal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  inject(DestroyRef).onDestroy(stop);
  return {
    left: left.asReadonly(),
    start: (seconds: number) => {
      stop();
      left.set(seconds);
      timer = setInterval(() => {
        left.update((before) => before - 1);
        if (left() === 0) stop();
      }, 1_000);
    },
  };
}
