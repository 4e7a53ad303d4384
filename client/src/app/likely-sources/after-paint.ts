import { effect, signal, type Signal } from '@angular/core';

/**
 * A value that comes a frame later than the one it follows: for what stands far down the page, so that what was tapped
 * for is on the screen first. The first value, and its going, come at once.
 */
export function afterPaint<Value>(now: Signal<Value | null>): Signal<Value | null> {
  const shown = signal<Value | null>(null);
  effect((onCleanup) => {
    const value = now();
    if (value === null || shown() === null) {
      shown.set(value);
      return;
    }
    if (value === shown()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => shown.set(value));
    });
    onCleanup(() => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    });
  });
  return shown.asReadonly();
}

/** Until what was just changed is on the screen; at the latest after a tenth of a second, where nothing is painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
